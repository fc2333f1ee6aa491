import type { Field } from '../../model/types.ts';
import type { Locale } from '../../text/locale.ts';
import { translator, type MessageKey } from '../../text/translate.ts';

/** Numbers of organisations that nobody has: no month 99, and Finland's first ones. */
const orgnrs: Readonly<Record<Locale, readonly [string, string]>> = {
	sv: ['009900-0002', '009900-0010'],
	fi: ['0000001-9', '0000002-7'],
	en: ['009900-0002', '009900-0010'],
};

/** Fields whose values say more than those of their type would. */
const own: Readonly<Record<string, readonly [string, string]>> = {
	'follow_ups.period': ['2025', '2026'],
	'reference_population.year': ['2025', '2026'],
	'reference_population.persons': ['1200', '900'],
	'outcomes.persons': ['1', '1'],
	'goals.comparator': ['>=', '>='],
};

const organisations: readonly string[] = [
	...['buyer', 'using_organisation', 'follow_up_by', 'organisation', 'owner', 'checked_with'],
	...['name_sv', 'name_fi', 'name_en'],
];
const companies: readonly string[] = ['supplier', 'partner'];

/** Two cells that a field could hold. */
export function exampleCells(
	table: string,
	field: Field,
	allowed: readonly string[],
	locale: Locale,
): readonly [string, string] {
	const known = own[`${table}.${field.id}`];
	if (known) return known;
	switch (field.type) {
		case 'id':
			return ['EX-001', 'EX-002'];
		case 'orgnr':
			return orgnrs[locale];
		case 'date':
			return isEnd(field.id) ? ['2026-12-31', '2027-06-30'] : ['2025-03-01', '2025-09-15'];
		case 'cpv':
			return ['90910000', '03100000'];
		case 'money':
			return ['1500000', '250000'];
		case 'percent':
		case 'number':
			return locale === 'en' ? ['50', '12.5'] : ['50', '12,5'];
		case 'integer':
			return field.ofWhom ? ['0', '1'] : ['1', '2'];
		case 'yes_no':
		case 'code':
			return [allowed[0]!, field.set ? allowed.slice(0, 2).join(', ') : allowed[1 % allowed.length]!];
		case 'text':
			if (field.partsOf) return examplesOfParts(locale);
			return numbered(textKey(field.id), locale);
	}
}

function isEnd(id: string): boolean {
	return ['end_on', 'period_end', 'valid_to', 'due_on', 'first_start_due_on'].includes(id);
}

function textKey(id: string): MessageKey {
	if (organisations.includes(id)) return 'template_example_organisation';
	return companies.includes(id) ? 'template_example_company' : 'template_example_text';
}

function numbered(key: MessageKey, locale: Locale): [string, string] {
	const text = translator(locale)(key);
	return [`${text} 1`, `${text} 2`];
}

function examplesOfParts(locale: Locale): [string, string] {
	const t = translator(locale);
	return [`${t('code_group_young')}: 1`, `${t('code_group_young')}: 1, ${t('code_gender_women')}: 2`];
}
