import { dimensionInSentence } from '../charts/keys.ts';
import { measures } from '../measures/catalogue.ts';
import { contributionsSql, slicesOf } from '../measures/contributions.ts';
import { exclusionReasons } from '../measures/exclusion-reasons.ts';
import { facts } from '../measures/facts.ts';
import type { Measure, Unit } from '../measures/measure.ts';
import type { MeasureId } from '../measures/result.ts';
import { definitionSources, type DefinitionSource } from '../measures/sources.ts';
import { wideGroupsSource } from '../model/wide-groups.ts';
import { formatDate } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';

export interface MethodItem {
	text: string;
	/** Where it can be read. */
	url: string | null;
}

/** A term and what is to be said of it: one sentence or more, or a list. */
export interface MethodRow {
	term: string;
	items: readonly MethodItem[];
}

/** All there is to know of a measure's definition. */
export interface MethodEntry {
	/** Anchor of the entry, too. */
	id: MeasureId;
	label: string;
	definition: string;
	rows: readonly MethodRow[];
	/** What each row of the fact adds. */
	sql: string;
	fact: string;
	/** The measures that count the same in another way. */
	variants: readonly MethodEntry[];
}

/** The method of every figure as plain data: the page and the Markdown are made of it. */
export interface Method {
	/** What holds for every measure. */
	common: readonly MethodRow[];
	measures: readonly MethodEntry[];
	/** The tables behind the measures, in the order in which they build on each other. */
	facts: readonly { name: string; sql: string }[];
}

const common = [
	...(['population', 'once', 'year', 'as_of', 'rule', 'unknown', 'band', 'verdict'] as const),
	...(['counts', 'slices', 'exclusions'] as const),
];

/** The method in a language, from the definitions that make the figures. */
export function methodOf(locale: Locale): Method {
	const t = translator(locale);
	const standing = measures.filter(
		({ variantOf }) => variantOf === null || !measures.some(({ id }) => id === variantOf),
	);
	return {
		common: [
			...common.map((key) => said(t(`method_common_${key}`), t(`method_common_${key}_text`))),
			{
				term: t('method_common_structure'),
				items: [
					item(t('method_common_structure_text')),
					item(t('method_common_structure_groups'), wideGroupsSource),
				],
			},
			said(t('method_common_protection'), t('method_common_protection_text')),
			{
				term: t('method_common_dominance'),
				items: [item(t('method_common_dominance_text')), item(t('method_common_dominance_versions'))],
			},
		],
		measures: standing.map((measure) => methodEntry(measure, locale)),
		facts: facts.map(([name, sql]) => ({ name, sql: sql.trim() })),
	};
}

/** One measure's entry, with its variants. */
export function methodEntry(measure: Measure, locale: Locale): MethodEntry {
	const t = translator(locale);
	const { id, unit, fact } = measure;
	return {
		id,
		label: t(`measure_${id}`),
		definition: t(`measure_${id}_definition`),
		rows: [
			said(t(isCount(unit) ? 'method_counted' : 'method_numerator'), t(`measure_${id}_numerator`)),
			said(t(isCount(unit) ? 'method_covered' : 'method_denominator'), t(`measure_${id}_denominator`)),
			said(t('method_formula'), t(`method_formula_${unit}`)),
			said(t('method_unit'), t(`method_unit_${unit}`)),
			{ term: t('method_exclusions'), items: exclusions(measure, locale) },
			said(t('method_unknown'), t(`measure_${id}_unknown`)),
			{ term: t('method_slices'), items: slices(measure, locale) },
			{ term: t('method_sources'), items: sources(measure, locale) },
			{ term: t('method_versions'), items: versions(measure, locale) },
		],
		sql: contributionsSql(measure),
		fact,
		variants: measures
			.filter(({ variantOf }) => variantOf === id)
			.map((variant) => methodEntry(variant, locale)),
	};
}

function said(term: string, text: string): MethodRow {
	return { term, items: [item(text)] };
}

function item(text: string, url: string | null = null): MethodItem {
	return { text, url };
}

/** A sum, with what it covers beside it; all other units divide. */
function isCount(unit: Unit): boolean {
	return unit === 'persons' || unit === 'months' || unit === 'reports' || unit === 'rows';
}

function exclusions(measure: Measure, locale: Locale): MethodItem[] {
	const t = translator(locale);
	const reasons = exclusionReasons(measure).map((reason) => item(t(`method_exclusion_${reason}`)));
	return reasons.length > 0 ? reasons : [item(t('method_exclusions_none'))];
}

function slices(measure: Measure, locale: Locale): MethodItem[] {
	const t = translator(locale);
	const { unit, series, total } = measure;
	const by = slicesOf(measure);
	const apart = by.filter((dimension) => dimension !== 'group');
	const list = ['all' as const, ...apart]
		.map((dimension) => dimensionInSentence(dimension, locale))
		.join(', ');
	const texts = [
		t(isCount(unit) ? 'method_slices_of' : 'method_slices_quotient', { list: upperFirst(list) }),
	];
	if (by.includes('group')) texts.push(t('method_slices_group'));
	if (series) texts.push(t('method_slices_series'));
	if (!total) texts.push(t('method_slices_no_total'));
	return texts.map((text) => item(text));
}

function sources({ id, variantOf }: Measure, locale: Locale): MethodItem[] {
	const t = translator(locale);
	const naming = (one: MeasureId | null) =>
		definitionSources.filter(({ measures: named }: DefinitionSource) => one !== null && named.includes(one));
	const own = naming(id);
	const found = own.length > 0 ? own : naming(variantOf);
	if (found.length === 0) return [item(t('method_source_own'))];
	return found.map((source) => item(t(`method_source_${source.id}`), source.url));
}

function versions({ id, changes }: Measure, locale: Locale): MethodItem[] {
	const t = translator(locale);
	return changes.map(({ version, on }) => {
		const key = `measure_${id}_change_${version}`;
		const text = isMessageKey(key) ? t(key) : t('method_first_version');
		return item(t('method_version', { version, date: formatDate(on, locale), text }));
	});
}

function upperFirst(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
