import type { Cell, LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';

const counts = [
	56, 3, 0, 1, 0, 0, 1, 2, 1, 10, 1, 1, 3, 2, 2, 9, 4, 13, 4, 0, 0, 3, 10, 13, 5, 3, 0, 0, 0, 1, 0, 3, 2, 27,
	0, 11, 3, 5, 5, 16, 4, 5, 13, 6, 11, 18, 43, 16, 4, 1, 5, 3, 17, 5, 3, 4, 2, 3, 1, 3, 1, 1, 1, 2,
];
/** `s`: shown, `k`: hidden by an earlier version. */
const marks = 's---s----k-----k-s-ss--ss--ss----s-k---k--ss--ss--s-sk----------';
const importance = [
	56, 24, 1, 2, 1, 1, 2, 3, 2, 40, 2, 2, 3, 3, 3, 5, 4, 40, 4, 1, 1, 3, 5, 5, 4, 24, 1, 1, 1, 2, 1, 3, 3, 48,
	1, 5, 3, 4, 4, 6, 4, 32, 40, 32, 40, 48, 56, 48, 32, 16, 32, 24, 48, 32, 24, 32, 24, 24, 16, 24, 16, 16, 16,
	24,
];
/** The total first. */
const sums = [
	[0, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63],
	[25, 51],
	[33, 52, 53, 54, 60, 61],
	[17, 55, 56, 57, 58, 59],
	[1, 62, 63],
	[9, 48, 49, 50],
	[1, 7, 3],
	[9, 15, 11],
	[25, 31, 27],
	[33, 39, 35],
	[0, 1, 9, 17, 25, 33],
	[41, 2, 10, 18, 26, 34],
	[43, 4, 12, 20, 28, 36],
	[44, 5, 13, 21, 29, 37],
	[45, 6, 14, 22, 30, 38],
	[46, 7, 15, 23, 31, 39],
	[47, 8, 16, 24, 32, 40],
	[42, 3, 11, 19, 27, 35],
];
/** The first is at most the second. */
const bounds = [
	[41, 46],
	[44, 46],
	[45, 46],
	[2, 7],
	[4, 7],
	[5, 7],
	[6, 7],
	[8, 7],
	[10, 15],
	[12, 15],
	[13, 15],
	[14, 15],
	[16, 15],
	[18, 23],
	[21, 23],
	[22, 23],
	[26, 31],
	[28, 31],
	[29, 31],
	[30, 31],
	[32, 31],
	[34, 39],
	[36, 39],
	[37, 39],
	[38, 39],
	[40, 39],
];

/** Cells that nothing is known of, before all others: the order of the relations follows from where the cells stand. */
const others = Array.from({ length: 120 }, (_, at): Cell =>
	cell(`a${String(at).padStart(3, '0')}`, 9, '-', 1),
);

/**
 * A year of placements by unit, and by cluster and target group, after a version that hid some: here the simplex method, going on from
 * question to question, comes to a point from which it finds no answer.
 */
export const lostWay: LinkedSystem = {
	cells: [
		...others,
		...counts.map((count, at) => cell(`b${String(at).padStart(2, '0')}`, count, marks[at]!, importance[at]!)),
	],
	sums: sums.map(([total, ...parts]) => ({ total: place(total!), parts: parts.map(place) })),
	bounds: bounds.map(([count, other]) => ({ count: place(count!), others: [place(other!)] })),
};

function cell(name: string, count: number, mark: string, importance: number): Cell {
	const small = count > 0 && count < 5 ? 'small' : null;
	const shown = mark === 's';
	return {
		name,
		count,
		shown,
		primary: mark === 'k' ? 'kept' : shown ? null : small,
		threshold: 5,
		importance,
	};
}

function place(at: number): number {
	return others.length + at;
}
