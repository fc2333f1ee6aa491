import { shareNotes } from '../lib/charts/notes.ts';
import { hasPercent, percentText, shareParts } from '../lib/charts/share-parts.ts';
import { problemText, refusedReason } from '../lib/intake/reasons.ts';
import type { FileReport } from '../lib/intake/report.ts';
import { measures } from '../lib/measures/catalogue.ts';
import type { Answer, Measured, Result } from '../lib/measures/result.ts';
import { formatDate, formatInteger } from '../lib/text/format.ts';
import { translator } from '../lib/text/translate.ts';
import type { Computed } from '../lib/publish/compute.ts';
import { asked } from './measure-json.ts';
import { declaredTexts } from '../lib/ui/declared-text.ts';
import type { MeasureOptions } from './options.ts';
import { textTable } from './text-table.ts';

/** What was understood of the files, then a table for each measure, with what must be read beside it. */
export function measureText({ reports, measured }: Computed, options: MeasureOptions): string {
	const t = translator(options.locale);
	const parts = [reports.map((report) => fileLine(report, options)).join('\n')];
	for (const answer of Object.values(measured.answers)) parts.push(measureBlock(answer, measured, options));
	const declared = declaredTexts(
		reports.flatMap(({ declarations }) => declarations),
		options.locale,
	);
	if (declared.length > 0) parts.push(declared.join('\n'));
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

function measureBlock(answer: Answer, measured: Measured, options: MeasureOptions): string {
	const t = translator(options.locale);
	const title = t(`measure_${answer.measure}`).toUpperCase();
	if (answer.unanswerable !== null) return `${title}\n${t(`unanswerable_${answer.unanswerable}`)}`;
	const results = asked(answer.results, options);
	if (results.length === 0) return `${title}\n${t('cli_no_results')}`;
	const share = measures.some(({ id, unit }) => id === answer.measure && unit === 'share');
	const table = share ? shareTable(results, options) : countTable(results, options);
	const lines = [title, table];
	const whole = answer.results.find(({ slice }) => slice.dimension === 'all' && slice.year === options.year);
	if (share && whole) lines.push(...shareNotes(answer, whole, measured, options.locale));
	return lines.join('\n');
}

function shareTable(results: readonly Result[], options: MeasureOptions): string {
	const t = translator(options.locale);
	const n = (count: number) => formatInteger(count, options.locale);
	const head = ['year', ...keyColumn(options), 'value', 'counts', 'unknown', 'band', 'verdict'] as const;
	const rows = results.map((result) => {
		const percent = (fraction: number | null) =>
			fraction === null ? '' : percentText(fraction, result, options.locale);
		return [
			String(result.slice.year),
			...(options.by === 'all' ? [] : [result.slice.key]),
			hasPercent(result) ? percent(result.value) : '–',
			shareParts(result).noneRecorded
				? t('cli_nothing_known', { all: n(result.denominator ?? 0) })
				: t('cli_of', { part: n(result.numerator), all: n(result.denominator ?? 0) }),
			n(result.unknown ?? 0),
			result.lower === null ? '–' : `${percent(result.lower)}–${percent(result.upper)}`,
			result.verdict === null ? '' : t(`cli_verdict_${result.verdict}`),
		];
	});
	return textTable(
		head.map((column) => t(`cli_column_${column}`)),
		rows,
	);
}

function countTable(results: readonly Result[], options: MeasureOptions): string {
	const t = translator(options.locale);
	const n = (count: number) => formatInteger(count, options.locale);
	const series = results.some(({ slice }) => slice.series !== null);
	const head = [
		'year',
		...(series ? (['series'] as const) : []),
		...keyColumn(options),
		'value',
		'reported',
	] as const;
	const rows = results.map(({ slice, value, numerator, denominator }) => [
		String(slice.year),
		...(slice.series === null ? [] : [t(`cli_series_${slice.series}`)]),
		...(options.by === 'all' ? [] : [slice.key]),
		n(value ?? 0),
		denominator === null ? '–' : t('cli_of', { part: n(numerator), all: n(denominator) }),
	]);
	return textTable(
		head.map((column) => t(`cli_column_${column}`)),
		rows,
	);
}

function keyColumn({ by }: MeasureOptions): readonly 'key'[] {
	return by === 'all' ? [] : ['key'];
}
