import type { CodeList } from '../types.ts';

/** Codes of clauses, deviations, organisations and goals. */
export const registerCodeLists: readonly CodeList[] = [
	{
		id: 'clause_level',
		codes: [
			{ code: 'none', words: ['inget krav', 'inga krav', 'ingen', 'nej', 'ei ehtoa', 'ei', 'no clause'] },
			{
				code: 'dialog',
				words: [
					'dialogkrav',
					'dialogvillkor',
					'dialogklausul',
					'basnivå',
					'vuoropuhelu',
					'dialogue',
					'vuoropuheluvelvoite',
					'dialogue obligation',
				],
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
					'employment obligation',
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
					'the city’s model',
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
			{
				code: 'accessibility',
				words: [
					'tillgänglighet',
					'esteettömyys',
					'saavutettavuus',
					'acc-all',
					'esteettömyys ja saavutettavuus',
				],
			},
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
					'jämställdhet och jämlikhet',
					'tasa-arvo ja yhdenvertaisuus',
					'equality and non-discrimination',
				],
			},
			{
				code: 'ethical_supply_chain',
				words: [
					'etisk handel',
					'hållbara leveranskedjor',
					'eettinen toimitusketju',
					'ethical supply chain',
					'vastuulliset toimitusketjut',
					'ethical supply chains',
				],
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
					'hankintasopimuksen erityisehto',
					'contract performance condition',
				],
			},
			{
				code: 'award_criterion',
				words: ['tilldelningskriterium', 'vertailuperuste', 'awardcriteria', 'award criterion'],
			},
			{
				code: 'technical_spec',
				words: [
					'teknisk specifikation',
					'tekninen eritelmä',
					'technicalspecifications',
					'technical specification',
				],
			},
			{
				code: 'selection',
				words: ['kvalificeringskrav', 'soveltuvuusvaatimus', 'selectioncriteria', 'selection criterion'],
			},
			{
				code: 'reserved',
				words: [
					'reserverad upphandling',
					'varattu hankinta',
					'reservedparticipation',
					'reserved procurement',
				],
			},
			{
				code: 'voluntary',
				words: [
					'frivilligt åtagande',
					'frivilligt',
					'vapaaehtoinen',
					'vapaaehtoinen sitoumus',
					'voluntary commitment',
				],
			},
		],
	},
	{
		id: 'commitment_unit',
		codes: [
			{ code: 'places', words: ['platser', 'antal platser', 'personer', 'paikat', 'paikkoja'] },
			{
				code: 'full_time_months',
				words: [
					'månader på heltid',
					'heltidsmånader',
					'henkilötyökuukaudet',
					'htkk',
					'henkilötyökuukausia',
					'full-time months',
				],
			},
			{
				code: 'percent_of_value',
				words: [
					'procent av värdet',
					'% av värdet',
					'prosenttia arvosta',
					'procent av avtalsvärdet',
					'prosenttia sopimuksen arvosta',
					'percent of contract value',
				],
			},
			{
				code: 'per_million',
				words: [
					'per miljon',
					'platser per miljon',
					'miljoonaa kohti',
					'paikkoja miljoonaa kohti',
					'places per million',
				],
			},
		],
	},
	{
		id: 'clause_at',
		codes: [
			{
				code: 'announced',
				words: [
					'annonsering',
					'annonserad',
					'ilmoitus',
					'i annonsen',
					'hankintailmoituksessa',
					'in the contract notice',
				],
			},
			{
				code: 'signed',
				words: ['avtal', 'avtalad', 'sopimus', 'i avtalet', 'sopimuksessa', 'in the signed contract'],
			},
		],
	},
	{
		id: 'dialog_outcome',
		open: true,
		codes: [
			{
				code: 'no_vacancy',
				words: [
					'inget behov',
					'ingen plats',
					'ei paikkaa',
					'ingen ledig plats',
					'ei vapaata paikkaa',
					'no vacancy',
				],
			},
			{ code: 'recruiting', words: ['rekrytering pågår', 'rekrytointi käynnissä', 'recruitment under way'] },
			{
				code: 'placed',
				words: ['tillsatt', 'plats tillsatt', 'paikka täytetty', 'platsen tillsatt', 'place filled'],
			},
			{
				code: 'declined',
				words: [
					'avböjde',
					'kieltäytyi',
					'leverantören avböjde',
					'toimittaja kieltäytyi',
					'supplier declined',
				],
			},
		],
	},
	{
		id: 'report_kind',
		codes: [
			{
				code: 'event',
				words: ['händelse', 'enskild händelse', 'yksittäinen tapahtuma', 'tapahtuma', 'single event'],
			},
			{ code: 'annual', words: ['helår', 'helårsrapport', 'årsrapport', 'vuosiraportti', 'annual report'] },
		],
	},
	{
		id: 'deviation_reason',
		open: true,
		codes: [
			{
				code: 'other_checked_model',
				words: ['annan avstämd modell', 'muu sovittu malli', 'other agreed model'],
			},
			{ code: 'own_programme', words: ['eget program', 'egen satsning', 'oma ohjelma', 'own programme'] },
			{
				code: 'supplier_initiative',
				words: [
					'leverantörens initiativ',
					'toimittajan aloite',
					"supplier's initiative",
					'supplier’s initiative',
				],
			},
			{ code: 'other', words: ['annat', 'annat skäl', 'muu', 'muu syy', 'other reason'] },
		],
	},
	{
		id: 'measure_type',
		open: true,
		codes: [
			{ code: 'jobs', words: ['jobb', 'anställning', 'anställningar', 'työpaikat', 'työ'] },
			{
				code: 'internships',
				words: ['praktik', 'praktikplatser', 'työharjoittelu', 'harjoittelu', 'work placements'],
			},
			{ code: 'training', words: ['utbildning', 'koulutus'] },
			{ code: 'other', words: ['annat', 'muu', 'annan insats', 'muu toimenpide', 'other measure'] },
		],
	},
	{
		id: 'deviation_status',
		open: true,
		codes: [
			{ code: 'received', words: ['mottagen', 'inkommen', 'vastaanotettu', 'mottaget'] },
			{
				code: 'clarify',
				words: ['komplettering', 'att komplettera', 'täydennettävä', 'ska kompletteras', 'to be clarified'],
			},
			{ code: 'accepted', words: ['godkänd', 'accepterad', 'hyväksytty', 'godkänt'] },
			{
				code: 'merged_duplicate',
				words: [
					'dubblett',
					'sammanslagen',
					'kaksoiskappale',
					'sammanslaget med dubblett',
					'kaksoiskappale, yhdistetty',
					'duplicate, merged',
				],
			},
		],
	},
	{
		id: 'organisation_kind',
		open: true,
		codes: [
			{
				code: 'city',
				words: [
					'stad',
					'kommun',
					'kaupunki',
					'kunta',
					'stad eller kommun',
					'kaupunki tai kunta',
					'city or municipality',
				],
			},
			{ code: 'department', words: ['förvaltning', 'nämnd', 'toimiala', 'virasto'] },
			{ code: 'company', words: ['bolag', 'yhtiö'] },
			{ code: 'district', words: ['stadsdel', 'stadsdelsförvaltning', 'kaupunginosa'] },
			{
				code: 'other',
				words: ['annan', 'annat', 'muu', 'annan organisation', 'muu organisaatio', 'other organisation'],
			},
		],
	},
	{
		id: 'change_kind',
		open: true,
		codes: [
			{ code: 'merged', words: ['sammanslagning', 'sammanslagen', 'yhdistyminen', 'merger'] },
			{ code: 'split', words: ['delning', 'uppdelad', 'jakautuminen'] },
			{ code: 'renamed', words: ['namnbyte', 'nimenmuutos', 'change of name'] },
		],
	},
	{
		id: 'measure',
		codes: [
			{
				code: 'clause_share',
				words: [
					'andel med sysselsättningskrav',
					'andel enligt modellen',
					'työllistämisehdollisten osuus',
					'andel upphandlingar med stadens modell',
					'kaupungin mallilla tehtyjen hankintojen osuus',
					"share of procurements under the city's model",
					'share of procurements under the city’s model',
				],
			},
			{
				code: 'social_share',
				words: [
					'andel med socialt mål',
					'sosiaalisten hankintojen osuus',
					'andel upphandlingar med ett socialt mål',
					'sosiaalisen tavoitteen sisältävien hankintojen osuus',
					'share of procurements with a social objective',
				],
			},
		],
	},
	{
		id: 'population',
		open: true,
		codes: [
			{
				code: 'services',
				words: ['tjänster', 'tjänsteupphandlingar', 'palvelut', 'palveluhankinnat', 'service procurements'],
			},
		],
	},
	{
		id: 'goal_unit',
		codes: [
			{
				code: 'share',
				words: [
					'andel',
					'osuus',
					'andel (0-1)',
					'osuus (0-1)',
					'share (0-1)',
					'andel (0–1)',
					'osuus (0–1)',
					'share (0–1)',
				],
			},
			{ code: 'percent', words: ['procent', '%', 'prosentti', 'prosenttia'] },
		],
	},
];
