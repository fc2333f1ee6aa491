import { clauseRows, makeClauses, type Clause } from './clauses.ts';
import { announceAgain } from './announced-again.ts';
import { CONTRACT_HEADER, toContractRows } from './contract-rows.ts';
import type { Sheet } from './csv.ts';
import { decideClauses } from './decide-clauses.ts';
import { deviationRows, makeDeviations, overlapping, type Deviation } from './deviations.ts';
import { spoil } from './flaws.ts';
import { modelRows } from './models.ts';
import { CITY, organisationChangeRows, organisationRows } from './organisations.ts';
import { outcomeCountRows, outcomeRows, type Outcome } from './outcomes.ts';
import { makeProcurements, type Procurement } from './procurements.ts';
import { Chance } from './random.ts';
import type { Flaws } from './spoiler.ts';
import { followUp, followUpRows } from './support-function.ts';

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
	const outcomes = [...support.outcomes, ...others];
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
			['clauses.csv', { header: CLAUSE_HEADER, rows: clauseRows(clauses) }],
			['outcomes.csv', { above: ['sep=;'], header: OUTCOME_HEADER, rows: outcomeRows(outcomes) }],
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
		]),
		flaws: {
			...flaws,
			cancelled: ofWay('cancelled'),
			cancelled_announced_again: again.cancelled,
			announced_again_but_not_cancelled: again.notMarked,
			direct_awards: ofWay('direct'),
			call_offs: ofWay('call-off'),
			full_year_deviations_overlapping_events: overlapping(deviations).length,
			preamble_lines: 2,
			sep_lines: 1,
		},
	};
}

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

const CLAUSE_HEADER = words('Krav-ID;Upphandlings-ID;Avtalsnummer;Ämne;Nivå;Modell;Målgrupper;Antal platser');
const OUTCOME_HEADER = words(
	'Utfalls-ID;Avtalsnummer;Avsteg-ID;Kanal;Form;Anställd;Antal personer;Startdatum;Period från;Period till;' +
		'Slutdatum;Sysselsättningsgrad;Målgrupp;Kön;Ålder;Typ av uppgift',
);
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
