import { beforeAll, describe, expect, test } from 'vitest';
import type { Count, Relation } from '../../../../src/lib/publish/audit/knowledge.ts';
import { Program } from '../../../../src/lib/publish/audit/program.ts';
import type { Solver } from '../../../../src/lib/publish/audit/solver.ts';
import { startSolver } from '../../../../src/lib/publish/audit/start-node.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

const count = (name: string, shown: number | null): Count => ({
	...{ name, measure: 'jobs_started', period: { year: 2025, span: 1 }, conditions: {}, edition: 0 },
	...{ shown, hidden: shown === null, threshold: 5 },
});
const relation = (exact: boolean, ...terms: [count: number, times: number][]): Relation => ({
	...{ kind: exact ? 'sum' : 'part', exact },
	terms: terms.map(([count, times]) => ({ count, times })),
});
const ends = (program: Program, at: number) =>
	(['least', 'most'] as const).map((side) => program.end([{ count: at, times: 1 }], side));

describe('the ends of what counts can be', () => {
	// a + b = b + c = 9, so that a = c; a + c is at most 11.
	const counts = [count('a', null), count('b', null), count('c', null), count('9', 9), count('11', 11)];
	const relations = [
		relation(true, [3, 1], [0, -1], [1, -1]),
		relation(true, [3, 1], [1, -1], [2, -1]),
		relation(false, [4, 1], [0, -1], [2, -1]),
	];

	test('are whole numbers even where fractions would reach further', () => {
		const program = new Program(solver, counts, [0, 1, 2], relations);
		// With fractions a would reach 11 / 2.
		expect(ends(program, 0)).toEqual([
			{ value: 1, settled: true },
			{ value: 5, settled: true },
		]);
		expect(ends(program, 1)).toEqual([
			{ value: 4, settled: true },
			{ value: 8, settled: true },
		]);
		program.close();
	});

	test('draw in for whoever knows one of the counts, and out again', () => {
		const program = new Program(solver, counts, [0, 1, 2], relations);
		program.fix({ count: 2, value: 1 });
		expect(ends(program, 0)).toEqual([
			{ value: 1, settled: true },
			{ value: 1, settled: true },
		]);
		program.fix(null);
		expect(ends(program, 0)[1]).toEqual({ value: 5, settled: true });
		program.close();
	});

	test('are not what is looked for: an answer with a count as told, and the others small, if it is whole', () => {
		const program = new Program(solver, counts, [0, 1, 2], relations);
		program.look(1, 6, [0, 2]);
		// b = 6, and a = c = 9 - 6.
		expect(program.found).toEqual([[3, 6, 3]]);
		// b cannot be 2: a + c would be 14.
		program.look(1, 2, [0]);
		expect(program.found).toHaveLength(1);
		expect(ends(program, 1)).toEqual([
			{ value: 4, settled: true },
			{ value: 8, settled: true },
		]);
		program.close();
	});

	test('are infinite where nothing limits a count, and none where relations contradict each other', () => {
		const free = new Program(solver, counts, [0], []);
		expect(ends(free, 0)).toEqual([
			{ value: 1, settled: true },
			{ value: Infinity, settled: true },
		]);
		free.close();
		// a + b = 9 and a + b = 11
		const torn = [relation(true, [3, 1], [0, -1], [1, -1]), relation(true, [4, 1], [0, -1], [1, -1])];
		const program = new Program(solver, counts, [0, 1], torn);
		expect(ends(program, 0)).toEqual([null, null]);
		program.close();
	});
});
