import { notRecorded, recorded } from '../../measures/dimensions.ts';
import { conditionsOf, type Conditions } from '../cell-name.ts';
import type { CountDimension, CountMeasure, CountTable } from '../counts.ts';
import type { Gathering } from './gathering.ts';
import type { Period } from './knowledge.ts';

/** Keys of `standing` that together are in work. */
const inWork = 'in_work';
const atWork = ['same_employer', 'other_work'];

/** What a table tells of a year, or of years together and then of each of them. */
export function gatherTable(gathering: Gathering, table: CountTable): void {
	const rowKeys = keysOf(table.cells.map(({ row }) => row));
	const columnKeys = keysOf(table.cells.map(({ column }) => column));
	for (const year of new Set(table.cells.map((cell) => cell.year))) {
		for (const cell of table.cells) {
			if (cell.year !== year) continue;
			const at = gathering.place(table.measure, { year, span: table.span }, conditionsOf(table, cell));
			if (cell.count !== null) gathering.show(at, cell.count);
			else if (cell.hidden === 'secret') gathering.counts[at]!.hidden = true;
		}
		for (const period of periodsOf({ year, span: table.span })) {
			const of = { gathering, measure: table.measure, period };
			if (table.rows !== null)
				for (const column of ['', ...columnKeys])
					relate(of, table.rows, rowKeys, column === '' ? {} : { [table.columns]: column });
			for (const row of ['', ...rowKeys])
				if (row !== '' || table.rows !== 'checkpoint')
					relate(of, table.columns, columnKeys, conditionsOf(table, { row, column: '' }));
		}
		gatherYears(gathering, table, year, rowKeys, columnKeys);
	}
}

/** Years together, and each of them where there is more than one. */
function periodsOf({ year, span }: Period): Period[] {
	if (span === 1) return [{ year, span }];
	const singles = Array.from({ length: span }, (_, back): Period => ({ year: year - back, span: 1 }));
	return [{ year, span }, ...singles];
}

function gatherYears(
	gathering: Gathering,
	table: CountTable,
	year: number,
	rowKeys: readonly string[],
	columnKeys: readonly string[],
): void {
	const [together, ...singles] = periodsOf({ year, span: table.span });
	if (singles.length === 0) return;
	for (const row of ['', ...rowKeys])
		for (const column of ['', ...columnKeys]) {
			const conditions = conditionsOf(table, { row, column });
			const at = (period: Period) => gathering.place(table.measure, period, conditions);
			gathering.sum(at(together!), singles.map(at), 'years');
		}
}

interface Of {
	gathering: Gathering;
	measure: CountMeasure;
	period: Period;
}

/** How the keys of a dimension hang together with their whole, for persons that have `rest` in common. */
function relate(of: Of, dimension: CountDimension, keys: readonly string[], rest: Conditions): void {
	// Persons stand at several checkpoints, so that these have no whole.
	if (keys.length === 0 || dimension === 'checkpoint') return;
	const at = (conditions: Conditions) => of.gathering.place(of.measure, of.period, conditions);
	const part = (key: string) => at({ ...rest, [dimension]: key });
	if (dimension === 'group') return relateGroups(of.gathering, at(rest), keys, part);
	if (dimension === 'standing') return relateStandings(of.gathering, at(rest), keys, part);
	of.gathering.sum(at(rest), keys.map(part));
}

/**
 * All persons of a reported sum count as recorded where any group is named: they can be more than those in the groups, so nothing is known
 * the other way round.
 */
function relateGroups(
	gathering: Gathering,
	whole: number,
	keys: readonly string[],
	part: (key: string) => number,
): void {
	const groups = keys.filter((key) => key !== recorded && key !== notRecorded);
	for (const group of groups) gathering.atMost(part(group), whole, 'part');
	if (groups.length === keys.length) return;
	const any = part(recorded);
	gathering.sum(whole, keys.includes(notRecorded) ? [any, part(notRecorded)] : [any]);
	for (const group of groups) gathering.atMost(part(group), any, 'part');
}

function relateStandings(
	gathering: Gathering,
	whole: number,
	keys: readonly string[],
	part: (key: string) => number,
): void {
	const leaves = keys.filter((key) => atWork.includes(key));
	const apart = leaves.length > 0;
	if (apart && keys.includes(inWork)) gathering.sum(part(inWork), leaves.map(part));
	gathering.sum(whole, keys.filter((key) => !apart || key !== inWork).map(part));
}

function keysOf(keys: readonly string[]): string[] {
	return [...new Set(keys)].filter((key) => key !== '');
}
