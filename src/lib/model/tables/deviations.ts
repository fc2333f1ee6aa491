import type { Table } from '../types.ts';
import { deviationCounts } from './deviation-counts.ts';

/** Avsteg: jobs or measures discussed with suppliers outside the support function. Its jobs are rows of `outcomes`, those in its own columns too. */
export const deviations: Table = {
	id: 'deviations',
	key: ['deviation_id'],
	needs: [
		['organisation'],
		['report_kind', 'deviation_id', 'reason'],
		['event_on', 'period_end', 'submitted_on'],
	],
	fields: [
		{
			id: 'deviation_id',
			type: 'id',
			synonyms: ['avsteg-id', 'avstegs-id', 'avstegsnummer', 'poikkeaman tunniste', 'deviation id'],
		},
		{
			id: 'organisation',
			type: 'text',
			required: true,
			synonyms: [
				'rapporterande organisation',
				'förvaltning',
				'bolag',
				'förvaltning/bolag',
				'organisaatio',
				'reporting organisation',
				'raportoiva organisaatio',
			],
		},
		{
			id: 'report_kind',
			type: 'code',
			codes: 'report_kind',
			synonyms: ['typ av rapport', 'rapporttyp', 'raportin laji', 'report kind', 'type of report'],
		},
		{
			id: 'event_on',
			type: 'date',
			synonyms: ['händelsedatum', 'datum för händelsen', 'tapahtumapäivä', 'event date'],
		},
		{
			id: 'period_start',
			type: 'date',
			synonyms: ['period från', 'jakson alku', 'period start', 'periodens start'],
		},
		{
			id: 'period_end',
			type: 'date',
			synonyms: ['period till', 'jakson loppu', 'period end', 'periodens slut'],
		},
		{
			id: 'submitted_on',
			type: 'date',
			synonyms: [
				'inlämnat',
				'inlämnad',
				'inkom',
				'lähetetty',
				'submitted',
				'inlämningsdatum',
				'lähetyspäivä',
				'submission date',
			],
		},
		{
			id: 'procurement_id',
			type: 'id',
			synonyms: [
				'upphandlings-id',
				'upphandlingsnummer',
				'diarienummer',
				'diaarinumero',
				'procurement id',
				'hankinnan tunniste',
			],
		},
		{
			id: 'supplier',
			type: 'text',
			synonyms: ['leverantör', 'leverantör/avtalspart', 'toimittaja', 'supplier name'],
		},
		{
			id: 'nature',
			type: 'code',
			codes: 'nature',
			synonyms: ['upphandlingsslag', 'hankintalaji', 'contract nature'],
		},
		{
			id: 'model_id',
			type: 'code',
			codes: 'clause_model',
			synonyms: ['modell', 'använd modell', 'malli', 'model', 'käytetty malli', 'model used'],
		},
		{
			id: 'reason',
			type: 'code',
			codes: 'deviation_reason',
			synonyms: [
				'orsak',
				'orsak till avsteg',
				'anledning',
				'poikkeaman syy',
				'deviation reason',
				'reason for deviation',
			],
		},
		{ id: 'reason_text', type: 'text', synonyms: ['motivering', 'kommentar', 'perustelu', 'explanation'] },
		{
			id: 'measure_types',
			type: 'code',
			codes: 'measure_type',
			set: true,
			synonyms: ['åtgärder', 'åtgärd', 'toimenpiteet', 'measures', 'insatser'],
		},
		{
			id: 'agreed_text',
			type: 'text',
			synonyms: [
				...['överenskommelse', 'vad som överenskoms', 'vad som avtalades', 'beskrivning av avsteget'],
				...['mitä sovittiin', 'sovittu', 'what was agreed', 'agreement'],
			],
		},
		...deviationCounts,
		{
			id: 'board_informed_on',
			type: 'date',
			synonyms: [
				'rapporterat till nämnd',
				'redovisat för nämnden',
				'raportoitu lautakunnalle',
				'reported to board',
				'reported to the board',
			],
		},
		{
			id: 'status',
			type: 'code',
			codes: 'deviation_status',
			synonyms: ['ärendestatus', 'käsittelyn tila', 'handling status'],
		},
		{
			id: 'confirmed_scope',
			type: 'yes_no',
			synonyms: [
				'gäller bara ärendet och perioden',
				'koskee vain tapausta ja jaksoa',
				'only this case and period',
				'bara ärendet och perioden',
			],
		},
		{
			id: 'confirmed_commitment',
			type: 'yes_no',
			synonyms: [
				'överenskommet utanför stödfunktionen',
				'sovittu tukitoiminnon ulkopuolella',
				'agreed outside the support function',
				'överenskommet utan stödfunktionen',
			],
		},
	],
};

