import { sentencesDeciding } from '../lib/charts/sentence-deciding.ts';
import type { Engine } from '../lib/engine/engine.ts';
import type { Deciding } from '../lib/measures/deciding.ts';
import type { Measured, MeasureId } from '../lib/measures/result.ts';
import { isOpen, workList } from '../lib/measures/work-list.ts';
import type { Locale } from '../lib/text/locale.ts';
import { askedAnswers, askedResults } from './asked.ts';
import type { MeasureOptions } from './measure-options.ts';

/** A year whose verdict cannot be decided, and what would decide it. */
export interface OpenYear {
	measure: MeasureId;
	year: number;
	running: boolean;
	deciding: Deciding;
}

/** What would decide the verdicts on whole years, of what was asked for, from the facts behind them. */
export async function openYears(
	engine: Engine,
	measured: Measured,
	options: MeasureOptions,
): Promise<OpenYear[]> {
	const years: OpenYear[] = [];
	for (const { measure, answer } of askedAnswers(measured, options)) {
		for (const result of askedResults(answer, options)) {
			const { slice, running } = result;
			if (measure.unit !== 'share' || slice.dimension !== 'all' || !isOpen(result)) continue;
			const asked = { slice, filter: options.filter, goal: result.goal, running };
			const deciding = await workList(engine, measure, asked);
			years.push({ measure: measure.id, year: slice.year, running, deciding });
		}
	}
	return years;
}

/** "2024: Minst 3 av de 12 svar som saknas behövs för att avgöra om målet är nått." */
export function openLine({ year, running, deciding }: OpenYear, locale: Locale): string {
	return `${year}: ${sentencesDeciding(deciding, running, locale)[0]}`;
}
