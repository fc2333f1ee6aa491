import { keyText } from '../charts/keys.ts';
import { notRecorded, recorded } from '../measures/dimensions.ts';
import type { Series } from '../measures/result.ts';
import { enumerate } from '../text/enumerate.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';
import type { CountDimension, CountTable } from './counts.ts';
import type { Snapshot } from './snapshot.ts';
import { otherUnits } from './structure.ts';

type Names = Pick<Snapshot, 'organisations' | 'clusters'>;

/** The key of a row or column in words; `''` is all of them. */
export function countKeyText(
	dimension: CountDimension | null,
	key: string,
	locale: Locale,
	{ organisations, clusters }: Names,
): string {
	const t = translator(locale);
	if (dimension === 'standing') return t(standingKey(key));
	if (key === '' || dimension === null) return t('persons_all');
	switch (dimension) {
		case 'unit': {
			const organisationNames = new Map(organisations.map(({ id, ...names }) => [id, names]));
			return keyText('organisation', key, locale, { organisationNames });
		}
		case 'cluster':
			return key === otherUnits
				? t('persons_other_units')
				: (clusters.find(({ id }) => id === key)?.[locale] ?? key);
		case 'group':
			if (key === recorded) return t('persons_recorded');
			if (key === notRecorded) return t('persons_no_group');
			return groupText(key, locale);
		case 'age_band':
			if (key === '16-29') return t('persons_age_16_29');
			return key === '30+' ? t('persons_age_30_') : keyText('age_band', key, locale);
		case 'channel':
			return t(`open_data_series_${key as Series}`);
		case 'checkpoint':
			return keyText('category', key, locale, { measure: 'retention' });
		case 'tertial':
		case 'half':
			return t(`persons_head_${dimension}`, { no: key });
		default:
			return codeText(dimension, key, locale);
	}
}

function groupText(key: string, locale: Locale): string {
	const wide = `persons_wide_${key}`;
	return isMessageKey(wide) ? translator(locale)(wide) : keyText('group', key, locale);
}

function codeText(
	dimension: 'form' | 'gender' | 'planned_length' | 'term',
	key: string,
	locale: Locale,
): string {
	const t = translator(locale);
	if (key === notRecorded) return t('code_not_recorded');
	if (dimension === 'form' || dimension === 'gender') return keyText(dimension, key, locale);
	const name = dimension === 'term' ? `code_term_${key}` : `persons_length_${key}`;
	return isMessageKey(name) ? t(name) : key;
}

const standings = {
	'': 'persons_standing_all',
	in_work: 'persons_standing_in_work',
	same_employer: 'persons_standing_same_employer',
	other_work: 'persons_standing_other_work',
	not_in_work: 'persons_standing_not_in_work',
	unknown: 'persons_standing_unknown',
} as const;

function standingKey(key: string): (typeof standings)[keyof typeof standings] {
	return standings[key as keyof typeof standings];
}

/** `2025`, or `2023–2025` where years are counted together. */
export function yearsText({ span }: Pick<CountTable, 'span'>, year: number): string {
	return span === 1 ? String(year) : `${year - span + 1}–${year}`;
}

/** What a table counts and by what: "Jobs started 2025 by unit and form". */
export function countTableTitle(table: CountTable, year: number, locale: Locale): string {
	const t = translator(locale);
	const { measure, rows, columns } = table;
	const by = [rows, columns].flatMap((dimension) =>
		dimension === null || !table.cells.some((cell) => (dimension === rows ? cell.row : cell.column) !== '')
			? []
			: [t(`persons_by_${dimension}`)],
	);
	const all = isYearly(table) ? [t('persons_by_year'), ...by] : by;
	const said = enumerate(all, locale);
	const what = t(`persons_what_${measure}`);
	return isYearly(table)
		? t('persons_caption_years', { what, by: said })
		: t('persons_caption', { what, years: yearsText(table, year), by: said });
}

/** One count in words: "Jobs started 2025: women, employment". */
export function countTitle(
	cell: Pick<CountTable, 'id' | 'measure' | 'span'> & { year: number; row: string; column: string },
	locale: Locale,
	snapshot: Names & Pick<Snapshot, 'counts'>,
): string {
	const t = translator(locale);
	const table = snapshot.counts.find(({ id, measure }) => id === cell.id && measure === cell.measure);
	const said = [
		[table?.rows ?? null, cell.row] as const,
		[table?.columns ?? null, cell.column] as const,
	].flatMap(([dimension, key]) =>
		dimension === null || (key === '' && dimension !== 'standing')
			? []
			: [countKeyText(dimension, key, locale, snapshot)],
	);
	const whole = `${t(`persons_what_${cell.measure}`)} ${yearsText(cell, cell.year)}`;
	return said.length === 0 ? whole : `${whole}: ${said.join(', ')}`;
}

/** What must be said of a table by target group. */
export function groupNotes(
	{ rows, columns }: Pick<CountTable, 'rows' | 'columns'>,
	{ wide_groups }: Pick<Snapshot, 'wide_groups'>,
): ('persons_group_overlap' | 'persons_groups_merged')[] {
	if (rows !== 'group' && columns !== 'group') return [];
	return ['persons_group_overlap', ...(wide_groups.length > 0 ? ['persons_groups_merged' as const] : [])];
}

/** Whether a table tells of every year up to its own. */
export function isYearly({ id }: Pick<CountTable, 'id'>): boolean {
	return id === 'by_channel' || id === 'retention';
}