/** The register of models by which clauses are set; *checked* is a property of the model. */
export const models: Table = {
	id: 'models',
	key: ['model_id'],
	needs: [['model_id'], ['owner', 'checked_with']],
	fields: [
		{
			id: 'model_id',
			type: 'code',
			codes: 'clause_model',
			required: true,
			synonyms: ['modell-id', 'modell', 'mallin tunniste', 'model id'],
		},
		{ id: 'name', type: 'text', synonyms: ['namn', 'modellens namn', 'mallin nimi', 'model name'] },
		{ id: 'owner', type: 'text', synonyms: ['ägare', 'omistaja'] },
		{
			id: 'checked_with',
			type: 'text',
			synonyms: [
				'avstämd med',
				'sovittu tahon kanssa',
				'checked with',
				'kenen kanssa sovittu',
				'agreed with',
			],
		},
		{
			id: 'checked_on',
			type: 'date',
			synonyms: ['avstämd den', 'avstämd', 'sovittu pvm', 'checked on', 'date agreed'],
		},
		{
			id: 'valid_from',
			type: 'date',
			synonyms: ['giltig från', 'gäller från', 'voimassa alkaen', 'valid from'],
		},
		{ id: 'valid_to', type: 'date', synonyms: ['giltig till', 'gäller till', 'voimassa asti', 'valid to'] },
	],
};

/** IOP: agreements with civil society, no procurement and never in a procurement denominator. */
export const partnerships: Table = {
	id: 'partnerships',
	key: ['partnership_id'],
	needs: [['organisation'], ['partner'], ['start_on']],
	fields: [
		{
			id: 'partnership_id',
			type: 'id',
			synonyms: ['iop-id', 'partnerskaps-id', 'kumppanuuden tunniste', 'partnership id'],
		},
		{
			id: 'organisation',
			type: 'text',
			required: true,
			synonyms: ['förvaltning', 'förvaltning/bolag', 'organisaatio'],
		},
		{
			id: 'partner',
			type: 'text',
			required: true,
			synonyms: [
				'partner',
				'idéburen organisation',
				'part',
				'kumppani',
				'idéburen part',
				'järjestökumppani',
				'civil society partner',
			],
		},
		{ id: 'subject', type: 'text', synonyms: ['ändamål', 'avser', 'ämne', 'kohde', 'tarkoitus', 'purpose'] },
		{ id: 'start_on', type: 'date', synonyms: ['startdatum', 'giltig från', 'alkamispäivä', 'start date'] },
		{ id: 'end_on', type: 'date', synonyms: ['slutdatum', 'giltig till', 'päättymispäivä', 'end date'] },
		{ id: 'value', type: 'money', synonyms: ['värde', 'belopp', 'avtalsvärde', 'arvo'] },
		{ id: 'currency', type: 'code', codes: 'currency', synonyms: ['valuta', 'valuutta'] },
		{
			id: 'market_exists',
			type: 'yes_no',
			synonyms: ['marknad finns', 'markkinat olemassa', 'market exists'],
		},
		{
			id: 'city_share',
			type: 'percent',
			synonyms: ['stadens andel', 'kaupungin osuus', 'city share', "city's share", "city's share"],
		},
		{
			id: 'partner_share',
			type: 'percent',
			synonyms: ['partens andel', 'kumppanin osuus', 'partner share', "partner's share", "partner's share"],
		},
		{ id: 'programme', type: 'text', synonyms: ['program', 'ohjelma'] },
	],
};
