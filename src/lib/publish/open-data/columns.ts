import { keyText } from '../../charts/keys.ts';
import type { OrganisationNames } from '../../measures/organisations.ts';
import { isSecret } from '../../measures/result.ts';
import { locales, type Locale } from '../../text/locale.ts';
import { translator, type MessageKey } from '../../text/translate.ts';
import { plan } from '../plan.ts';
import type { ByLocale, Figures, Hidden, PublishedRow, PublishedTable, Snapshot } from '../snapshot.ts';

export type Cell = string | number | boolean | null;

/** What the cells of a column are: a code, words in a language, a year, a month (`YYYY-MM`), a number, a whole number, or true and false. */
export type Kind = 'code' | 'text' | 'year' | 'month' | 'number' | 'count' | 'flag';

/** A code that can stand in a column, in words. */
export interface Coded {
	code: string;
	label: ByLocale;
}

/** @typeParam Row what a row of the table is */
export interface Column<Row = PublishedRow> {
	/** As the header row has it: the same in all tables and versions. */
	name: string;
	kind: Kind;
	title: ByLocale;
	description: ByLocale;
	/** Of texts: their language. */
	language?: Locale;
	/** All that can stand in it; else not listed. */
	codes?: readonly Coded[];
	/** Never empty. */
	required: boolean;
	/** Tells a row from the others, together with the other such columns. */
	key: boolean;
	/** Shows nothing where the row is hidden. */
	figure: boolean;
	cell: (row: Row) => Cell;
}

type Told =
	| ('years' | 'row' | 'column' | 'count')
	| ('measure' | 'year' | 'organisation_id' | 'month' | 'category' | 'series')
	| keyof Figures
	| ('verdict' | 'goal' | 'running' | 'status');
type Named = 'measure' | 'organisation' | 'category' | 'row' | 'column';

/** Why there are figures in a row, or none. */
export const rowStatuses = ['available', 'not_available', 'secret', 'not_applicable'] as const;
export type RowStatus = (typeof rowStatuses)[number];

const seriesCodes = ['undivided', 'sum', 'support_function', 'deviation'] as const;
const verdicts = ['reached', 'not_reached', 'undecidable'] as const;

/** What stands in place of figures that are not shown, as Nordic statistics print it; figures that are not available are empty. */
export const hiddenMarks: Readonly<Record<Hidden, string>> = { secret: '..', not_applicable: '.' };

export function rowStatus(row: PublishedRow): RowStatus {
	if (isSecret(row, 'value')) return 'secret';
	return row.hidden ?? (row.value === null ? 'not_available' : 'available');
}

/** The columns of a table, from left to right. */
export function columnsOf(table: PublishedTable, snapshot: Snapshot): Column[] {
	const names: OrganisationNames = new Map(snapshot.organisations.map(({ id, ...own }) => [id, own]));
	const keyWords = (row: PublishedRow, locale: Locale) =>
		keyText(table.dimension, row.key, locale, { organisationNames: names, measure: row.measure });
	return [
		key('measure', 'code', ({ measure }) => measure, measureCodes(table)),
		...inWords('measure', ({ measure }, locale) => translator(locale)(`measure_${measure}`)),
		key('year', 'year', ({ year }) => year),
		...keyColumns(table, keyWords),
		key(
			'series',
			'code',
			({ series }) => series ?? 'undivided',
			codesOf(seriesCodes, (code) => `open_data_series_${code}`),
		),
		figure('value', 'number', ({ value }) => value),
		figure('numerator', 'number', ({ numerator }) => numerator),
		figure('denominator', 'number', ({ denominator }) => denominator),
		figure('unknown', 'number', ({ unknown }) => unknown),
		figure('unknown_nature', 'number', ({ unknown_nature }) => unknown_nature),
		figure('derived_nature', 'count', ({ derived_nature }) => derived_nature),
		figure('fallback_dates', 'count', ({ fallback_dates }) => fallback_dates),
		figure('lower', 'number', ({ lower }) => lower),
		figure('upper', 'number', ({ upper }) => upper),
		{
			...figure('verdict', 'code', ({ verdict }) => verdict),
			codes: codesOf(verdicts, (code) => `open_data_verdict_${code}`),
		},
		{ ...told('goal', 'number', ({ goal }) => goal), required: false },
		told('running', 'flag', ({ running }) => running),
		{
			...told('status', 'code', rowStatus),
			codes: codesOf(rowStatuses, (code) => `open_data_status_${code}`),
		},
	];
}

function keyColumns(
	{ dimension }: PublishedTable,
	words: (row: PublishedRow, locale: Locale) => string,
): Column[] {
	const own = (row: PublishedRow) => row.key;
	if (dimension === 'all') return [];
	if (dimension === 'organisation')
		return [key('organisation_id', 'code', own), ...inWords('organisation', words)];
	if (dimension === 'month') return [key('month', 'month', own)];
	if (dimension === 'category') return [key('category', 'code', own), ...inWords('category', words)];
	throw new Error(`no columns for tables by ${dimension}`);
}

/** A column that always says something. */
export function told<Row = PublishedRow>(name: Told, kind: Kind, cell: Column<Row>['cell']): Column<Row> {
	const title = byLocale((locale) => translator(locale)(`open_data_column_${name}`));
	const description = byLocale((locale) => translator(locale)(`open_data_about_${name}`));
	return { name, kind, title, description, required: true, key: false, figure: false, cell };
}

function key(name: Told, kind: Kind, cell: Column['cell'], codes?: readonly Coded[]): Column {
	return { ...told(name, kind, cell), key: true, ...(codes && { codes }) };
}

function figure(name: Told, kind: Kind, cell: Column['cell']): Column {
	return { ...told(name, kind, cell), required: false, figure: true };
}

/** A column in each language. */
export function inWords<Row = PublishedRow>(
	name: Named,
	words: (row: Row, locale: Locale) => string,
): Column<Row>[] {
	return locales.map((language): Column<Row> => ({
		name: `${name}_${language}`,
		kind: 'text',
		title: byLocale((locale) => {
			const t = translator(locale);
			return t(`open_data_in_${language}`, { column: t(`open_data_name_${name}`) });
		}),
		description: byLocale((locale) => translator(locale)('open_data_about_name')),
		...{ language, required: true, key: false, figure: false },
		cell: (row) => words(row, language),
	}));
}

function measureCodes({ id }: PublishedTable): Coded[] {
	const { measures } = plan.find((table) => table.id === id)!;
	return codesOf(measures, (measure) => `measure_${measure}`);
}

export function codesOf<Code extends string>(
	codes: readonly Code[],
	message: (code: Code) => MessageKey,
): Coded[] {
	return codes.map((code) => ({ code, label: byLocale((locale) => translator(locale)(message(code))) }));
}

export function byLocale<T>(text: (locale: Locale) => T): Readonly<Record<Locale, T>> {
	return { sv: text('sv'), fi: text('fi'), en: text('en') };
}
