import type { Code, CodeList } from '../types.ts';

/** Target groups as the cities and states name them; the codes stay atomic, views join them. */
const groups: readonly Code[] = [
	{
		code: 'young',
		words: ['unga', 'ungdomar', 'unga vuxna', 'nuoret', 'young people', 'youth'],
		partitive: ['nuoria'],
	},
	{
		code: 'foreign_born',
		words: ['utrikes födda', 'utrikesfödda', 'ulkomailla syntyneet', 'foreign-born'],
		partitive: ['ulkomailla syntyneitä'],
	},
	{
		code: 'newly_arrived',
		words: ['nyanlända', 'nyanländ', 'äskettäin maahan tulleet', 'newly arrived'],
		partitive: ['äskettäin maahan tulleita'],
	},
	{
		code: 'disability',
		words: [
			'personer med funktionsnedsättning',
			'funktionsnedsättning',
			'funktionsvariation',
			'vammaiset henkilöt',
			'vammaiset',
			'persons with disabilities',
		],
		partitive: ['vammaisia', 'vammaisia henkilöitä'],
	},
	{
		code: 'partial_capacity',
		words: ['nedsatt arbetsförmåga', 'partiellt arbetsföra', 'osatyökykyiset', 'partial work capacity'],
		partitive: ['osatyökykyisiä'],
	},
	{
		code: 'long_term_unemployed',
		words: ['långtidsarbetslösa', 'långtidsarbetslös', 'pitkäaikaistyöttömät', 'long-term unemployed'],
		partitive: ['pitkäaikaistyöttömiä'],
	},
	{
		code: 'income_support',
		words: [
			'försörjningsstöd',
			'personer med försörjningsstöd',
			'ekonomiskt bistånd',
			'toimeentulotuen saajat',
			'social assistance recipients',
		],
		partitive: ['toimeentulotuen saajia'],
	},
	{
		code: 'older',
		words: [
			...['äldre', 'äldre (55+)', 'yli 55-vuotiaat', 'ikääntyneet', 'older workers'],
			...['ikääntyneet (55+)', 'older workers (55+)'],
		],
		partitive: ['ikääntyneitä', 'yli 55-vuotiaita'],
	},
	{
		code: 'foreign_worker',
		words: ['utländska arbetstagare', 'ulkomaiset työntekijät', 'foreign workers'],
		partitive: ['ulkomaisia työntekijöitä'],
	},
	{
		code: 'other',
		words: ['annan', 'annan målgrupp', 'övriga', 'muu', 'muu kohderyhmä', 'other target group'],
		partitive: ['muita', 'muita kohderyhmiä'],
	},
];

const genders: readonly Code[] = [
	{
		code: 'women',
		words: ['kvinnor', 'kvinna', 'naiset', 'nainen', 'woman', 'female'],
		partitive: ['naisia'],
	},
	{ code: 'men', words: ['män', 'man', 'miehet', 'mies', 'male'], partitive: ['miehiä'] },
	{
		code: 'other_unknown',
		words: [
			...['annat', 'okänt', 'muu', 'ei tiedossa', 'other', 'unknown'],
			...['annat eller okänt', 'muu tai ei tiedossa', 'other or unknown'],
		],
	},
];

const ageBands: readonly Code[] = [
	{
		code: '16-24',
		words: [
			...['16–24', '16-24 år', 'under 25', 'alle 25', '16-24-vuotiaat', '16-24 years'],
			...['16–24 år', '16–24-vuotiaat', '16–24 years'],
		],
		partitive: ['16–24-vuotiaita', 'alle 25-vuotiaita'],
	},
	{
		code: '25-29',
		words: [
			...['25–29', '25-29 år', '25-29-vuotiaat', '25-29 years'],
			...['25–29 år', '25–29-vuotiaat', '25–29 years'],
		],
		partitive: ['25–29-vuotiaita'],
	},
	{
		code: '30-54',
		words: [
			...['30–54', '30-54 år', '30-54-vuotiaat', '30-54 years'],
			...['30–54 år', '30–54-vuotiaat', '30–54 years'],
		],
		partitive: ['30–54-vuotiaita'],
	},
	{
		code: '55+',
		words: [
			...['55 år och äldre', '55-', '55–', 'yli 55', 'över 55'],
			...['55 vuotta täyttäneet', '55 years and over'],
		],
		partitive: ['55 vuotta täyttäneitä'],
	},
];

const workStatus: readonly Code[] = [
	{ code: 'in_work', words: ['i arbete', 'arbetar', 'työssä', 'in work'] },
	{ code: 'in_education', words: ['i studier', 'studerar', 'opiskelee', 'in education', 'opiskelemassa'] },
	{
		code: 'out',
		words: ['ej i arbete', 'arbetslös', 'ei työssä', 'out of work', 'inte i arbete', 'not in work'],
	},
	{
		code: 'lost_to_follow_up',
		words: ['ej nådd', 'okänt', 'ei tavoitettu', 'lost', 'gick inte att nå', 'could not be reached'],
	},
	{
		code: 'not_due',
		words: [
			'ej aktuellt',
			'ei vielä',
			'not due',
			'inte aktuellt ännu',
			'ei vielä ajankohtainen',
			'not yet due',
		],
	},
];

