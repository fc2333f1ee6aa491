import type { SecretFigure } from '../../measures/result.ts';
import type { PublishedRow } from '../snapshot.ts';
import type { Knowledge, Published } from './knowledge.ts';

/** A hidden amount of money that anybody can work out too closely. */
export interface ValueFailing {
	edition: Knowledge['editions'][number];
	/** Of the row. */
	year: number;
	measure: PublishedRow['measure'];
	figure: SecretFigure;
	least: number;
	most: number;
	/** What it may be known to, in per cent. */
	percent: number;
	/** The other version that it takes; null: none. */
	together: Knowledge['editions'][number] | null;
}

export interface ValueAudit {
	/** How many amounts are hidden. */
	hidden: number;
	failing: ValueFailing[];
}

/** Figures that are money; the others are shares of it. */
const amounts = ['numerator', 'denominator', 'unknown', 'unknown_nature'] as const;
const shares = ['value', 'lower', 'upper'] as const;
/** Figures are published rounded to twelve decimals. */
const rounding = 1e-12;

/** Whether a hidden amount follows from the other figures of its row, or from those of another version that are the same. */
export function auditValues(
	versions: readonly Pick<Published, 'year' | 'version' | 'tables' | 'profile'>[],
): ValueAudit {
	const told = versions.flatMap(({ year, version, tables, profile }) =>
		tables
			.flatMap(({ rows }) => rows)
			.map((row) => ({ row, edition: { year, version }, percent: profile.dominance ?? 0 })),
	);
	const hiding = told.filter(({ row }) => row.secret !== undefined);
	const failing = hiding.flatMap(({ row, edition, percent }) => {
		const { measure, year } = row;
		const alike = told.filter((other) => other.row !== row && isAlike(row, other.row));
		return amounts
			.filter((figure) => row.secret!.includes(figure))
			.flatMap((figure): ValueFailing[] => {
				for (const other of [null, ...alike]) {
					const [least, most] = boundsOf(other === null ? [row] : [row, other.row])[figure]!;
					if (most > 0 && most < Infinity && most - least <= (percent / 100) * most)
						return [
							{
								...{ edition, measure, year, figure, least, most, percent },
								together: other?.edition ?? null,
							},
						];
				}
				return [];
			});
	});
	const hidden = hiding.reduce(
		(sum, { row }) => sum + amounts.filter((figure) => row.secret!.includes(figure)).length,
		0,
	);
	return { hidden, failing };
}

/** Whether two rows tell of the same, and everything that both show is the same. */
function isAlike(one: PublishedRow, other: PublishedRow): boolean {
	if ((['measure', 'year', 'key', 'series'] as const).some((part) => one[part] !== other[part])) return false;
	const both = [...amounts, ...shares].filter((figure) => isShown(one, figure) && isShown(other, figure));
	return both.length > 0 && both.every((figure) => one[figure] === other[figure]);
}

function isShown(row: PublishedRow, figure: SecretFigure): boolean {
	return row[figure] !== null && !row.secret?.includes(figure);
}

type Range = readonly [least: number, most: number];
type Bounds = Record<string, Range>;

/** A total and its parts, of what a share of money is made: `rest` has no clause, `may_*` may belong to it or not. */
const sums: readonly (readonly [total: string, parts: readonly string[]])[] = Object.entries({
	denominator: ['numerator', 'rest', 'unknown'],
	unknown_nature: ['may_yes', 'may_not_yes'],
	may_not_yes: ['may_no', 'may_unknown'],
	of_lower: ['denominator', 'may_not_yes'],
	of_upper: ['denominator', 'may_not_no'],
	yes_at_most: ['numerator', 'unknown', 'may_not_no'],
}).concat([
	['unknown_nature', ['may_no', 'may_not_no']],
	['may_not_no', ['may_yes', 'may_unknown']],
]);

/** A part, the share that it is, and of what. */
const products = [
	['numerator', 'value', 'denominator'],
	['numerator', 'lower', 'of_lower'],
	['yes_at_most', 'upper', 'of_upper'],
] as const;

/** Between what the figures of rows that tell of the same must lie: what follows from each relation in turn, until nothing more does. */
function boundsOf(rows: readonly PublishedRow[]): Bounds {
	const bounds: Bounds = {};
	for (const name of sums.flat(2)) bounds[name] = [0, Infinity];
	for (const share of shares) bounds[share] = [0, 1];
	for (const row of rows)
		for (const figure of [...amounts, ...shares]) {
			if (!isShown(row, figure)) continue;
			const slack = shares.some((share) => share === figure) ? rounding : 0;
			bounds[figure] = [row[figure]! - slack, row[figure]! + slack];
		}
	let closer = true;
	const narrow = (name: string, [least, most]: Range) => {
		const [from, to] = bounds[name]!;
		const next: Range = [Math.max(from, least), Math.min(to, most)];
		const gained = next[0] > from * (1 + 1e-9) + 1e-9 || next[1] < to * (1 - 1e-9) - 1e-9;
		if (!gained) return;
		bounds[name] = next;
		closer = true;
	};
	for (let turn = 0; closer && turn < 100; turn += 1) {
		closer = false;
		for (const [total, parts] of sums) {
			narrow(total, added(parts.map((part) => bounds[part]!)));
			for (const part of parts) {
				const [least, most] = added(parts.filter((one) => one !== part).map((one) => bounds[one]!));
				const [from, to] = bounds[total]!;
				narrow(part, [from - most, to - least]);
			}
		}
		for (const [part, share, whole] of products) {
			narrow(part, [
				times(bounds[share]![0], bounds[whole]![0]),
				times(bounds[share]![1], bounds[whole]![1]),
			]);
			narrow(share, divided(bounds[part]!, bounds[whole]!));
			narrow(whole, divided(bounds[part]!, bounds[share]!));
		}
	}
	return bounds;
}

function added(ranges: readonly Range[]): Range {
	return [ranges.reduce((sum, [least]) => sum + least, 0), ranges.reduce((sum, [, most]) => sum + most, 0)];
}

const times = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * other);

function divided([least, most]: Range, [from, to]: Range): Range {
	return [to === 0 || to === Infinity ? 0 : least / to, from <= 0 ? Infinity : most / from];
}
