import type { Table } from '../types.ts';

export const organisations: Table = {
	id: 'organisations',
	key: ['organisation_id', 'valid_from'],
	needs: [['organisation_id'], ['name_sv', 'name_fi', 'name_en']],
	fields: [
		{
			id: 'organisation_id',
			type: 'id',
			required: true,
			synonyms: ['organisations-id', 'organisationsid', 'organisaation tunnus', 'organisation id'],
		},
		{
			id: 'orgnr',
			type: 'orgnr',
			synonyms: ['organisationsnummer', 'y-tunnus', 'business id', 'registration number'],
		},
		{
			id: 'name_sv',
			type: 'text',
			synonyms: [
				'namn',
				'namn svenska',
				'nimi ruotsiksi',
				'name swedish',
				'namn på svenska',
				'name in swedish',
			],
		},
		{
			id: 'name_fi',
			type: 'text',
			synonyms: ['namn finska', 'nimi', 'nimi suomeksi', 'name finnish', 'namn på finska', 'name in finnish'],
		},
		{
			id: 'name_en',
			type: 'text',
			synonyms: [
				'namn engelska',
				'nimi englanniksi',
				'name',
				'name english',
				'namn på engelska',
				'name in english',
			],
		},
		{
			id: 'kind',
			type: 'code',
			codes: 'organisation_kind',
			synonyms: ['typ', 'organisationstyp', 'laji', 'type', 'organisaatiotyyppi', 'type of organisation'],
		},
		{
			id: 'parent_id',
			type: 'id',
			synonyms: [
				'överordnad',
				'överordnad organisation',
				'ylempi organisaatio',
				'parent',
				'parent organisation',
			],
		},
		{
			id: 'valid_from',
			type: 'date',
			synonyms: ['giltig från', 'gäller från', 'voimassa alkaen', 'valid from'],
		},
		{ id: 'valid_to', type: 'date', synonyms: ['giltig till', 'gäller till', 'voimassa asti', 'valid to'] },
	],
};

/** Mergers and splits, many to many. */
export const organisationChanges: Table = {
	id: 'organisation_changes',
	key: ['from_id', 'to_id', 'on'],
	needs: [['from_id'], ['to_id'], ['on']],
	fields: [
		{
			id: 'from_id',
			type: 'id',
			required: true,
			synonyms: ['från', 'från organisation', 'lähde', 'from', 'aiempi organisaatio', 'from organisation'],
		},
		{
			id: 'to_id',
			type: 'id',
			required: true,
			synonyms: ['till', 'till organisation', 'kohde', 'to', 'uusi organisaatio', 'to organisation'],
		},
		{
			id: 'on',
			type: 'date',
			required: true,
			synonyms: ['datum', 'ändringsdatum', 'päivä', 'muutospäivä', 'date', 'date of change'],
		},
		{
			id: 'kind',
			type: 'code',
			codes: 'change_kind',
			synonyms: ['typ', 'typ av ändring', 'laji', 'type', 'muutoksen laji', 'type of change'],
		},
	],
};

/** Goals that an organisation has adopted. `*` as organisation stands for every organisation and the whole. */
export const goals: Table = {
	id: 'goals',
	key: ['organisation', 'measure', 'population', 'valid_from'],
	needs: [['organisation'], ['measure'], ['target']],
	fields: [
		{ id: 'organisation', type: 'text', required: true, synonyms: ['organisaatio'] },
		{ id: 'measure', type: 'code', codes: 'measure', required: true, synonyms: ['mått', 'mittari'] },
		{
			id: 'population',
			type: 'code',
			codes: 'population',
			synonyms: ['perusjoukko', 'gäller för', 'applies to'],
		},
		{ id: 'comparator', type: 'text', synonyms: ['jämförelse', 'vertailu', 'comparison'] },
		{ id: 'target', type: 'number', required: true, synonyms: ['mål', 'målvärde', 'tavoite', 'tavoitearvo'] },
		{ id: 'unit', type: 'code', codes: 'goal_unit', synonyms: ['enhet', 'yksikkö'] },
		{
			id: 'valid_from',
			type: 'date',
			synonyms: ['gäller från', 'giltig från', 'voimassa alkaen', 'valid from'],
		},
		{ id: 'valid_to', type: 'date', synonyms: ['gäller till', 'giltig till', 'voimassa asti', 'valid to'] },
		{ id: 'decision', type: 'text', synonyms: ['beslut', 'päätös'] },
	],
};

/** How many persons of each target group live in the city: what coverage is held against. */
export const referencePopulation: Table = {
	id: 'reference_population',
	key: ['group', 'year', 'gender'],
	needs: [['group'], ['year'], ['persons']],
	fields: [
		{
			id: 'group',
			type: 'code',
			codes: 'group',
			required: true,
			synonyms: ['målgrupp', 'kohderyhmä', 'target group'],
		},
		{ id: 'year', type: 'integer', required: true, synonyms: ['år', 'vuosi'] },
		{ id: 'gender', type: 'code', codes: 'gender', synonyms: ['kön', 'sukupuoli', 'sex'] },
		{
			id: 'persons',
			type: 'integer',
			required: true,
			synonyms: [
				'antal personer',
				'personer',
				'antal',
				'henkilöiden määrä',
				'population',
				'number of persons',
			],
		},
		{ id: 'source', type: 'text', synonyms: ['källa', 'lähde'] },
	],
};
