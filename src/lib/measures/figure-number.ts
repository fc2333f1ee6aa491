import { dimensions, type Dimension } from './dimensions.ts';

/** The numbers of dimensions among slices; what is left out stands beside them. */
export const sliceNumber = (dimension: Dimension): number => dimensions.indexOf(dimension);
export const excludedNumber = dimensions.length;

/** What a figure is of, in numbers: `measure` of the catalogue, `series` and `key` of codes. */
export interface FigureNumbers {
	slice: number;
	measure: number;
	series: number;
	/** null: of no year. */
	year: number | null;
	key: number;
}

/** The parts of a figure's number, the least last, and below which number each of them stays. */
const parts = [
	['slice', dimensions.length + 1],
	['measure', 2 ** 6],
	['series', 2 ** 3],
	['year', 10_000],
	['key', 2 ** 24],
] as const satisfies readonly (readonly [part: keyof FigureNumbers, below: number])[];

/** SQL of one number for a figure, which a number of JavaScript holds exactly, from SQL of its parts. */
export function figureSql(of: Readonly<Record<keyof FigureNumbers, string>>): string {
	const [[first], ...others] = parts;
	return others.reduce(
		(sql, [part, below]) => `(${sql} * ${below} + coalesce(${of[part]}, 0))`,
		`CAST(${of[first]} AS BIGINT)`,
	);
}

/** What the number says. */
export function figureNumbers(figure: number): FigureNumbers {
	let rest = figure;
	const found = parts.toReversed().map(([part, below]) => {
		const number = rest % below;
		rest = Math.floor(rest / below);
		return [part, number] as const;
	});
	const numbers = Object.fromEntries(found) as Record<keyof FigureNumbers, number>;
	return { ...numbers, year: numbers.year === 0 ? null : numbers.year };
}
