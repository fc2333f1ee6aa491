import { byCodeUnits } from '../text/code-units.ts';
import type { Engine, QueryOptions } from '../engine/engine.ts';
import { assemble, isFigure } from './assemble.ts';
import { dimensions, type Dimension } from './dimensions.ts';
import { everything, unmet, type Filter } from './filter.ts';
import type { Goals } from './goals.ts';
import type { Measure } from './measure.ts';
import type { Answer, Exclusion, Result } from './result.ts';
import { slices, type SliceRow } from './slices.ts';
import type { Contents } from './unanswerable.ts';

/** What is asked of a measure, and with what its figures stand. */
export interface Asked extends QueryOptions {
	/** YYYY-MM-DD, the date for which the facts were prepared. */
	asOf: string;
	goals: Goals;
	contents: Contents;
	/** Default: everything. */
	filter?: Filter;
	/** Default: every dimension of the measure. */
	by?: readonly Dimension[];
}

/** What a measure says of the prepared facts, for every year and slice; nothing under a filter that it does not reach (`unmet`). */
export async function answer(engine: Engine, measure: Measure, asked: Asked): Promise<Answer> {
	const { asOf, goals, contents, filter = everything, by = null, ...options } = asked;
	if (unmet(measure, filter).length > 0)
		return answerOf(measure, { rows: [], exclusions: [] }, { asOf, goals, contents });
	return answerOf(measure, await slices(engine, measure, { ...options, filter, by }), {
		asOf,
		goals,
		contents,
	});
}

/** What was counted and what was left out -> the answer. */
export function answerOf(
	measure: Measure,
	{ rows, exclusions }: { rows: readonly SliceRow[]; exclusions: readonly Exclusion[] },
	{ asOf, goals, contents }: Pick<Asked, 'asOf' | 'goals' | 'contents'>,
): Answer {
	return {
		measure: measure.id,
		unanswerable: measure.unanswerable(contents),
		results: rows
			.filter((row) => isFigure(measure, row))
			.map((row) => assemble(measure, row, { asOf, goals, rows }))
			.sort(inOrder(measure)),
		exclusions: exclusions.toSorted(
			(a, b) => (a.year ?? 0) - (b.year ?? 0) || byCodeUnits(a.reason, b.reason),
		),
	};
}

function inOrder({ categories = [] }: Measure) {
	const place = ({ dimension, key }: Result['slice']) => {
		const at = dimension === 'category' ? categories.indexOf(key) : -1;
		return at === -1 ? categories.length : at;
	};
	return ({ slice: a }: Result, { slice: b }: Result): number =>
		a.year - b.year ||
		dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) ||
		byCodeUnits(a.series ?? '', b.series ?? '') ||
		place(a) - place(b) ||
		byCodeUnits(a.key, b.key);
}
