import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isLocale, type Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { CommandError } from './output.ts';

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

export function localeOf(lang = 'sv'): Locale {
	if (isLocale(lang)) return lang;
	throw new CommandError(translator('sv')('cli_bad_option', { option: '--lang', expected: 'sv, fi, en' }));
}

export function needFiles(files: readonly string[], locale: Locale): void {
	const t = translator(locale);
	if (files.length === 0) throw new CommandError(`${t('cli_no_files')}\n\n${t('cli_usage')}`);
}

export function parse<O extends NonNullable<ParseArgsConfig['options']>>(
	args: readonly string[],
	options: O,
) {
	try {
		return parseArgs({ args: [...args], allowPositionals: true, options });
	} catch (error) {
		if (error instanceof TypeError)
			throw new CommandError(`${error.message}\n\n${translator('sv')('cli_usage')}`);
		throw error;
	}
}
