import { notRecorded } from '../measures/dimensions.ts';
import type { PersonCounts, StandingCount, StartCount } from '../measures/person-counts.ts';
import { byCodeUnits } from '../text/code-units.ts';
import type { CountCell, CountDimension, CountMeasure, CountTable, CountTableId } from './counts.ts';
import { otherUnits, wideAges, type Cluster, type Structure } from './structure.ts';

/** A table as it was counted, before anything is hidden. */
export type CountedTable = Omit<CountTable, 'waiting' | 'cells'> & {
	cells: (Pick<CountCell, 'year' | 'row' | 'column'> & { count: number })[];
};

interface Asked {
	year: number;
	/** YYYY-MM-DD */
	asOf: string;
	structure: Structure;
	clusters: readonly Cluster[];
}

/** Persons with a key of the table's rows and one of its columns. */
interface Counted {
	row: string;
	column: string;
	persons: number;
}

interface Shape {
	id: CountTableId;
	measure: CountMeasure;
	rows: CountDimension;
	columns: CountDimension;
	span: Structure['span'];
	/** Whether the rows, and the columns, have a total. */
	totals: { rows: boolean; columns: boolean };
}

/** The plan of tables about persons: nothing else about persons is published. */
export function personTables(counts: PersonCounts, asked: Asked): CountedTable[] {
	return [
		...startTables(counts, 'jobs_started', asked),
		...startTables(counts, 'placements_started', asked),
		retentionTable(counts.standings, asked),
		lengthTable(counts, asked),
	].filter(({ cells }) => cells.length > 0);
}

function startTables(
	{ starts }: PersonCounts,
	measure: StartCount['measure'],
	{ year, structure, clusters }: Asked,
): CountedTable[] {
	const own = starts.filter((one) => one.measure === measure && one.year <= year);
	const whole = own.filter(({ split }) => split === '');
	const { span } = structure;
	const together = (list: readonly StartCount[]) => list.filter((one) => one.year > year - span);
	const form = ({ form: key }: StartCount) => (structure.forms === 'apart' ? key : '');
	const clusterOf = new Map(clusters.flatMap(({ id, units }) => units.map((unit) => [unit, id] as const)));
	const cluster = ({ organisation }: StartCount) => clusterOf.get(organisation) ?? otherUnits;
	const inClusters = structure.units === 'clusters';
	const unit = (one: StartCount) => (inClusters ? cluster(one) : one.organisation);
	const age = ({ code }: StartCount) => (structure.ages === 'two' ? widerAge(code) : code);
	const shape = (id: CountTableId, rows: CountDimension, columns: CountDimension = 'form'): Shape => ({
		...{ id, measure, rows, columns, span },
		totals: { rows: rows !== 'group', columns: columns !== 'group' },
	});
	const group = structure.groups === 'merged' ? 'wide_group' : 'group';
	const of = (split: StartCount['split'], row: (one: StartCount) => string) =>
		together(own)
			.filter((one) => one.split === split)
			.map((one) => ({ row: row(one), column: form(one), persons: one.persons }));
	const byCluster = [
		...together(whole).map((one) => ({ row: cluster(one), column: '', persons: one.persons })),
		...together(own)
			.filter(({ split }) => split === group)
			.map((one) => ({ row: cluster(one), column: one.code, persons: one.persons })),
	];
	return [
		channelTable(whole, measure),
		tableOf(shape('by_unit', inClusters ? 'cluster' : 'unit'), year, of('', unit)),
		tableOf(
			{ ...shape('by_group', 'group'), totals: { rows: false, columns: true } },
			year,
			of(group, ({ code }) => code),
		),
		tableOf(
			{ ...shape('by_cluster', 'cluster', 'group'), totals: { rows: true, columns: false } },
			year,
			byCluster,
		),
		tableOf(
			shape('by_gender', 'gender'),
			year,
			of('gender', ({ code }) => code),
		),
		tableOf(shape('by_age', 'age_band'), year, of('age_band', age)),
	];
}

