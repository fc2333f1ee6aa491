import type { Highs } from 'highs';

/** Makes linear and integer programs. */
export interface Solver {
	/** A program without rows, which minimises. Bounds may be infinite. */
	program(columns: readonly Column[], kind: ProgramKind): Program;
}

/** `growing`: runs between which rows are added. `whole`: every column a whole number. */
export type ProgramKind = 'growing' | 'whole';

export interface Column {
	lower: number;
	upper: number;
	cost: number;
}

export interface Row {
	lower: number;
	upper: number;
	columns: readonly number[];
	factors: readonly number[];
}

export interface Outcome {
	/** `stopped`: the steps ran out. */
	status: 'optimal' | 'infeasible' | 'stopped';
	/** No solution costs less. */
	bound: number;
	/** The best that was found, one value per column; null: nothing was. */
	values: Float64Array | null;
	/** How many steps of the simplex method it took. */
	steps: number;
}

/** Frees its memory only when it is closed. */
export interface Program {
	add(rows: readonly Row[]): void;
	/** One pair per column. */
	bound(lower: Float64Array, upper: Float64Array): void;
	boundOne(column: number, lower: number, upper: number): void;
	/** One per column. */
	cost(costs: Float64Array): void;
	/** Starts from where the last run ended. `steps` limits the search for whole numbers; `start` is a solution that is known. */
	run(steps?: number, start?: ArrayLike<number>): Outcome;
	/** After a run that is not `whole`: what one more of each row's bound would cost. */
	prices(): Float64Array;
	close(): void;
}

/**
 * HiGHS in WebAssembly, which answers the same in Node and in every browser: one thread, a fixed seed, no limit of time.
 * @param wasm where its program is (3.5 MB); default: beside the package.
 */
export async function startSolver(wasm?: string): Promise<Solver> {
	const { default: load } = await import('highs');
	const highs = await load(wasm === undefined ? {} : { locateFile: () => wasm });
	return { program: (columns, kind) => program(highs, columns, kind) };
}

const OPTIONS: Record<ProgramKind, Record<string, boolean | number | string>> = {
	// Presolving would undo the start.
	growing: { output_flag: false, random_seed: 0, presolve: 'off' },
	// The programs are small and their best solution is nearly known: what a search for a first one takes is saved.
	whole: {
		output_flag: false,
		random_seed: 0,
		mip_rel_gap: 0,
		mip_abs_gap: 1e-6,
		mip_detect_symmetry: false,
		mip_heuristic_effort: 0,
		mip_heuristic_run_feasibility_jump: false,
		mip_heuristic_run_rens: false,
		mip_heuristic_run_rins: false,
		mip_heuristic_run_root_reduced_cost: false,
		mip_allow_restart: false,
		mip_pool_soft_limit: 30,
		mip_pscost_minreliable: 0,
	},
};

function program(highs: Highs, columns: readonly Column[], kind: ProgramKind): Program {
	const { callbackType, modelStatus, solutionStatus, variableType } = highs.constants;
	const whole = kind === 'whole';
	const count = columns.length;
	const all = { kind: 'range', from: 0, to: count - 1 } as const;
	const finite = (value: number) => Math.min(Math.max(value, -highs.infinity), highs.infinity);
	const model = highs.createModel({
		numCols: count,
		numRows: 0,
		colCost: columns.map(({ cost }) => cost),
		colLower: columns.map(({ lower }) => finite(lower)),
		colUpper: columns.map(({ upper }) => finite(upper)),
		rowLower: [],
		rowUpper: [],
		matrix: { format: 'csr', numRows: 0, numCols: count, starts: [0], indices: [], values: [] },
		integrality: columns.map(() => (whole ? variableType.integer : variableType.continuous)),
	});
	model.options.set(OPTIONS[kind]);
	return {
		add(rows) {
			const starts = [0];
			for (const row of rows) starts.push(starts.at(-1)! + row.columns.length);
			model.addRows({
				lower: Float64Array.from(rows, ({ lower }) => finite(lower)),
				upper: Float64Array.from(rows, ({ upper }) => finite(upper)),
				matrix: {
					format: 'csr',
					numRows: rows.length,
					numCols: count,
					starts: Int32Array.from(starts),
					indices: Int32Array.from(rows.flatMap((row) => [...row.columns])),
					values: Float64Array.from(rows.flatMap((row) => [...row.factors])),
				},
			});
		},
		bound(lower, upper) {
			model.changeColsBounds(all, lower.map(finite), upper.map(finite));
		},
		boundOne(column, lower, upper) {
			model.changeColBounds(column, finite(lower), finite(upper));
		},
		cost(costs) {
			model.changeColsCost(all, costs);
		},
		run(steps = Infinity, start) {
			const attempt = () => {
				if (start !== undefined) model.setSolution({ colValue: Float64Array.from(start) });
				if (whole)
					model.run({
						[callbackType.mipInterrupt](event) {
							if (Number(event.data.mip_total_lp_iterations) > steps) event.interrupt();
						},
					});
				else model.run();
			};
			attempt();
			// From where the last run ended, the simplex method can lose its way: then it begins anew.
			if (model.getModelStatus() === modelStatus.unknown) {
				model.clearSolver();
				attempt();
			}
			const status = model.getModelStatus();
			const taken = Number(model.info.get('simplex_iteration_count'));
			if (status === modelStatus.infeasible)
				return { status: 'infeasible', bound: Infinity, values: null, steps: taken };
			if (status !== modelStatus.optimal && status !== modelStatus.interrupted)
				throw new Error(`the solver ended with status ${status}`);
			const found = model.info.get('primal_solution_status') === solutionStatus.feasible;
			const solution = found ? model.getSolution() : null;
			return {
				status: status === modelStatus.optimal ? 'optimal' : 'stopped',
				bound: whole ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue(),
				values: solution?.colValue ?? null,
				steps: taken,
			};
		},
		prices: () => model.getSolution().rowDual,
		close() {
			model.dispose();
		},
	};
}
