import { makeOutcomesBeside } from './beside.ts';
import { CLAUSE_DETAIL_HEADER, detailClauses } from './clause-details.ts';
import { clauseRows, makeClauses, type Clause } from './clauses.ts';
import { announceAgain } from './announced-again.ts';
import { CONTRACT_HEADER, toContractRows } from './contract-rows.ts';
import type { Sheet } from './csv.ts';
import { decideClauses } from './decide-clauses.ts';
import { deviationRows, makeDeviations, overlapping, type Deviation } from './deviations.ts';
import { examine } from './examinations.ts';
import { spoil } from './flaws.ts';
import { nameLots, nameUsers } from './lots-and-users.ts';
import { modelRows } from './models.ts';
import { CITY, organisationChangeRows, organisationRows } from './organisations.ts';
import { outcomeCountRows, outcomeRows, type Outcome } from './outcomes.ts';
import {
	beginInPartnerships,
	makePartnerships,
	PARTNERSHIP_HEADER,
	partnershipRows,
} from './partnerships.ts';
import { makeProcurements, type Procurement } from './procurements.ts';
import { agesOf } from './people.ts';
import { Chance } from './random.ts';
import { REFERENCE_HEADER, referenceRows } from './reference-population.ts';
import type { Flaws } from './spoiler.ts';
import { makeStays, STAY_HEADER } from './stays.ts';
import { followUp, followUpRows } from './support-function.ts';
import { partSums, repeatAsSums, repeatInFullYear, sendTwice } from './telling-twice.ts';

export interface City {
	sheets: ReadonlyMap<string, Sheet>;
	flaws: Flaws;
}

/** The whole demo city, the same every time. */
export function makeCity(): City {
	const procurements = makeProcurements(new Chance(2014));
	const again = announceAgain(new Chance(34), procurements);
	const gone = new Set(
		procurements.flatMap(({ again }) => (again && again.way === 'competed' ? [again] : [])),
	);
	decideClauses(new Chance(50), procurements, gone);
	const clauses = makeClauses(new Chance(7), procurements);
	const support = followUp(new Chance(125), procurements, clauses);
	const { deviations, outcomes: others } = makeDeviations(new Chance(90), procurements);
	const partnerships = makePartnerships(new Chance(24));
	const told = [...support.outcomes, ...others];
	partSums(told);
	const ages = new Chance(55);
	const outcomes = [
		...told,
		...beginInPartnerships(new Chance(25), partnerships),
		...makeOutcomesBeside(new Chance(11), support.followUps),
	];
	const sums = repeatAsSums(new Chance(8), told, 7);
	const inFullYear = repeatInFullYear(new Chance(9), deviations, told);
	for (const one of outcomes)
		if (ages.happens(0.45) && isCount(one)) one.counts.push(...agesOf(ages, one.persons));
	const stays = makeStays(new Chance(12), outcomes, support.followUps);
	deviations.push(...sendTwice(new Chance(2), deviations, 3));
	nameLots(new Chance(137), procurements);
	nameUsers(new Chance(300), procurements);
	examine(new Chance(2018), procurements);
	const { rows, flaws } = spoil(
		new Chance(1252),
		toContractRows(procurements),
		referredTo(procurements, clauses, deviations, outcomes),
	);
	const ofWay = (way: Procurement['way']): number =>
		procurements.filter((one) => one.way === way).flatMap(({ contracts }) => contracts).length;

	return {
		sheets: new Map<string, Sheet>([
			['contracts.csv', { above: preamble(), header: CONTRACT_HEADER, rows }],
			[
				'clauses.csv',
				{ header: CLAUSE_HEADER, rows: clauseRows(clauses, detailClauses(new Chance(775), clauses)) },
			],
			[
				'outcomes.csv',
				{
					above: ['sep=;'],
					header: OUTCOME_HEADER,
					rows: outcomeRows([...outcomes, ...sums, ...inFullYear], stays),
				},
			],
			['outcome_counts.csv', { header: COUNT_HEADER, rows: outcomeCountRows(outcomes) }],
			['follow_ups.csv', { header: FOLLOW_UP_HEADER, rows: followUpRows(support.followUps) }],
			['deviations.csv', { header: DEVIATION_HEADER, rows: deviationRows(deviations) }],
			['organisations.csv', { header: ORGANISATION_HEADER, rows: organisationRows() }],
			[
				'organisation_changes.csv',
				{ header: ['Från', 'Till', 'Datum', 'Typ'], rows: organisationChangeRows() },
			],
			['goals.csv', { header: GOAL_HEADER, rows: [GOAL] }],
			['models.csv', { header: MODEL_HEADER, rows: modelRows() }],
			['partnerships.csv', { header: PARTNERSHIP_HEADER, rows: partnershipRows(partnerships) }],
			['reference_population.csv', { header: REFERENCE_HEADER, rows: referenceRows(new Chance(2022)) }],
		]),
		flaws: {
			...flaws,
			cancelled: ofWay('cancelled'),
			cancelled_announced_again: again.cancelled,
			announced_again_but_not_cancelled: again.notMarked,
			direct_awards: ofWay('direct'),
			call_offs: ofWay('call-off'),
			full_year_deviations_overlapping_events: overlapping(deviations).length,
			sums_of_persons_told_singly: sums.length,
			full_year_outcomes_overlapping_events: inFullYear.length,
			deviations_sent_twice: deviations.filter(({ status }) => status === 'Dubblett').length,
			contracts_not_in_register: outcomes.filter(({ strayContract }) => strayContract !== undefined).length,
			begun_before_contract: outcomes.filter(beginsEarly).length,
			preamble_lines: 2,
			sep_lines: 1,
		},
	};
}

