import { parseArgs, type ParseArgsConfig } from 'node:util';
import { holdsIdentityNumber } from '../lib/intake/guard/identity.ts';
import type { DayOrder } from '../lib/intake/report.ts';
import type { BlankMeaning, YesMeaning } from '../lib/model/types.ts';
import { isoDay } from '../lib/text/format.ts';
import { isLocale, type Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { CommandError } from './output.ts';
import type { Overlap } from './overlap.ts';

export interface ReadOptions {
	files: string[];
	/** A workspace file; null: none. */
	workspace: string | null;
	/** Folder to write into. */
	out: string;
	locale: Locale;
}

export interface TemplateOptions {
	/** Ids of the tables. */
	tables: string[];
	format: 'csv' | 'xlsx';
	/** Folder to write into. */
	out: string;
	locale: Locale;
}

export interface MeasureOptions {
	files: string[];
	/** A workspace file; null: none. */
	workspace: string | null;
	year: number | null;
	by: 'all' | 'organisation' | 'month';
	json: boolean;
	locale: Locale;
	/** YYYY-MM-DD */
	asOf: string;
	/** What columns are declared to say, by field, in every file that has them. */
	yes: Map<string, YesMeaning>;
	blank: Map<string, BlankMeaning>;
	/** Who declares it, and why. */
	saidBy: string;
	because: string;
	/** Whether the day or the month stands first, by header, in every file that has it. */
	dates: Record<string, DayOrder>;
	/** How files belong together that have rows in common; null: as the workspace says, if it does. */
	overlap: Overlap | null;
}

const yesMeanings: readonly YesMeaning[] = ['social_objective', 'employment_clause', 'city_model'];
const blankMeanings: readonly BlankMeaning[] = ['not_recorded', 'no'];

/** @throws CommandError for options that do not fit */
export function measureOptions(args: readonly string[]): MeasureOptions {
	const { values, positionals } = parse(args, {
		year: { type: 'string' },
		by: { type: 'string' },
		json: { type: 'boolean' },
		lang: { type: 'string' },
		workspace: { type: 'string' },
		'as-of': { type: 'string' },
		yes: { type: 'string', multiple: true },
		blank: { type: 'string', multiple: true },
		'said-by': { type: 'string' },
		because: { type: 'string' },
		dates: { type: 'string', multiple: true },
		overlap: { type: 'string' },
	});
	const locale = localeOf(values.lang);
	const t = translator(locale);
	const bad = (option: string, expected: string) =>
		new CommandError(t('cli_bad_option', { option, expected }));
	if (values.workspace === undefined) needFiles(positionals, locale);
	const year = values.year === undefined ? null : Number(values.year);
	if (year !== null && !(Number.isInteger(year) && year > 1900 && year < 2200)) throw bad('--year', '2025');
	const by = values.by ?? 'all';
	if (by !== 'all' && by !== 'organisation' && by !== 'month') throw bad('--by', 'organisation, month');
	const asOf = values['as-of'] ?? isoDay(new Date());
	if (!isDate(asOf)) throw bad('--as-of', '2025-12-31');
	const overlap = values.overlap ?? null;
	if (overlap !== null && overlap !== 'newer' && overlap !== 'apart') throw bad('--overlap', 'newer, apart');
	const saidBy = values['said-by'] ?? '';
	const because = values.because ?? '';
	if (holdsIdentityNumber(saidBy) || holdsIdentityNumber(because))
		throw new CommandError(t('declare_identity_number'));
	return {
		files: positionals,
		workspace: values.workspace ?? null,
		year,
		by,
		json: values.json ?? false,
		locale,
		asOf,
		yes: meanings(values.yes ?? [], yesMeanings, (expected) => bad('--yes', expected)),
		blank: meanings(values.blank ?? [], blankMeanings, (expected) => bad('--blank', expected)),
		saidBy,
		because,
		overlap,
		dates: dayOrders(values.dates ?? [], () => bad('--dates', '"Avtalsdatum=dmy", "Avtalsdatum=mdy"')),
	};
}

/** @throws CommandError for options that do not fit */
export function readOptions(args: readonly string[]): ReadOptions {
	const { values, positionals } = parse(args, {
		out: { type: 'string' },
		lang: { type: 'string' },
		workspace: { type: 'string' },
	});
	const locale = localeOf(values.lang);
	if (values.workspace === undefined) needFiles(positionals, locale);
	if (!values.out)
		throw new CommandError(`${translator(locale)('cli_no_out')}\n\n${translator(locale)('cli_usage')}`);
	return { files: positionals, workspace: values.workspace ?? null, out: values.out, locale };
}

/**
 * @param known ids of all tables
 * @throws CommandError for options that do not fit
 */
export function templateOptions(args: readonly string[], known: readonly string[]): TemplateOptions {
	const { values, positionals } = parse(args, {
		out: { type: 'string' },
		lang: { type: 'string' },
		format: { type: 'string' },
	});
	const locale = localeOf(values.lang);
	const t = translator(locale);
	const all = ['all', ...known].join(', ');
	const unknown = positionals.find((name) => name !== 'all' && !known.includes(name));
	if (positionals.length === 0 || unknown !== undefined)
		throw new CommandError(t('cli_bad_option', { option: unknown ?? 'TABLE', expected: all }));
	const format = values.format ?? 'xlsx';
	if (format !== 'csv' && format !== 'xlsx')
		throw new CommandError(t('cli_bad_option', { option: '--format', expected: 'csv, xlsx' }));
	if (!values.out) throw new CommandError(`${t('cli_no_out')}\n\n${t('cli_usage')}`);
	const tables = known.filter((id) => positionals.includes('all') || positionals.includes(id));
	return { tables, format, out: values.out, locale };
}

function localeOf(lang = 'sv'): Locale {
	if (isLocale(lang)) return lang;
	throw new CommandError(translator('sv')('cli_bad_option', { option: '--lang', expected: 'sv, fi, en' }));
}

function needFiles(files: readonly string[], locale: Locale): void {
	const t = translator(locale);
	if (files.length === 0) throw new CommandError(`${t('cli_no_files')}\n\n${t('cli_usage')}`);
}

function parse<O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
	try {
		return parseArgs({ args: [...args], allowPositionals: true, options });
	} catch (error) {
		if (error instanceof TypeError)
			throw new CommandError(`${error.message}\n\n${translator('sv')('cli_usage')}`);
		throw error;
	}
}

/** `field=meaning`, several times. */
function meanings<M extends string>(
	given: readonly string[],
	known: readonly M[],
	bad: (expected: string) => CommandError,
): Map<string, M> {
	const map = new Map<string, M>();
	for (const text of given) {
		const [field = '', word = ''] = text.split('=');
		const meaning = known.find((candidate) => candidate === word);
		if (field === '' || meaning === undefined)
			throw bad(known.map((candidate) => `social_flag=${candidate}`).join(', '));
		map.set(field, meaning);
	}
	return map;
}

/** `header=order`, several times; a header may hold the sign itself. */
function dayOrders(given: readonly string[], bad: () => CommandError): Record<string, DayOrder> {
	return Object.fromEntries(
		given.map((text) => {
			const at = text.lastIndexOf('=');
			const order = text.slice(at + 1);
			if (at < 1 || (order !== 'dmy' && order !== 'mdy')) throw bad();
			return [text.slice(0, at).trim(), order];
		}),
	);
}

function isDate(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
	);
}