export const outcomeCodeLists: readonly CodeList[] = [
	{ id: 'group', codes: groups },
	{ id: 'gender', codes: genders },
	{ id: 'age_band', codes: ageBands },
	{ id: 'work_status', codes: workStatus },
	{
		id: 'count_dimension',
		codes: [
			{ code: 'group', words: ['målgrupp', 'målgrupper', 'kohderyhmä', 'target group'] },
			{ code: 'gender', words: ['kön', 'sukupuoli', 'sex'] },
			{ code: 'age_band', words: ['ålder', 'åldersgrupp', 'ikäryhmä', 'age', 'age group'] },
		],
	},
	{ id: 'count_code', codes: [...groups, ...genders.slice(0, 2), ...ageBands] },
	{
		id: 'form',
		codes: [
			{
				code: 'employment',
				words: ['anställning', 'anställd', 'jobb', 'arbete', 'työsuhde', 'palkkatyö', 'job'],
			},
			{
				code: 'subsidised_employment',
				words: [
					'anställning med stöd',
					'subventionerad anställning',
					'lönebidrag',
					'nystartsjobb',
					'palkkatuettu työ',
					'palkkatuki',
					'subsidised employment',
				],
			},
			{
				code: 'apprenticeship',
				words: ['lärling', 'lärlingsplats', 'lärlingsanställning', 'läroavtal', 'oppisopimus', 'apprentice'],
			},
			{ code: 'traineeship', words: ['traineeplats', 'trainee', 'harjoitteluohjelma'] },
			{
				code: 'internship',
				words: ['praktik', 'praktikplats', 'arbetspraktik', 'työharjoittelu', 'work placement', 'placement'],
			},
			{
				code: 'work_trial',
				words: ['arbetsträning', 'arbetsprövning', 'työkokeilu', 'työhönvalmennus', 'work trial'],
			},
			{ code: 'training', words: ['utbildning', 'koulutus'] },
			{
				code: 'daily_activity',
				words: [
					'daglig verksamhet',
					'utlokaliserad daglig verksamhet',
					'avotyötoiminta',
					'avotyö',
					'sheltered activity',
					'sheltered/daily activity',
				],
			},
			{ code: 'other', words: ['annat', 'övrigt', 'muu'] },
		],
	},
	{
		id: 'channel',
		codes: [
			{
				code: 'support_function',
				words: ['stödfunktionen', 'stödfunktion', 'modellen', 'tukitoiminto', 'support function'],
			},
			{ code: 'deviation', words: ['avsteg', 'poikkeama', 'poikkeaminen mallista'] },
		],
	},
	{
		id: 'outcome_kind',
		codes: [
			{
				code: 'actual',
				words: ['utfall', 'faktiskt', 'påbörjad', 'toteutunut', 'toteuma', 'outcome', 'faktiskt utfall'],
			},
			{ code: 'estimate', words: ['uppskattning', 'beräknat', 'prognos', 'arvio', 'ennuste'] },
			{ code: 'commitment', words: ['åtagande', 'utlovat', 'sitoumus', 'promised'] },
		],
	},
	{
		id: 'term',
		codes: [
			{
				code: 'permanent',
				words: ['tillsvidare', 'tillsvidareanställning', 'fast', 'vakituinen', 'toistaiseksi voimassa oleva'],
			},
			{
				code: 'fixed_term',
				words: [
					'visstid',
					'visstidsanställning',
					'tidsbegränsad',
					'määräaikainen',
					'fixed term',
					'fixed-term',
				],
			},
			{
				code: 'on_call',
				words: [
					'timanställning',
					'behovsanställning',
					'tarvittaessa työhön kutsuttava',
					'on call',
					'on-call',
				],
			},
		],
	},
	{
		id: 'end_reason',
		open: true,
		codes: [
			{
				code: 'completed',
				words: [
					'fullföljd',
					'slutförd',
					'päättynyt suunnitellusti',
					'päättyi suunnitellusti',
					'completed as planned',
				],
			},
			{
				code: 'converted',
				words: ['övergick i anställning', 'anställd', 'muuttui työsuhteeksi', 'became employment'],
			},
			{
				code: 'left',
				words: [
					'slutade själv',
					'egen begäran',
					'irtisanoutui',
					'slutade på egen begäran',
					'päättyi henkilön omasta aloitteesta',
					'left at own request',
				],
			},
			{
				code: 'dismissed',
				words: [
					'uppsagd',
					'avslutad av arbetsgivaren',
					'irtisanottu',
					'päättyi työnantajan aloitteesta',
					'ended by the employer',
				],
			},
			{
				code: 'contract_end',
				words: [
					'avtalet upphörde',
					'sopimus päättyi',
					'leverantörens avtal upphörde',
					'hankintasopimus päättyi',
					'procurement contract ended',
				],
			},
		],
	},
	{
		id: 'follow_up_status',
		codes: [
			{ code: 'reported', words: ['rapporterat', 'rapporterad', 'raportoitu'] },
			{
				code: 'reported_zero',
				words: ['rapporterat noll', 'inget att rapportera', 'noll', 'raportoitu nolla', 'reported zero'],
			},
			{
				code: 'not_due',
				words: ['ej aktuellt', 'ej aktuell', 'ei ajankohtainen', 'not due', 'inte aktuellt'],
			},
			{
				code: 'missing',
				words: [
					'ej rapporterat',
					'svar saknas',
					'saknar svar',
					'saknas',
					'puuttuu',
					'not reported',
					'vastaus puuttuu',
					'no reply',
				],
			},
		],
	},
];
