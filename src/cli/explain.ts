import { measures } from '../lib/measures/catalogue.ts';
import { facts, numberedOf } from '../lib/measures/facts.ts';
import { everything } from '../lib/measures/filter.ts';
import type { Measure } from '../lib/measures/measure.ts';
import { slicesSql } from '../lib/measures/slices.ts';
import { methodEntry, type MethodItem, type MethodRow } from '../lib/publish/method.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { measuresNamed } from './measure-options.ts';
import { localeOf, parse } from './options.ts';
import { CommandError, type Output } from './output.ts';
import { wrapped } from './wrapped.ts';

/** `avtryck explain`: how measures are defined, in words and in the SQL that computes them. */
export async function explainCommand(args: readonly string[], out: Output): Promise<number> {
	const { values, positionals } = parse(args, { lang: { type: 'string' } });
	const locale = localeOf(values.lang);
	if (positionals.length === 0) {
		const list = measures.map(({ id }) => id).join(', ');
		throw new CommandError(translator(locale)('cli_no_measure', { list }));
	}
	const named = measuresNamed(positionals, locale);
	const texts = measures.filter(({ id }) => named.includes(id)).map((measure) => explained(measure, locale));
	out.write(texts.join('\n\n'));
	return 0;
}

function explained(measure: Measure, locale: Locale): string {
	const t = translator(locale);
	const { label, definition, rows, sql, fact } = methodEntry(measure, locale);
	const tables = facts.filter(([name]) => name === fact || name === numberedOf(measure.fact));
	return `${[
		`${label.toUpperCase()} (${measure.id})`,
		wrapped(definition),
		rows.map(rowText).join('\n'),
		section(`${t('method_sql_contributions')}. ${t('method_sql_from', { fact })}`, sql),
		...tables.map(([name, made]) => section(name, made.trim())),
		section(t('method_sql_slices'), slicesSql(measure, everything)),
	].join('\n\n')}\n`;
}

function rowText({ term, items }: MethodRow): string {
	if (items.length === 1) return wrapped(`${term}: ${itemText(items[0]!)}`, '    ');
	return [`${term}:`, ...items.map((item) => `  - ${wrapped(itemText(item), '    ')}`)].join('\n');
}

function itemText({ text, url }: MethodItem): string {
	return url === null ? text : `${text} ${url}`;
}

function section(title: string, sql: string): string {
	return `-- ${title}\n${sql}`;
}