/** Every year. */
function channelTable(whole: readonly StartCount[], measure: StartCount['measure']): CountedTable {
	const years = [...new Set(whole.map(({ year }) => year))].sort((a, b) => a - b);
	const cells = years.flatMap((year) => {
		const own = whole.filter((one) => one.year === year);
		const of = (list: readonly StartCount[]) => list.reduce((total, { persons }) => total + persons, 0);
		return [
			{ year, row: '', column: '', count: of(own) },
			...(['support_function', 'deviation'] as const).map((column) => {
				const count = of(own.filter(({ series }) => series === column));
				return { year, row: '', column, count };
			}),
		];
	});
	return { id: 'by_channel', measure, rows: null, columns: 'channel', span: 1, cells };
}

/** Each year of start once all of its jobs were due at the checkpoint, so that no later version differs by time alone. */
function retentionTable(standings: readonly StandingCount[], { year, asOf }: Asked): CountedTable {
	const months = ({ checkpoint }: StandingCount) => Number(checkpoint.slice(1));
	const due = standings
		.filter((one) => one.year <= year && lastDue(one.year, months(one)) <= asOf)
		.sort((a, b) => a.year - b.year || months(a) - months(b));
	const cells = due.flatMap(({ year: of, checkpoint: row, sameEmployer, otherWork, notInWork, unknown }) => {
		const inWork = sameEmployer + otherWork;
		return [
			{ year: of, row, column: '', count: inWork + notInWork + unknown },
			{ year: of, row, column: 'in_work', count: inWork },
			{ year: of, row, column: 'same_employer', count: sameEmployer },
			{ year: of, row, column: 'other_work', count: otherWork },
			{ year: of, row, column: 'not_in_work', count: notInWork },
			{ year: of, row, column: 'unknown', count: unknown },
		];
	});
	return { id: 'retention', measure: 'retention', rows: 'checkpoint', columns: 'standing', span: 1, cells };
}

/** YYYY-MM-DD: so many months after the last day of the year. */
function lastDue(year: number, months: number): string {
	const at = new Date(Date.UTC(year + 1, months, 0));
	return at.toISOString().slice(0, 10);
}

function lengthTable({ lengths }: PersonCounts, { year, structure }: Asked): CountedTable {
	const counted = lengths
		.filter((one) => one.year <= year && one.year > year - structure.span)
		.map(({ length, term, persons }) => ({ row: length, column: term, persons }));
	const shape = {
		id: 'by_length',
		measure: 'jobs_started',
		rows: 'planned_length',
		columns: 'term',
	} as const;
	return tableOf({ ...shape, span: structure.span, totals: { rows: true, columns: true } }, year, counted);
}

function tableOf({ totals, ...shape }: Shape, year: number, counted: readonly Counted[]): CountedTable {
	const keys = (list: readonly string[], total: boolean) => [
		...(total ? [''] : []),
		...[...new Set(list)].filter((key) => key !== '').sort(inOrder),
	];
	const rows = keys(
		counted.map(({ row }) => row),
		totals.rows,
	);
	const columns = keys(
		counted.map(({ column }) => column),
		totals.columns || counted.some(({ column }) => column === ''),
	);
	const overlapping = shape.columns === 'group';
	const sums = new Map<string, number>();
	const add = (row: string, column: string, persons: number) =>
		sums.set(`${row}|${column}`, (sums.get(`${row}|${column}`) ?? 0) + persons);
	for (const { row, column, persons } of counted) {
		add(row, column, persons);
		if (totals.rows) add('', column, persons);
		if (column === '' || overlapping) continue;
		add(row, '', persons);
		if (totals.rows) add('', '', persons);
	}
	const cells = rows.flatMap((row) =>
		columns.map((column) => ({ year, row, column, count: sums.get(`${row}|${column}`) ?? 0 })),
	);
	return { ...shape, cells };
}

const lengths = ['up_to_6', '7_to_12', 'over_12', 'permanent'];

/** Lengths from the shortest; what is not recorded last. */
function inOrder(a: string, b: string): number {
	const unsaid = Number(a === notRecorded) - Number(b === notRecorded);
	return unsaid || lengths.indexOf(a) - lengths.indexOf(b) || byCodeUnits(a, b);
}

function widerAge(code: string): string {
	const [wide] = Object.entries(wideAges).find(([, codes]) => codes.includes(code)) ?? [code];
	return wide;
}
