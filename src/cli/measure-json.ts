import type { Result } from '../lib/measures/result.ts';
import type { Computed } from '../lib/publish/compute.ts';
import { declaredTexts } from '../lib/ui/declared-text.ts';
import type { MeasureOptions } from './options.ts';

/** Results that were asked for: of one year or all, whole or by one dimension. */
export function asked(results: readonly Result[], { year, by }: MeasureOptions): Result[] {
	return results.filter(({ slice }) => slice.dimension === by && (year === null || slice.year === year));
}

/** Everything as JSON: what was understood of the files, then results, exclusions and what cannot be answered. */
export function measureJson({ reports, measured }: Computed, options: MeasureOptions): string {
	const answers = Object.values(measured.answers);
	const document = {
		as_of: measured.as_of,
		files: reports,
		declared: declaredTexts(
			reports.flatMap(({ declarations }) => declarations),
			options.locale,
		),
		unanswerable: Object.fromEntries(answers.map(({ measure, unanswerable }) => [measure, unanswerable])),
		results: answers.flatMap(({ results }) => asked(results, options)),
		exclusions: answers.flatMap(({ measure, exclusions }) =>
			exclusions
				.filter(({ year }) => options.year === null || year === null || year === options.year)
				.map((exclusion) => ({ measure, ...exclusion })),
		),
		duplicates: measured.duplicates,
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}