const isCount = ({ persons, kind }: Outcome): boolean => persons > 1 && kind === 'Utfall';

const beginsEarly = ({ contract, start }: Outcome): boolean =>
	start !== undefined && contract?.start !== undefined && start < contract.start;

function referredTo(
	procurements: readonly Procurement[],
	clauses: readonly Clause[],
	deviations: readonly Deviation[],
	outcomes: readonly Outcome[],
): Set<Procurement> {
	const referred = new Set(procurements.filter(({ clause }) => clause === 'yes'));
	for (const { again } of procurements) if (again) referred.add(again);
	for (const { procurement } of clauses) referred.add(procurement);
	for (const { contract } of [...deviations, ...outcomes]) if (contract) referred.add(contract.of);
	return referred;
}

/** Excel writes as many cells in every row as the widest has. */
function preamble(): string[] {
	const empty = ';'.repeat(CONTRACT_HEADER.length - 1);
	return [`Avtalsregister Exempelstad – fiktiva uppgifter${empty}`, `Uttag 2026-02-28${empty}`];
}

const words = (line: string): string[] => line.split(';');

const CLAUSE_HEADER = [
	...words('Krav-ID;Upphandlings-ID;Avtalsnummer;Ämne;Nivå;Modell;Målgrupper;Antal platser'),
	...CLAUSE_DETAIL_HEADER,
];
const OUTCOME_HEADER = [
	...words(
		'Utfalls-ID;Avtalsnummer;Avsteg-ID;Kanal;Form;Anställd;Antal personer;Startdatum;Period från;Period till;' +
			'Slutdatum;Sysselsättningsgrad;Målgrupp;Kön;Ålder;Typ av uppgift;IOP-ID',
	),
	...STAY_HEADER,
];
const COUNT_HEADER = words('Utfalls-ID;Indelning;Kod;Antal personer');
const FOLLOW_UP_HEADER = words('Avtalsnummer;Period;Status;Efterfrågat;Rapporterat');
const DEVIATION_HEADER = words(
	'Avsteg-ID;Organisation;Typ av rapport;Händelsedatum;Period från;Period till;Inlämnat;Upphandlings-ID;' +
		'Leverantör;Modell;Orsak;Motivering;Åtgärder;Rapporterat till nämnd;Status',
);
const ORGANISATION_HEADER = words(
	'Organisations-ID;Organisationsnummer;Namn;Namn finska;Namn engelska;Typ;Överordnad;Giltig från;Giltig till',
);
const GOAL_HEADER = words('Organisation;Mått;Population;Jämförelse;Mål;Enhet;Gäller från;Gäller till;Beslut');
const GOAL = [
	CITY.id,
	'clause_share',
	'services',
	'>=',
	'0,5',
	'share',
	'2014-01-01',
	'',
	'Kommunfullmäktige 2013-11-21, budget 2014: minst hälften av alla tjänsteupphandlingar',
];
const MODEL_HEADER = words('Modell-ID;Namn;Ägare;Avstämd med;Avstämd den;Giltig från;Giltig till');
