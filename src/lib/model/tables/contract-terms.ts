import type { Field } from '../types.ts';

/** How it was procured, when, and for how much. */
export const contractTerms: readonly Field[] = [
	{
		id: 'nature',
		type: 'code',
		codes: 'nature',
		synonyms: [
			...[
				'upphandlingsslag',
				'huvudsakligt upphandlingsslag',
				'kontraktets art',
				'typ av kontrakt',
				'kontraktstyp',
			],
			...['vara/tjänst/entreprenad', 'pääasiallinen hankintalaji', 'hankinnan luonne', 'hankintalaji'],
			...['main nature', 'contract type', 'category', 'contract nature', 'main procurement category'],
		],
	},
	{
		id: 'cpv',
		type: 'cpv',
		synonyms: [
			...['cpv-kod', 'cpv', 'huvudsaklig cpv-kod', 'cpv kod', 'huvudklassificeringskoder', 'cpv-koodi'],
			...['hankintanimikkeistö', 'pääasiallinen luokituskoodi', 'main classification code', 'cpv code'],
		],
	},
	{
		id: 'procedure',
		type: 'code',
		codes: 'procedure',
		synonyms: [
			...[
				'förfarande',
				'upphandlingsförfarande',
				'typ av förfarande',
				'menettelyn tyyppi',
				'hankintamenettely',
			],
			...['procedure type', 'procurement method'],
			'procurement procedure',
		],
	},
	{
		id: 'status',
		type: 'code',
		codes: 'status',
		synonyms: [
			'upphandlingens status',
			'avtalsstatus',
			'tila',
			'hankinnan tila',
			'state',
			'procurement status',
		],
	},
	{
		id: 'framework',
		type: 'code',
		codes: 'framework',
		synonyms: [
			'typ av avtal',
			'ramavtal',
			'avtalstyp',
			'puitejärjestely',
			'puitesopimus',
			'framework agreement',
		],
	},
	{
		id: 'call_off',
		type: 'yes_no',
		synonyms: [
			'avrop',
			'avrop från ramavtal',
			'sisäinen kilpailutus',
			'call-off',
			'puitesopimushankinta',
			'puitejärjestelyn sisäinen hankinta',
		],
	},
	{
		id: 'reserved',
		type: 'code',
		codes: 'reserved',
		synonyms: ['reserverad upphandling', 'reserverat kontrakt', 'varattu hankinta', 'reserved procurement'],
	},
	{
		id: 'published_on',
		type: 'date',
		synonyms: [
			...[
				'annonseringsdatum',
				'publiceringsdatum',
				'publicerad',
				'annonserad',
				'julkaisupäivä',
				'ilmoituspäivä',
			],
			...['julkaistu', 'publication date', 'date published'],
		],
	},
	{
		id: 'awarded_on',
		type: 'date',
		synonyms: [
			...['tilldelningsdatum', 'tilldelningsbeslut', 'beslutsdatum', 'hankintapäätöksen pvm', 'päätöspäivä'],
			...['award date', 'date awarded'],
			'hankintapäätöksen päivä',
		],
	},
	{
		id: 'signed_on',
		type: 'date',
		synonyms: [
			...['avtalsdatum', 'undertecknat', 'avtalstecknande', 'sopimuksen allekirjoituspäivä', 'sopimuspäivä'],
			...['signature date', 'contract date'],
		],
	},
	{
		id: 'start_on',
		type: 'date',
		synonyms: [
			...['avtalsstart', 'startdatum', 'uppskattat startdatum', 'giltig från', 'gäller från', 'alkamispäivä'],
			...['sopimuskauden alku', 'voimassa alkaen', 'start date'],
			'contract start',
		],
	},
	{
		id: 'end_on',
		type: 'date',
		synonyms: [
			...['avtalsslut', 'slutdatum', 'giltig till', 'gäller till', 'avtalstid t.o.m.', 'päättymispäivä'],
			...['voimassa asti', 'end date'],
			'sopimuskauden loppu',
			'contract end',
		],
	},
	{
		id: 'duration_months',
		type: 'number',
		synonyms: [
			'löptid',
			'avtalstid',
			'tidsperiod',
			'uppskattad tidsperiod',
			'kesto',
			'sopimuskausi',
			'duration',
		],
	},
	{
		id: 'min_staff',
		type: 'integer',
		synonyms: ['minsta bemanning', 'antal anställda som behövs', 'vähimmäishenkilöstö', 'minimum staff'],
	},
	{
		id: 'estimated_value',
		type: 'money',
		synonyms: [
			...['beräknat värde', 'uppskattat värde', 'förutsagt helhetsvärde utan mervärdesskatt'],
			...['ennakoitu kokonaisarvo ilman arvonlisäveroa', 'arvioitu arvo', 'estimated value'],
			'ennakoitu arvo',
		],
	},
	{
		id: 'value',
		type: 'money',
		synonyms: [
			...['avtalsvärde', 'kontraktsvärde', 'kontrakterat värde', 'kontrakterat värde, summa', 'anbudsvärde'],
			...[
				'tilldelat värde',
				'belopp',
				'värde exkl. moms',
				'sopimuksen arvo',
				'kokonaisarvo',
				'tarjouksen arvo',
			],
			...['arvo ilman alv', 'tiliointisumma', 'contract value', 'award value'],
		],
	},
	{ id: 'currency', type: 'code', codes: 'currency', synonyms: ['valuta', 'valuutta'] },
];
