import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { methodOf, type MethodEntry, type MethodItem, type MethodRow } from './method.ts';

/** `avtryck-metod.md`, in the language of its text. */
export const methodFileNames: Readonly<Record<Locale, string>> = {
	sv: 'avtryck-metod.md',
	fi: 'avtryck-menetelma.md',
	en: 'avtryck-method.md',
};

/** The method as Markdown (CommonMark), for the annual report. Headings begin at the first level. */
export function methodMarkdown(locale: Locale): string {
	const t = translator(locale);
	const { common, measures, facts } = methodOf(locale);
	const blocks = [
		`# ${t('method_title')}`,
		escape(t('method_lead')),
		`## ${t('method_common')}`,
		...common.map(({ term, items }) => `**${escape(term)}.** ${items.map(itemText).join(' ')}`),
		...measures.flatMap((entry) => entryBlocks(entry, 2, locale)),
		`## ${t('method_facts')}`,
		escape(t('method_facts_lead')),
		...facts.flatMap(({ name, sql }, i) => [
			`### ${formatInteger(i + 1, locale)}. \`${name}\``,
			sqlBlock(sql),
		]),
	];
	return `${blocks.join('\n\n')}\n`;
}

/** A measure and its variants, a level below. */
function entryBlocks(entry: MethodEntry, level: number, locale: Locale): string[] {
	const t = translator(locale);
	return [
		`${'#'.repeat(level)} ${escape(entry.label)} (\`${entry.id}\`)`,
		escape(entry.definition),
		entry.rows.map(rowLine).join('\n'),
		`${escape(t('method_sql_contributions'))}. ${t('method_sql_from', { fact: `\`${entry.fact}\`` })}`,
		sqlBlock(entry.sql),
		...entry.variants.flatMap((variant) => entryBlocks(variant, level + 1, locale)),
	];
}

function rowLine({ term, items }: MethodRow): string {
	const start = `- **${escape(term)}:**`;
	if (items.length === 1) return `${start} ${itemText(items[0]!)}`;
	return [start, ...items.map((one) => `  - ${itemText(one)}`)].join('\n');
}

function itemText({ text, url }: MethodItem): string {
	return url === null ? escape(text) : `${escape(text)} <${url}>`;
}

function sqlBlock(sql: string): string {
	return `\`\`\`sql\n${sql}\n\`\`\``;
}

/** Signs that Markdown would take for its own. */
function escape(text: string): string {
	return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
