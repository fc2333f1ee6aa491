import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dimension } from '../../../src/lib/measures/dimensions.ts';
import { labelledSum } from '../../../src/lib/measures/labelled-sum.ts';
import type { Answer, MeasureId, Result } from '../../../src/lib/measures/result.ts';

/** What was counted apart from the project, as it lies in `data/demo/expected/`; what is zero is not written. */
type Counted = Partial<
	Record<
		| 'amount'
		| 'part'
		| 'rest'
		| 'unknown'
		| 'unclear_part'
		| 'unclear_rest'
		| 'unclear_unknown'
		| 'value'
		| 'lower'
		| 'upper',
		number
	>
>;
type CountedFile = Record<string, Record<string, Record<string, Record<string, Counted>>>>;

type Figure = Partial<
	Record<
		'value' | 'numerator' | 'denominator' | 'unknown' | 'unknown_nature' | 'lower' | 'upper' | 'amount',
		number | null
	>
>;

/** Figures by where they stand: series, dimension, year and key. */
export type Figures = ReadonlyMap<string, Figure>;

const FOLDER = fileURLToPath(new URL('../../../data/demo/expected/', import.meta.url));
const persons: readonly string[] = ['group', 'gender', 'age_band'];

/** The measures that were counted apart, and by which rule of clauses, as their files are called. */
export function countedApart(): string[] {
	return readdirSync(FOLDER).map((name) => name.replace('.json', ''));
}

/** The figures that follow from what was counted apart, by the definitions and not by the code that assembles ours. */
export function expectedFigures(measure: MeasureId, name: string): Figures {
	const counted = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as CountedFile;
	const figures = new Map<string, Figure>();
	for (const [series, dimensions] of Object.entries(counted))
		for (const [dimension, years] of Object.entries(dimensions))
			for (const [year, keys] of Object.entries(years))
				for (const [key, one] of Object.entries(keys)) {
					const beside = Object.entries(keys).find(([other]) => other !== 'not_recorded')?.[1] ?? null;
					const made: Figure =
						series === 'sum' ? { value: one.amount ?? 0 } : figureOf(measure, dimension, one, beside);
					figures.set(place(series, dimension as Dimension, year, key), made);
				}
	return figures;
}

/** Ours in the same shape. */
export function ourFigures({ measure, results }: Answer): Figures {
	const figures = new Map(results.map((one) => [placeOf(one), pick(one)]));
	if (measure === 'jobs_started' || measure === 'placements_started') {
		for (const { year, value } of labelledSum(results))
			figures.set(place('sum', 'all', String(year), ''), { value });
	}
	return figures;
}

/** What differs, one line each, with the measure, where it stands and both figures. */
export function differences(name: string, ours: Figures, expected: Figures): string[] {
	const places = [...new Set([...ours.keys(), ...expected.keys()])].sort();
	return places.flatMap((where) => {
		const [own, other] = [ours.get(where), expected.get(where)];
		if (!own) return [`${name} ${where}: ours has none, counted apart ${JSON.stringify(other)}`];
		if (!other) return [`${name} ${where}: ours ${JSON.stringify(own)}, not counted apart`];
		return Object.entries(other)
			.filter(([part, value]) => !isSame(own[part as keyof Figure] ?? null, value))
			.map(
				([part, value]) =>
					`${name} ${where}: ${part} is ours ${own[part as keyof Figure] ?? null}, counted apart ${value}`,
			);
	});
}

/** Sums of months and quotients are rounded to four decimals where they are counted apart. */
const isSame = (own: number | null, other: number | null): boolean =>
	own === null || other === null ? own === other : Math.abs(own - other) <= 5e-5 * Math.max(1, Math.abs(own));

const place = (series: string, dimension: Dimension, year: string, key: string): string =>
	[year, ...(series === '' ? [] : [series]), dimension, ...(key === '' ? [] : [key])].join(' ');

const placeOf = ({ slice }: Result): string =>
	place(slice.series ?? '', slice.dimension, String(slice.year), slice.key);

function pick(one: Result): Figure {
	const { value, numerator, denominator, unknown, unknown_nature, lower, upper, amount = null } = one;
	return { value, numerator, denominator, unknown, unknown_nature, lower, upper, amount };
}

const quotient = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/**
 * @param one what was counted of the slice
 * @param beside of slices of persons, what was counted of a key, which tells of how many it is recorded; null: of nobody
 */
function figureOf(measure: MeasureId, dimension: string, one: Counted, beside: Counted | null): Figure {
	const { amount = 0, part = 0, rest = 0, unknown = 0 } = one;
	const known = part + rest;
	switch (measure) {
		case 'jobs_started':
		case 'placements_started':
			if (persons.includes(dimension)) {
				const of = (beside?.part ?? 0) + (beside?.rest ?? 0);
				const open = beside ? (beside.unknown ?? 0) : amount;
				return {
					value: amount,
					numerator: amount,
					denominator: of,
					unknown: open,
					lower: amount,
					upper: null,
				};
			}
			return countOf(one);
		case 'full_time_months':
		case 'deviations':
			return countOf(one);
		case 'group_reach':
		case 'group_clauses':
			if (dimension !== 'group') {
				const value = quotient(part, part + unknown);
				return { value, numerator: part, denominator: part + unknown, unknown, lower: value, upper: value };
			}
			return {
				...{ value: quotient(part, known), numerator: part, denominator: known, unknown },
				lower: quotient(part, known + unknown),
				upper: quotient(part + unknown, known + unknown),
			};
		case 'group_need':
			return {
				...{ value: known === 0 ? null : (one.value ?? 0), numerator: part, denominator: known, unknown },
				...{ lower: one.lower ?? 0, upper: one.upper ?? 0 },
			};
		case 'deviation_delay':
			return quotientOf(amount, part, unknown, 1);
		case 'intensity':
			return quotientOf(amount, known, unknown, 10_000_000);
		case 'data_quality':
			return { value: amount, numerator: part, denominator: known, unknown: 0, lower: 0, upper: amount };
		case 'matching_funnel':
			return {
				value: amount,
				numerator: part,
				denominator: known + unknown,
				unknown,
				lower: amount,
				upper: null,
			};
		default:
			return shareOf(measure, one);
	}
}

function quotientOf(numerator: number, denominator: number, unknown: number, scale: number): Figure {
	const value = quotient(scale * numerator, denominator);
	return { value, numerator, denominator, unknown, lower: value, upper: null };
}

function countOf({ amount = 0, part = 0, rest = 0, unknown = 0 }: Counted): Figure {
	const covered = part + rest + unknown;
	const ends = { value: amount, lower: amount, upper: null };
	if (covered === 0) return { ...ends, numerator: amount, denominator: null, unknown: null };
	return { ...ends, numerator: part, denominator: covered, unknown: rest + unknown };
}

function shareOf(measure: MeasureId, one: Counted): Figure {
	const { part = 0, rest = 0, unknown = 0, unclear_part = 0, unclear_rest = 0, unclear_unknown = 0 } = one;
	const of = part + rest + unknown;
	const hidden = measure === 'retention' && part + rest < of / 2;
	const counts = ['commitment_fulfilment', 'retention'].includes(measure);
	return {
		value: hidden ? null : quotient(part, of),
		numerator: part,
		denominator: of,
		unknown,
		unknown_nature: unclear_part + unclear_rest + unclear_unknown,
		lower: quotient(part, of + unclear_rest + unclear_unknown),
		upper: quotient(part + unknown + unclear_part + unclear_unknown, of + unclear_part + unclear_unknown),
		...(counts ? { amount: one.amount ?? 0 } : {}),
	};
}
