import type { Table } from '../types.ts';
import { ofWhomFields } from './of-whom.ts';

/** What came of a clause, a deviation or a partnership: one placement, or a count of persons over a period. */
export const outcomes: Table = {
	id: 'outcomes',
	key: ['outcome_id'],
	needs: [['form'], ['persons']],
	fields: [
		{
			id: 'outcome_id',
			type: 'id',
			synonyms: ['utfalls-id', 'resultat-id', 'tuloksen tunniste', 'outcome id'],
		},
		{
			id: 'contract_id',
			type: 'id',
			synonyms: ['avtalsnummer', 'avtals-id', 'sopimusnumero', 'contract id', 'contract number'],
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
			id: 'deviation_id',
			type: 'id',
			synonyms: ['avsteg-id', 'avstegs-id', 'avsteg', 'poikkeaman tunniste', 'deviation id'],
		},
		{
			id: 'partnership_id',
			type: 'id',
			synonyms: ['iop-id', 'partnerskaps-id', 'kumppanuuden tunniste', 'partnership id'],
		},
		{ id: 'channel', type: 'code', codes: 'channel', synonyms: ['kanal', 'kanava', 'channel'] },
		{
			id: 'form',
			type: 'code',
			codes: 'form',
			required: true,
			synonyms: [
				'anställningsform',
				'sysselsättningsform',
				'insats',
				'työllistymismuoto',
				'muoto',
				'form of employment',
			],
		},
		{ id: 'employed', type: 'yes_no', synonyms: ['anställd', 'työsuhteessa', 'employed'] },
		{
			id: 'term',
			type: 'code',
			codes: 'term',
			synonyms: [
				'tillsvidare/visstid',
				'anställningens längd',
				'työsuhteen kesto',
				'employment term',
				'tillsvidare eller visstid',
				'työsuhteen tyyppi',
				'permanent or fixed-term',
			],
		},
		{
			id: 'planned_months',
			type: 'number',
			synonyms: [
				'planerade månader',
				'suunnitellut kuukaudet',
				'planned months',
				'planerad längd',
				'suunniteltu kesto',
				'planned length',
			],
		},
		{
			id: 'subsidised',
			type: 'yes_no',
			synonyms: [
				'med stöd',
				'subventionerad',
				'anställningsstöd',
				'palkkatuki',
				'subsidised',
				'palkkatuettu',
			],
		},
		{
			id: 'persons',
			type: 'integer',
			required: true,
			synonyms: ['antal personer', 'personer', 'antal', 'henkilöä', 'henkilöiden määrä', 'number of persons'],
		},
		{
			id: 'start_on',
			type: 'date',
			synonyms: ['startdatum', 'påbörjad', 'start', 'alkamispäivä', 'start date'],
		},
		{
			id: 'period_start',
			type: 'date',
			synonyms: ['period från', 'periodens start', 'jakson alku', 'period start'],
		},
		{
			id: 'period_end',
			type: 'date',
			synonyms: ['period till', 'periodens slut', 'jakson loppu', 'period end'],
		},
		{ id: 'end_on', type: 'date', synonyms: ['slutdatum', 'avslutad', 'päättymispäivä', 'end date'] },
		{
			id: 'end_reason',
			type: 'code',
			codes: 'end_reason',
			synonyms: ['avslutsorsak', 'orsak till avslut', 'päättymisen syy', 'end reason', 'reason for ending'],
		},
		{
			id: 'fte_pct',
			type: 'percent',
			synonyms: [
				'sysselsättningsgrad',
				'tjänstgöringsgrad',
				'työaika-%',
				'työaikaprosentti',
				'fte %',
				'working time',
			],
		},
		{
			id: 'full_time_months',
			type: 'number',
			synonyms: [
				'månader på heltid',
				'heltidsmånader',
				'henkilötyökuukaudet',
				'htkk',
				'fte months',
				'full-time months',
			],
		},
		{
			id: 'groups',
			type: 'code',
			codes: 'group',
			set: true,
			synonyms: ['målgrupp', 'målgrupper', 'kohderyhmä', 'kohderyhmät', 'target group', 'target groups'],
		},
		{ id: 'gender', type: 'code', codes: 'gender', synonyms: ['kön', 'juridiskt kön', 'sukupuoli', 'sex'] },
		{
			id: 'age_band',
			type: 'code',
			codes: 'age_band',
			synonyms: ['ålder', 'åldersgrupp', 'ikäryhmä', 'age', 'age group'],
		},
		{
			id: 'status_3m',
			type: 'code',
			codes: 'work_status',
			synonyms: [
				'status 3 mån',
				'status 3 månader',
				'tilanne 3 kk',
				'status 3 months',
				'status efter 3 månader',
				'tilanne 3 kuukauden jälkeen',
				'status after 3 months',
			],
		},
		{
			id: 'status_6m',
			type: 'code',
			codes: 'work_status',
			synonyms: [
				'status 6 mån',
				'status 6 månader',
				'työssä 6 kk jälkeen',
				'kvar i arbete',
				'status 6 months',
				'status efter 6 månader',
				'tilanne 6 kuukauden jälkeen',
				'status after 6 months',
			],
		},
		{
			id: 'status_12m',
			type: 'code',
			codes: 'work_status',
			synonyms: [
				'status 12 mån',
				'status 12 månader',
				'tilanne 12 kk',
				'status 12 months',
				'status efter 12 månader',
				'tilanne 12 kuukauden jälkeen',
				'status after 12 months',
			],
		},
		{
			id: 'same_employer',
			type: 'yes_no',
			synonyms: ['samma arbetsgivare', 'sama työnantaja', 'same employer'],
		},
		{
			id: 'kind',
			type: 'code',
			codes: 'outcome_kind',
			synonyms: ['typ av uppgift', 'uppgiftens art', 'tiedon laji', 'value kind', 'type of figure'],
		},
		{
			id: 'reported_on',
			type: 'date',
			synonyms: ['rapporterat', 'rapporteringsdatum', 'raportoitu', 'report date', 'raportointipäivä'],
		},
		{
			id: 'confirmed_scope',
			type: 'yes_no',
			synonyms: [
				'gäller bara avtalet och perioden',
				'koskee vain sopimusta ja jaksoa',
				'only this contract and period',
				'bara avtalet och perioden',
			],
		},
		{
			id: 'confirmed_commitment',
			type: 'yes_no',
			synonyms: [
				'gäller ett åtagande i avtalet',
				'koskee sopimuksen sitoumusta',
				'concerns a contract commitment',
				'avser åtagande i avtalet',
			],
		},
		...ofWhomFields,
	],
};

