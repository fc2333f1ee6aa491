import { countKeyText } from '../../publish/count-words.ts';
import type { CountTable } from '../../publish/counts.ts';
import { formatDate, formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { codeWord } from '../form/report-rows.ts';
import type { BoardReport, Named } from './board-report.ts';
import { daysOf, type Period } from './period.ts';

/** What stands in a report to the board, in order: the page and the document are made of the same. */
export type Block =
	| { kind: 'title'; text: string }
	| { kind: 'heading'; text: string }
	| { kind: 'text'; text: string }
	| { kind: 'list'; items: string[] }
	/** `numbers`: all columns but the first are counts. */
	| {
			kind: 'table';
			caption: string;
			head: string[];
			rows: string[][];
			notes: string[];
			numbers: boolean;
	  };

export function periodText({ part, no, year }: Period, locale: Locale): string {
	return translator(locale)(`board_period_${part}`, { no, year });
}

/** A report to the board in words. */
export function boardContent(report: BoardReport, locale: Locale): Block[] {
	const t = translator(locale);
	const n = (count: number) => formatInteger(count, locale);
	const date = (on: string | null) => (on === null ? '–' : formatDate(on, locale));
	const { figures, before, period } = report;
	const days = daysOf(period);
	const named = (list: readonly Named[], word: (name: string) => string) =>
		list.map((one) => [one.name === null ? t('picture_unknown') : word(one.name), n(one.reports)]);
	const table = (caption: string, first: string, rows: string[][]): Block => ({
		...{ kind: 'table', caption, head: [first, t('picture_reports')], rows, notes: [], numbers: true },
	});
	return [
		{ kind: 'title', text: t('board_title', { period: periodText(period, locale) }) },
		{
			kind: 'text',
			text: t('board_edition', {
				...{ version: report.version, issued: date(report.issued), asOf: date(report.asOf) },
				...{ from: date(days.from), to: date(days.to) },
			}),
		},
		...(report.demo ? [{ kind: 'text', text: t('open_data_demo') } as const] : []),
		{ kind: 'heading', text: t('board_counts') },
		{
			kind: 'text',
			text: t('board_counts_text', {
				...{ received: n(figures.received), counted: n(figures.counted), again: n(figures.again) },
				...{ checked: n(figures.checked), notChecked: n(figures.notChecked) },
				unknown: n(figures.counted - figures.checked - figures.notChecked),
			}),
		},
		...undecidedText(figures.undecided ?? 0, locale),
		table(
			t('picture_by_unit'),
			t('register_unit'),
			named(report.byUnit, (name) => name),
		),
		table(
			t('picture_by_model'),
			t('deviation_form_model'),
			named(report.byModel, (name) => codeWord('clause_model', name, locale)),
		),
		table(
			t('picture_by_reason'),
			t('deviation_form_reason'),
			named(report.byReason, (name) => codeWord('deviation_reason', name, locale)),
		),
		{ kind: 'heading', text: t('board_changes') },
		{ kind: 'text', text: before === null ? t('board_first') : changesText(report, before, locale) },
		{ kind: 'heading', text: t('board_results') },
		{
			kind: 'text',
			text: t(report.counts.some(tellsOfSupport) ? 'board_results_text' : 'board_results_no_support'),
		},
		...report.counts.map((counts) => countsTable(counts, locale)),
		{ kind: 'text', text: t('board_symbols', { threshold: report.threshold }) },
		{ kind: 'heading', text: t('board_late') },
		{
			kind: 'text',
			text: t('board_late_text', {
				...{ late: n(figures.late), dated: n(figures.dated), waiting: n(figures.waiting) },
			}),
		},
		...(report.withoutYear.length === 0
			? []
			: [
					{ kind: 'text', text: t('picture_without_year', { year: period.year }) } as const,
					{ kind: 'list', items: report.withoutYear } as const,
				]),
		{ kind: 'heading', text: t('board_lessons') },
		{ kind: 'text', text: report.lessons.trim() === '' ? t('board_no_lessons') : report.lessons.trim() },
		{ kind: 'heading', text: t('register_rule') },
		{ kind: 'text', text: t('register_rule_text') },
		{ kind: 'heading', text: t('board_annex') },
		{
			...{ kind: 'table', caption: t('board_annex_caption'), notes: [], numbers: false },
			head: [
				...[t('register_report'), t('register_unit'), t('register_when'), t('board_submitted')],
				...[t('deviation_form_model'), t('deviation_form_reason'), t('board_counted')],
			],
			rows: report.annex.map((one) => [
				...[one.id ?? '–', one.unit ?? t('register_no_unit'), date(one.on), date(one.submittedOn)],
				one.model === null ? '–' : codeWord('clause_model', one.model, locale),
				one.reason === null ? '–' : codeWord('deviation_reason', one.reason, locale),
				one.counted ? t('template_yes') : t('template_no'),
			]),
		},
	];
}

function undecidedText(pairs: number, locale: Locale): Block[] {
	if (pairs === 0) return [];
	const n = formatInteger(pairs, locale);
	return [{ kind: 'text', text: translator(locale)('board_undecided', { count: pairs, n }) }];
}

function changesText(
	{ figures }: BoardReport,
	before: NonNullable<BoardReport['before']>,
	locale: Locale,
): string {
	const t = translator(locale);
	const n = (count: number) => formatInteger(count, locale);
	return t('board_changes_text', {
		...{ period: periodText(before.period, locale), version: before.version },
		...{ countedBefore: n(before.figures.counted), counted: n(figures.counted) },
		...{ lateBefore: n(before.figures.late), late: n(figures.late) },
	});
}

const tellsOfSupport = ({ cells }: CountTable): boolean =>
	cells.some(({ column }) => column === 'support_function');

/** Counts of persons as they may be told: two dots for what is hidden. */
function countsTable(table: CountTable, locale: Locale): Block {
	const t = translator(locale);
	const told = [...new Set(table.cells.map(({ column }) => column))];
	// The sum of both channels, where only deviations are told of, is none.
	const columns = tellsOfSupport(table) ? told : told.filter((column) => column !== '');
	const rows = [...new Set(table.cells.map(({ row }) => row))];
	const names = { organisations: [], clusters: [] };
	const shown = (row: string, column: string) => {
		const cell = table.cells.find((one) => one.row === row && one.column === column);
		return cell === undefined || cell.count === null ? '..' : formatInteger(cell.count, locale);
	};
	return {
		...{ kind: 'table', caption: t(`persons_what_${table.measure}`), numbers: true },
		head: [
			t('board_time'),
			...columns.map((column) =>
				column === '' ? t('persons_all') : countKeyText('channel', column, locale, names),
			),
		],
		rows: rows.map((row) => [
			row === ''
				? t('board_year', { year: table.cells[0]!.year })
				: countKeyText(table.rows, row, locale, names),
			...columns.map((column) => shown(row, column)),
		]),
		notes: [...new Set(table.waiting.map(({ reason }) => t(`board_waits_${reason}`)))],
	};
}
