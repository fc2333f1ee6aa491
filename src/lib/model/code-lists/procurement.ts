import type { CodeList } from '../types.ts';

/** Codes of eForms (OP-TED/eForms-SDK) where it has them: BT-23, BT-105, BT-765, BT-71. */
export const procurementCodeLists: readonly CodeList[] = [
	{
		id: 'nature',
		codes: [
			{
				code: 'services',
				words: [
					'tjänster',
					'tjänst',
					'tjänsteupphandling',
					'tjänstekontrakt',
					'palvelut',
					'palvelu',
					'palveluhankinta',
					'service',
				],
			},
			{
				code: 'supplies',
				words: [
					'varor',
					'vara',
					'varuupphandling',
					'tavarat',
					'tavara',
					'tavarahankinnat',
					'tavarahankinta',
					'goods',
				],
			},
			{
				code: 'works',
				words: [
					'byggentreprenader',
					'byggentreprenad',
					'entreprenad',
					'entreprenader',
					'bygg',
					'rakennusurakat',
					'rakennusurakka',
					'urakat',
					'urakka',
				],
			},
		],
	},
	{
		id: 'procedure',
		open: true,
		codes: [
			{ code: 'open', words: ['öppet förfarande', 'öppet', 'avoin menettely', 'avoin', 'open procedure'] },
			{
				code: 'restricted',
				words: ['selektivt förfarande', 'selektivt', 'rajoitettu menettely', 'restricted procedure'],
			},
			{
				code: 'neg-w-call',
				words: [
					'förhandlat förfarande med föregående annonsering',
					'förhandlat förfarande',
					'neuvottelumenettely',
					'negotiated procedure',
					'negotiated procedure with prior call for competition',
				],
			},
			{
				code: 'neg-wo-call',
				words: [
					'förhandlat förfarande utan föregående annonsering',
					'neuvottelumenettely ilman ilmoitusta',
					'neuvottelumenettely ilman edeltävää tarjouskilpailukutsua',
					'negotiated procedure without prior call for competition',
				],
			},
			{
				code: 'comp-dial',
				words: ['konkurrenspräglad dialog', 'kilpailullinen neuvottelumenettely', 'competitive dialogue'],
			},
			{
				code: 'innovation',
				words: ['innovationspartnerskap', 'innovaatiokumppanuus', 'innovation partnership'],
			},
			{
				code: 'oth-single',
				words: [
					'förenklat förfarande',
					'förenklad upphandling',
					'urvalsförfarande',
					'annat förfarande',
					'muu menettely',
					'other procedure',
				],
			},
			{ code: 'direct', words: ['direktupphandling', 'direktupphandlad', 'suorahankinta', 'direct award'] },
			{
				code: 'call_off',
				words: [
					'avrop',
					'avrop från ramavtal',
					'förnyad konkurrensutsättning',
					'minikilpailutus',
					'call-off',
					'puitejärjestelyn sisäinen hankinta',
					'call-off from a framework agreement',
				],
			},
		],
	},
	{
		id: 'status',
		codes: [
			{
				code: 'announced',
				words: ['annonserad', 'publicerad', 'pågående', 'ilmoitettu', 'julkaistu', 'käynnissä', 'active'],
			},
			{
				code: 'awarded',
				words: [
					'tilldelad',
					'avslutad',
					'avtal tecknat',
					'aktivt',
					'hankintapäätös tehty',
					'sopimus tehty',
					'complete',
				],
			},
			{
				code: 'cancelled',
				words: [
					'avbruten',
					'avbruten upphandling',
					'återkallad',
					'makulerad',
					'keskeytetty',
					'peruutettu',
					'unsuccessful',
				],
			},
		],
	},
	{
		id: 'framework',
		codes: [
			{
				code: 'none',
				words: [
					'kontrakt',
					'nej',
					'ej ramavtal',
					'ei',
					'sopimus',
					'no',
					'false',
					'falskt',
					'inget ramavtal',
					'ei puitejärjestelyä',
					'no framework agreement',
				],
			},
			{
				code: 'framework',
				words: [
					'ramavtal',
					'ja',
					'puitejärjestely',
					'puitesopimus',
					'kyllä',
					'yes',
					'true',
					'sant',
					'fa-wo-rc',
					'fa-w-rc',
					'fa-mix',
					'framework agreement',
				],
			},
			{
				code: 'external',
				words: [
					'externt ramavtal',
					'statligt ramavtal',
					'centralt ramavtal',
					'adda',
					'hansel',
					'yhteishankintayksikön puitejärjestely',
					'ulkopuolinen puitejärjestely',
					'external framework agreement',
				],
			},
		],
	},
	{
		id: 'reserved',
		codes: [
			{
				code: 'none',
				words: [
					'nej',
					'ei',
					'no',
					'false',
					'falskt',
					'epätosi',
					'0',
					'inte reserverad',
					'ei varattu',
					'not reserved',
				],
			},
			{
				code: 'reserved',
				words: ['ja', 'kyllä', 'yes', 'true', 'sant', 'tosi', '1', 'reserverad', 'varattu'],
			},
			{
				code: 'res-ws',
				words: [
					'skyddad verkstad',
					'sociala företag',
					'työkeskus',
					'sheltered workshop',
					'reserverad för skyddade verkstäder med flera',
					'varattu työkeskuksille tai vastaaville',
					'reserved for sheltered workshops or similar',
				],
			},
			{
				code: 'res-pub-ser',
				words: [
					'reserverade hälso- och sjukvårdstjänster',
					'organisation med offentligt uppdrag',
					'reserverad för organisationer med offentligt uppdrag',
					'varattu julkisen palvelun tehtäviä hoitaville organisaatioille',
					'reserved for organisations with a public service mission',
				],
			},
		],
	},
	{
		id: 'currency',
		open: true,
		codes: [
			{ code: 'SEK', words: ['kr', 'kronor', 'svenska kronor', 'ruotsin kruunu', 'swedish krona'] },
			{ code: 'EUR', words: ['€', 'euro', 'euroa'] },
		],
	},
	{
		id: 'assessment',
		codes: [
			{ code: 'suitable', words: ['lämplig', 'lämpligt', 'ja', 'soveltuu', 'kyllä', 'yes'] },
			{
				code: 'not_suitable',
				words: [
					'ej lämplig',
					'inte lämplig',
					'olämpligt',
					'nej',
					'ei sovellu',
					'ei',
					'not suitable',
					'no',
					'inte lämpligt',
				],
			},
			{
				code: 'not_examined',
				words: [
					'inte prövat',
					'ej prövat',
					'inte prövad',
					'ej prövad',
					'ei arvioitu',
					'ei ole arvioitu',
					'not examined',
					'not assessed',
				],
			},
		],
	},
	{
		id: 'no_clause_reason',
		open: true,
		codes: [
			{
				code: 'short_term',
				words: [
					'kort avtalstid',
					'kort löptid',
					'under fyra månader',
					'lyhyt sopimuskausi',
					'short contract period',
				],
			},
			{
				code: 'too_small',
				words: [
					'för liten omfattning',
					'liten omfattning',
					'litet behov av personal',
					'liian pieni',
					'liian pieni hankinta',
					'too small',
				],
			},
			{
				code: 'not_suitable',
				words: ['ej lämpligt', 'inte lämpligt', 'olämpligt', 'ei sovellu', 'not suitable'],
			},
			{ code: 'urgent', words: ['brådskande', 'kiireellinen'] },
			{
				code: 'unaware',
				words: [
					'kände inte till',
					'kännedom saknades',
					'ei tiedossa ollut',
					'kände inte till möjligheten',
					'mahdollisuutta ei tunnettu',
					'not aware of the option',
				],
			},
			{ code: 'other', words: ['annat', 'annat skäl', 'muu', 'muu syy', 'other reason'] },
		],
	},
];
