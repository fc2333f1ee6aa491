import type { Field } from '../types.ts';

/** Who buys what from whom, and under which numbers. */
export const contractParties: readonly Field[] = [
	{
		id: 'contract_id',
		type: 'id',
		synonyms: [
			...['avtalsnummer', 'avtals-id', 'avtalsid', 'kontraktsnr', 'kontraktsnummer', 'avtalsnr'],
			...['kontraktets referens/diarienummer', 'sopimusnumero', 'sopimuksen tunniste'],
			...['sopimuksen viite/diaarinumero', 'contract id', 'contract number'],
		],
	},
	{
		id: 'procurement_id',
		type: 'id',
		synonyms: [
			...['upphandlings-id', 'upphandlingsid', 'upphandlingsnummer', 'diarienummer', 'dnr', 'ärendenummer'],
			...['meddelandets referens/diarienummer', 'diaarinumero', 'asianumero', 'hankinnan tunniste'],
			...['ilmoituksen viite/diaarinumero', 'reference', 'internal identifier', 'procurement id', 'ocid'],
		],
	},
	{
		id: 'previous_procurement_id',
		type: 'id',
		synonyms: ['tidigare upphandling', 'aiempi hankinta', 'previous procurement', 'ersätter upphandling'],
	},
	{
		id: 'parent_contract_id',
		type: 'id',
		synonyms: [
			'överordnat avtal',
			'ramavtalsnummer',
			'puitesopimuksen numero',
			'parent contract',
			'ylätason sopimus',
		],
	},
	{
		id: 'lot_id',
		type: 'id',
		synonyms: [
			'delkontrakt',
			'anbudsområde',
			'del-id',
			'osa-alue',
			'hankinnan osa',
			'lot',
			'lot id',
			'del av upphandlingen',
		],
	},
	{
		id: 'title',
		type: 'text',
		synonyms: [
			...[
				'titel',
				'rubrik',
				'benämning',
				'upphandling',
				'upphandlingens namn',
				'upphandlingens titel',
				'avtalsnamn',
			],
			...['nimi', 'hankinnan nimi', 'ilmoituksen nimi', 'otsikko', 'name of the procurement'],
		],
	},
	{
		id: 'buyer',
		type: 'text',
		required: true,
		synonyms: [
			...[
				'namn för köpare',
				'köpare',
				'kopare',
				'kopare_text',
				'upphandlande myndighet',
				'upphandlande organisation',
			],
			...['upphandlande enhet', 'förvaltning', 'bolag', 'förvaltning/bolag', 'beställare', 'hankintayksikkö'],
			...['hankintayksikko', 'tilaaja', 'ylaorganisaatio', 'buyer name', 'contracting authority'],
		],
	},
	{
		id: 'buyer_id',
		type: 'orgnr',
		synonyms: [
			...['organisationsnummer för köpare', 'organisationsnummer köpare', 'köparens organisationsnummer'],
			...['hankintayksikko_tunnus', 'hankintayksikön y-tunnus', 'buyer identifier'],
			'buyer registration number',
		],
	},
	{
		id: 'using_organisation',
		type: 'text',
		synonyms: [
			'avropande organisation',
			'användande organisation',
			'käyttäjäorganisaatio',
			'using organisation',
			'organisation som använder avtalet',
			'sopimusta käyttävä organisaatio',
			'organisation using the contract',
		],
	},
	{
		id: 'follow_up_by',
		type: 'text',
		synonyms: [
			'följs upp av',
			'uppföljningsansvarig enhet',
			'seurannasta vastaa',
			'follow-up by',
			'followed up by',
		],
	},
	{
		id: 'supplier',
		type: 'text',
		synonyms: [
			...[
				'leverantör',
				'leverantor',
				'namn för leverantör',
				'vinnare',
				'entreprenör',
				'avtalspart',
				'toimittaja',
			],
			...['toimittaja_nimi', 'sopimustoimittaja', 'voittaja', 'winner', 'contractor', 'supplier name'],
		],
	},
	{
		id: 'supplier_id',
		type: 'orgnr',
		synonyms: [
			...[
				'organisationsnummer leverantör',
				'organisationsnummer för leverantör',
				'leverantörens organisationsnummer',
			],
			...['leverantor_id', 'organisationsnummer', 'orgnr', 'org.nr', 'y-tunnus', 'toimittaja_y_tunnus'],
			...['organisaation tunniste', 'business id', 'vat number', 'supplier identifier'],
			'toimittajan y-tunnus',
			'supplier registration number',
		],
	},
];
