import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../src/lib/publish/protection/part.ts';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';
import { cell, table } from './table.ts';

describe('The parts of a system', () => {
	it('are cut where a shown cell stands between them', () => {
		const system: LinkedSystem = {
			cells: [
				cell('all', 40, { shown: true }),
				...['d', 'c'].map((name) => cell(name, 20, { shown: true })),
				...['z', 'y', 'b', 'a'].map((name) => cell(name, 10)),
			],
			sums: [
				{ total: 0, parts: [1, 2] },
				{ total: 1, parts: [3, 4] },
				{ total: 2, parts: [5, 6] },
			],
			bounds: [],
		};
		expect(partsOf(system).map(({ cells }) => cells.map(({ name }) => name))).toEqual([
			['a', 'b'],
			['y', 'z'],
		]);
	});

	it('hold neither zeros nor shown cells', () => {
		const [part, ...more] = partsOf(
			table([
				[0, 7],
				[6, 5],
			]),
		);
		expect(more).toEqual([]);
		expect(part!.cells.map(({ count }) => count)).toEqual([7, 6, 5]);
	});

	it('know how small a total can be by the parts that are not 0', () => {
		const [part] = partsOf(
			table(
				[
					[1, 2, 1],
					[3, 0, 0],
				],
				'hideable',
			),
		);
		const least = Object.fromEntries(part!.cells.map(({ name }, at) => [name, part!.least[at]]));
		expect(least).toMatchObject({
			'row 1': 3,
			'row 2': 1,
			'column 1': 2,
			'column 2': 1,
			'row 1, column 1': 1,
		});
	});

	it('leave out as insider who is the one whom the other count counts', () => {
		const [part] = partsOf(
			table(
				[
					[1, 0, 9],
					[9, 1, 9],
				],
				'hideable',
			),
		);
		const at = (name: string) => part!.cells.findIndex((own) => own.name === name);
		const insiders = part!.insiders[at('column 2')]!.map((one) => part!.cells[one]!.name);
		expect(insiders).toEqual(['row 1, column 1']);
	});

	it('know how large each can be with everything hidden', () => {
		const [part] = partsOf(
			table([
				[2, 9, 4],
				[20, 5, 20],
			]),
		);
		// Row 1 is 15, and its others at least 1 each: at most 13. Column 2 is 14, also at most 13.
		expect(part!.cells.map(({ count }, at) => count + part!.above[at]!)).toEqual([13, 13, 13, 21, 13, 23]);
	});
});