/** "5, of whom 3 young": how many of an outcome's persons belong to a group, a sex or an age band. */
export const outcomeCounts: Table = {
	id: 'outcome_counts',
	key: ['outcome_id', 'dimension', 'code'],
	needs: [['outcome_id'], ['dimension'], ['code'], ['persons']],
	fields: [
		{
			id: 'outcome_id',
			type: 'id',
			required: true,
			synonyms: ['utfalls-id', 'resultat-id', 'tuloksen tunniste', 'outcome id'],
		},
		{
			id: 'dimension',
			type: 'code',
			codes: 'count_dimension',
			required: true,
			synonyms: ['indelning', 'luokittelu', 'dimension', 'breakdown'],
		},
		{
			id: 'code',
			type: 'code',
			codes: 'count_code',
			required: true,
			synonyms: ['kod', 'koodi', 'luokka', 'kategori', 'category'],
		},
		{
			id: 'persons',
			type: 'integer',
			required: true,
			synonyms: ['antal personer', 'personer', 'antal', 'henkilöä', 'henkilöiden määrä', 'number of persons'],
		},
	],
};

/** Whether a contract's supplier was asked and answered for a period. */
export const followUps: Table = {
	id: 'follow_ups',
	key: ['contract_id', 'period'],
	needs: [['contract_id'], ['period'], ['status']],
	fields: [
		{
			id: 'contract_id',
			type: 'id',
			required: true,
			synonyms: ['avtalsnummer', 'avtals-id', 'sopimusnumero', 'contract id', 'contract number'],
		},
		{
			id: 'period',
			type: 'integer',
			required: true,
			synonyms: ['år', 'uppföljningsår', 'vuosi', 'seurantavuosi', 'year', 'follow-up year'],
		},
		{
			id: 'status',
			type: 'code',
			codes: 'follow_up_status',
			required: true,
			synonyms: [
				'uppföljningsstatus',
				'status',
				'seurannan tila',
				'tila',
				'uppföljningens status',
				'follow-up status',
			],
		},
		{
			id: 'asked_on',
			type: 'date',
			synonyms: [
				'efterfrågat',
				'frågan ställd',
				'kysytty',
				'asked',
				'förfrågan skickad',
				'raportointipyyntö lähetetty',
				'request sent',
			],
		},
		{
			id: 'reported_on',
			type: 'date',
			synonyms: [
				'rapporterat',
				'rapporteringsdatum',
				'raportoitu',
				'reported',
				'raportointipäivä',
				'report date',
			],
		},
	],
};
