import type { CodeList } from '../types.ts';

/** Codes of clauses, deviations, organisations and goals. */
export const registerCodeLists: readonly CodeList[] = [
	{
		id: 'clause_level',
		codes: [
			{ code: 'none', words: ['inget krav', 'inga krav', 'ingen', 'nej', 'ei ehtoa', 'ei'] },
			{
				code: 'dialog',
				words: ['dialogkrav', 'dialogvillkor', 'dialogklausul', 'basnivå', 'vuoropuhelu', 'dialogue'],
			},
			{
				code: 'employment',
				words: [
					'skarpt',
					'skarpt krav',
					'anställning',
					'anställningskrav',
					'anställningar',
					'avancerad nivå',
					'työllistäminen',
					'työllistämisvelvoite',
				],
			},
		],
	},
	{
		id: 'clause_model',
		open: true,
		codes: [
			{
				code: 'city_model',
				words: [
					'stadens modell',
					'göteborgs stads modell',
					'göteborgsmodellen',
					'kommunens modell',
					'kaupungin malli',
					"the city's model",
				],
			},
			{ code: 'other_agreed', words: ['annan avstämd modell', 'muu sovittu malli', 'other agreed model'] },
			{ code: 'other', words: ['annan modell', 'muu malli', 'other model'] },
		],
	},
	{
		id: 'topic',
		codes: [
			{
				code: 'employment',
				words: [
					'sysselsättning',
					'sysselsättningskrav',
					'arbetstillfällen',
					'anställning',
					'työllistäminen',
					'työllisyys',
					'opp',
				],
			},
			{
				code: 'labour_rights',
				words: [
					'arbetsrättsliga villkor',
					'arbetsvillkor',
					'kollektivavtalsliknande villkor',
					'työehdot',
					'labour rights',
					'work-cond',
				],
			},
			{
				code: 'human_rights',
				words: ['mänskliga rättigheter', 'ihmisoikeudet', 'human rights', 'hum-right'],
			},
			{ code: 'accessibility', words: ['tillgänglighet', 'esteettömyys', 'saavutettavuus', 'acc-all'] },
			{
				code: 'apprentices',
				words: ['lärlingar', 'lärling', 'oppisopimukset', 'oppisopimus', 'apprenticeships'],
			},
			{
				code: 'equality',
				words: [
					'jämställdhet',
					'jämlikhet',
					'antidiskriminering',
					'tasa-arvo',
					'yhdenvertaisuus',
					'gen-eq',
					'et-eq',
				],
			},
			{
				code: 'ethical_supply_chain',
				words: ['etisk handel', 'hållbara leveranskedjor', 'eettinen toimitusketju', 'ethical supply chain'],
			},
			{ code: 'other', words: ['annat', 'övrigt', 'muu'] },
		],
	},
	{
		id: 'instrument',
		codes: [
			{
				code: 'performance_condition',
				words: [
					'särskilt kontraktsvillkor',
					'särskilda kontraktsvillkor',
					'erityisehto',
					'sopimusehto',
					'contractperformanceconditions',
				],
			},
			{ code: 'award_criterion', words: ['tilldelningskriterium', 'vertailuperuste', 'awardcriteria'] },
			{
				code: 'technical_spec',
				words: ['teknisk specifikation', 'tekninen eritelmä', 'technicalspecifications'],
			},
			{ code: 'selection', words: ['kvalificeringskrav', 'soveltuvuusvaatimus', 'selectioncriteria'] },
			{ code: 'reserved', words: ['reserverad upphandling', 'varattu hankinta', 'reservedparticipation'] },
			{ code: 'voluntary', words: ['frivilligt åtagande', 'frivilligt', 'vapaaehtoinen'] },
		],
	},
	{
		id: 'commitment_unit',
		codes: [
			{ code: 'places', words: ['platser', 'antal platser', 'personer', 'paikat'] },
			{
				code: 'full_time_months',
				words: ['månader på heltid', 'heltidsmånader', 'henkilötyökuukaudet', 'htkk'],
			},
			{ code: 'percent_of_value', words: ['procent av värdet', '% av värdet', 'prosenttia arvosta'] },
			{ code: 'per_million', words: ['per miljon', 'platser per miljon', 'miljoonaa kohti'] },
		],
	},
	{
		id: 'clause_at',
		codes: [
			{ code: 'announced', words: ['annonsering', 'annonserad', 'ilmoitus'] },
			{ code: 'signed', words: ['avtal', 'avtalad', 'sopimus'] },
		],
	},
	{
		id: 'dialog_outcome',
		open: true,
		codes: [
			{ code: 'no_vacancy', words: ['inget behov', 'ingen plats', 'ei paikkaa'] },
			{ code: 'recruiting', words: ['rekrytering pågår', 'rekrytointi käynnissä'] },
			{ code: 'placed', words: ['tillsatt', 'plats tillsatt', 'paikka täytetty'] },
			{ code: 'declined', words: ['avböjde', 'kieltäytyi'] },
		],
	},
	{
		id: 'report_kind',
		codes: [
			{ code: 'event', words: ['händelse', 'enskild händelse', 'yksittäinen tapahtuma', 'tapahtuma'] },
			{ code: 'annual', words: ['helår', 'helårsrapport', 'årsrapport', 'vuosiraportti'] },
		],
	},
	{
		id: 'deviation_reason',
		open: true,
		codes: [
			{ code: 'other_checked_model', words: ['annan avstämd modell', 'muu sovittu malli'] },
			{ code: 'own_programme', words: ['eget program', 'egen satsning', 'oma ohjelma'] },
			{ code: 'supplier_initiative', words: ['leverantörens initiativ', 'toimittajan aloite'] },
			{ code: 'other', words: ['annat', 'annat skäl', 'muu'] },
		],
	},
	{
		id: 'measure_type',
		open: true,
		codes: [
			{ code: 'jobs', words: ['jobb', 'anställning', 'anställningar', 'työpaikat', 'työ'] },
			{ code: 'internships', words: ['praktik', 'praktikplatser', 'työharjoittelu', 'harjoittelu'] },
			{ code: 'training', words: ['utbildning', 'koulutus'] },
			{ code: 'other', words: ['annat', 'muu'] },
		],
	},
	{
		id: 'deviation_status',
		open: true,
		codes: [
			{ code: 'received', words: ['mottagen', 'inkommen', 'vastaanotettu'] },
			{ code: 'clarify', words: ['komplettering', 'att komplettera', 'täydennettävä'] },
			{ code: 'accepted', words: ['godkänd', 'accepterad', 'hyväksytty'] },
			{ code: 'merged_duplicate', words: ['dubblett', 'sammanslagen', 'kaksoiskappale'] },
		],
	},
	{
		id: 'organisation_kind',
		open: true,
		codes: [
			{ code: 'city', words: ['stad', 'kommun', 'kaupunki', 'kunta'] },
			{ code: 'department', words: ['förvaltning', 'nämnd', 'toimiala', 'virasto'] },
			{ code: 'company', words: ['bolag', 'yhtiö'] },
			{ code: 'district', words: ['stadsdel', 'stadsdelsförvaltning', 'kaupunginosa'] },
			{ code: 'other', words: ['annan', 'annat', 'muu'] },
		],
	},
	{
		id: 'change_kind',
		open: true,
		codes: [
			{ code: 'merged', words: ['sammanslagning', 'sammanslagen', 'yhdistyminen'] },
			{ code: 'split', words: ['delning', 'uppdelad', 'jakautuminen'] },
			{ code: 'renamed', words: ['namnbyte', 'nimenmuutos'] },
		],
	},
	{
		id: 'measure',
		codes: [
			{
				code: 'clause_share',
				words: ['andel med sysselsättningskrav', 'andel enligt modellen', 'työllistämisehdollisten osuus'],
			},
			{ code: 'social_share', words: ['andel med socialt mål', 'sosiaalisten hankintojen osuus'] },
		],
	},
	{
		id: 'population',
		open: true,
		codes: [
			{ code: 'services', words: ['tjänster', 'tjänsteupphandlingar', 'palvelut', 'palveluhankinnat'] },
		],
	},
	{
		id: 'goal_unit',
		codes: [
			{ code: 'share', words: ['andel', 'osuus'] },
			{ code: 'percent', words: ['procent', '%', 'prosentti', 'prosenttia'] },
		],
	},
];
