import { slicesOf } from '../lib/measures/contributions.ts';
import { versionOf } from '../lib/measures/measure.ts';
import { unmet } from '../lib/measures/filter.ts';
import type { Computed } from '../lib/publish/compute.ts';
import { translator } from '../lib/text/translate.ts';
import { declaredTexts } from '../lib/publish/declared-text.ts';
import { askedAnswers, askedExclusions, askedResults, protection } from './asked.ts';
import type { OpenYear } from './measure-open.ts';
import type { MeasureOptions } from './measure-options.ts';

/** Of the shape of the document: `static/schema/measure-<version>.json`. A new version where a member goes or changes its meaning. */
const schemaVersion = 1;

/** What was asked and understood, then results, exclusions and what cannot be answered. */
export function measureJson(
	{ reports, measured }: Computed,
	options: MeasureOptions,
	open: readonly OpenYear[],
): string {
	const { by, year, filter, rule, locale } = options;
	const asked = askedAnswers(measured, options);
	const document = {
		schema: schemaVersion,
		protection,
		as_of: measured.as_of,
		asked: { by, year, rule, filter },
		measures: asked.map(({ measure, answer }) => ({
			id: measure.id,
			label: translator(locale)(`measure_${measure.id}`),
			unit: measure.unit,
			variant_of: measure.variantOf,
			version: versionOf(measure),
			slices: slicesOf(measure),
			unanswerable: answer.unanswerable,
			not_reached_by_filter: unmet(measure, filter),
		})),
		results: asked.flatMap(({ answer }) => askedResults(answer, options)),
		deciding: open.map(
			({ measure, year, running, deciding: { reached, notReached, least, all, enough } }) => ({
				...{ measure, year, running, least, reached, not_reached: notReached, all, enough },
			}),
		),
		exclusions: asked.flatMap(({ measure, answer }) =>
			askedExclusions(answer, options).map((exclusion) => ({ measure: measure.id, ...exclusion })),
		),
		organisations: Object.fromEntries(measured.organisationNames),
		breaks: measured.breaks,
		duplicates: measured.duplicates,
		files: reports,
		declared: declaredTexts(
			reports.flatMap(({ declarations }) => declarations),
			locale,
		),
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}
