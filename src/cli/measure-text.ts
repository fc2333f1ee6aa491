import { breaksText } from '../lib/charts/breaks.ts';
import { dimensionInSentence } from '../lib/charts/keys.ts';
import { exclusionNote, shareNotes } from '../lib/charts/notes.ts';
import { unanswerableText } from '../lib/charts/unanswerable-text.ts';
import { problemText, refusedReason } from '../lib/intake/reasons.ts';
import type { FileReport } from '../lib/intake/report.ts';
import { slicesOf } from '../lib/measures/contributions.ts';
import { unmet } from '../lib/measures/filter.ts';
import type { Measure } from '../lib/measures/measure.ts';
import type { Answer, Measured } from '../lib/measures/result.ts';
import { formatDate, formatInteger } from '../lib/text/format.ts';
import { translator } from '../lib/text/translate.ts';
import type { Computed } from '../lib/publish/compute.ts';
import { declaredTexts } from '../lib/publish/declared-text.ts';
import { askedAnswers, askedResults, type AskedAnswer } from './asked.ts';
import { openLine, type OpenYear } from './measure-open.ts';
import type { MeasureOptions } from './measure-options.ts';
import { resultsTable } from './measure-tables.ts';

/** What was understood of the files, then a table for each measure, with what must be read beside it. */
export function measureText(
	{ reports, measured }: Computed,
	options: MeasureOptions,
	open: readonly OpenYear[],
): string {
	const t = translator(options.locale);
	const parts = [reports.map((report) => fileLine(report, options)).join('\n')];
	for (const asked of askedAnswers(measured, options))
		parts.push(measureBlock(asked, measured, open, options));
	const broken = options.year === null ? breaksText(measured, options.locale) : null;
	if (broken !== null) parts.push(broken);
	const declared = declaredTexts(
		reports.flatMap(({ declarations }) => declarations),
		options.locale,
	);
	if (declared.length > 0) parts.push(declared.join('\n'));
	parts.push(t(`cli_rule_${options.rule}`));
	parts.push(t('notes_as_of', { date: formatDate(measured.as_of, options.locale) }));
	return `${parts.join('\n\n')}\n`;
}

function fileLine(report: FileReport, options: MeasureOptions): string {
	const { name, rows, dates } = report;
	const { locale } = options;
	const t = translator(locale);
	const count = (n: number) => ({ count: n, n: formatInteger(n, locale) });
	const said = [
		t('file_rows', count(rows.read)),
		t('file_accepted', count(rows.accepted)),
		t('file_refused', count(rows.refused)),
	];
	const asked = dates
		.filter(({ order, ambiguous }) => order === null && ambiguous > 0)
		.map(({ header, ambiguous, examples }) =>
			t('cli_dates', { ...count(ambiguous), header, examples: examples.join(', ') }),
		);
	return [`${name}: ${said.join(', ')}`, ...asked, ...problemLines(report, options)].join('\n');
}

/** So many rows of each file are named; all of them stand in the JSON. */
const named = 10;

/** Rows that were refused, and cells that could not be read, each with its reason. */
function problemLines(
	{ refused, problems, problemCounts, table }: FileReport,
	{ locale }: MeasureOptions,
): string[] {
	const t = translator(locale);
	const rows = refused.map((row) => ({ row: row.row, text: refusedReason(row, table, locale) }));
	const cells = problems.map((problem) => ({
		row: problem.row,
		text: [problemText(problem, table, locale), problem.raw].filter((text) => text !== null).join(': '),
	}));
	const all = rows.length + problemCounts.reduce((sum, { count }) => sum + count, 0);
	const lines = [...rows, ...cells].slice(0, named);
	const said = lines.map(
		({ row, text }) => `  ${t('cli_problem', { row: formatInteger(row, locale), text })}`,
	);
	const more = all - lines.length;
	if (more > 0) said.push(`  ${t('cli_more_problems', { n: formatInteger(more, locale) })}`);
	return said;
}

/** A measure's title, then a table for each dimension that was asked for, what would decide a verdict, and what was left out of the year. */
function measureBlock(
	{ measure, answer }: AskedAnswer,
	measured: Measured,
	open: readonly OpenYear[],
	options: MeasureOptions,
): string {
	const t = translator(options.locale);
	const title = `${t(`measure_${measure.id}`).toUpperCase()} (${measure.id})`;
	if (answer.unanswerable !== null)
		return `${title}\n${unanswerableText(answer.unanswerable, options.locale)}`;
	const beyond = unmet(measure, options.filter).map((dimension) =>
		dimensionInSentence(dimension, options.locale),
	);
	if (beyond.length > 0) return `${title}\n${t('cli_unmet', { list: beyond.join(', ') })}`;
	const results = askedResults(answer, options);
	if (results.length === 0) return `${title}\n${nothingText(measure, options)}`;
	const tables = options.by
		.map((dimension) => results.filter(({ slice }) => slice.dimension === dimension))
		.filter((found) => found.length > 0)
		.map((found) => resultsTable(measure, found, options.locale, measured.organisationNames));
	const undecided = open
		.filter((one) => one.measure === measure.id)
		.map((one) => openLine(one, options.locale));
	return [title, tables.join('\n\n'), ...undecided, ...notes(measure, answer, measured, options)].join('\n');
}

/** Nothing for the choice, or no such part: then those that there are. */
function nothingText(measure: Measure, { by, locale }: MeasureOptions): string {
	const t = translator(locale);
	const slices = slicesOf(measure);
	if (by.some((dimension) => dimension === 'all' || slices.includes(dimension))) return t('cli_no_results');
	return t('cli_no_slice', { list: slices.join(', ') });
}

function notes(measure: Measure, answer: Answer, measured: Measured, options: MeasureOptions): string[] {
	const { year, locale } = options;
	if (year === null) return [];
	const whole = answer.results.find(({ slice }) => slice.dimension === 'all' && slice.year === year);
	const ofProcurements = leading.some((id) => id === measure.id || id === measure.variantOf);
	return whole && ofProcurements
		? shareNotes(answer, whole, measured, locale)
		: [exclusionNote(answer, year, locale)];
}

/** The shares of procurements: their notes tell of natures, dates and rows that stand twice. */
const leading = ['clause_share', 'social_share', 'assessment_rate'] as const;
