import type { Table } from '../types.ts';

/** What a procurement or a contract asks of its supplier; none or several for each. */
export const clauses: Table = {
	id: 'clauses',
	key: ['clause_id'],
	needs: [
		['procurement_id', 'contract_id'],
		['topic', 'level'],
	],
	fields: [
		{
			id: 'clause_id',
			type: 'id',
			synonyms: ['krav-id', 'kravnummer', 'villkors-id', 'ehdon tunniste', 'clause id'],
		},
		{
			id: 'procurement_id',
			type: 'id',
			synonyms: [
				'upphandlings-id',
				'upphandlingsnummer',
				'diarienummer',
				'dnr',
				'diaarinumero',
				'hankinnan tunniste',
				'procurement id',
			],
		},
		{
			id: 'contract_id',
			type: 'id',
			synonyms: ['avtalsnummer', 'avtals-id', 'sopimusnumero', 'contract id', 'contract number'],
		},
		{
			id: 'topic',
			type: 'code',
			codes: 'topic',
			synonyms: ['ämne', 'kravområde', 'typ av krav', 'aihe', 'ehdon aihe', 'clause topic'],
		},
		{
			id: 'level',
			type: 'code',
			codes: 'clause_level',
			yesMeans: 'employment_clause',
			synonyms: ['nivå', 'kravnivå', 'dialog/skarpt', 'taso', 'ehdon taso', 'clause level'],
		},
		{
			id: 'bonus',
			type: 'yes_no',
			synonyms: ['bonus till leverantören', 'bonusvillkor', 'bonusehto', 'bonus clause'],
		},
		{
			id: 'model_id',
			type: 'code',
			codes: 'clause_model',
			synonyms: ['modell', 'modell-id', 'modell för krav', 'malli', 'model'],
		},
		{
			id: 'instrument',
			type: 'code',
			codes: 'instrument',
			synonyms: ['typ av villkor', 'upphandlingsdel', 'ehdon laji', 'strategy', 'type of condition'],
		},
		{
			id: 'forms',
			type: 'code',
			codes: 'form',
			set: true,
			synonyms: [
				'former',
				'anställningsformer',
				'työllistymismuodot',
				'forms of employment',
				'sysselsättningsformer',
			],
		},
		{ id: 'unit', type: 'code', codes: 'commitment_unit', synonyms: ['enhet', 'yksikkö'] },
		{
			id: 'amount',
			type: 'number',
			synonyms: ['antal platser', 'omfattning', 'åtagande', 'paikkojen määrä', 'places', 'määrä'],
		},
		{
			id: 'groups',
			type: 'code',
			codes: 'group',
			set: true,
			synonyms: ['målgrupp', 'målgrupper', 'kohderyhmä', 'kohderyhmät', 'target group', 'target groups'],
		},
		{
			id: 'at',
			type: 'code',
			codes: 'clause_at',
			synonyms: ['krav vid', 'skede', 'ehdon vaihe', 'stage', 'vaihe'],
		},
		{
			id: 'first_start_due_on',
			type: 'date',
			synonyms: ['första start senast', 'ensimmäinen aloitus viimeistään', 'first start due'],
		},
		{
			id: 'due_on',
			type: 'date',
			synonyms: ['ska vara uppfyllt', 'uppfyllt senast', 'täytettävä viimeistään', 'due date'],
		},
		{
			id: 'offered_on',
			type: 'date',
			synonyms: ['erbjudande lämnat', 'tarjottu pvm', 'offer date', 'paikkojen tarjoamispäivä'],
		},
		{
			id: 'dialog_on',
			type: 'date',
			synonyms: [
				'dialog hållen',
				'dialogdatum',
				'vuoropuhelu pvm',
				'dialog date',
				'vuoropuhelun päivä',
				'dialogue date',
			],
		},
		{
			id: 'dialog_outcome',
			type: 'code',
			codes: 'dialog_outcome',
			synonyms: [
				'resultat av dialog',
				'vuoropuhelun tulos',
				'resultat av dialogen',
				'result of the dialogue',
			],
		},
		{ id: 'offered', type: 'integer', synonyms: ['erbjudna platser', 'tarjotut paikat', 'places offered'] },
		{
			id: 'referred',
			type: 'integer',
			synonyms: ['anvisade personer', 'ohjatut henkilöt', 'candidates referred'],
		},
		{
			id: 'interviewed',
			type: 'integer',
			synonyms: ['intervjuade personer', 'haastatellut', 'candidates interviewed', 'haastatellut henkilöt'],
		},
	],
};
