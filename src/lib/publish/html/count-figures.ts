import {
	countsByCode,
	hiddenSign,
	type Count,
	type CountRow,
	type Counted,
} from '../../charts/counts-by-code.ts';
import { drawBoth } from '../../charts/drawing.ts';
import { leaders } from '../../charts/leaders.ts';
import { sourceText } from '../../charts/notes.ts';
import { countCell, textCell, type Cell, type TableTwin } from '../../charts/table.ts';
import { notRecorded, recorded } from '../../measures/dimensions.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { countKeyText, yearsText, groupNotes } from '../count-words.ts';
import type { CountTable, CountTableId } from '../counts.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ShownFigure } from './figure.ts';

/** Tables of counts that are drawn, by what their rows tell apart. */
const drawn = {
	by_group: 'group',
	by_gender: 'gender',
	by_age: 'age_band',
	by_length: 'planned_length',
} as const satisfies Partial<Record<CountTableId, string>>;

type DrawnId = keyof typeof drawn;

/** What is told of jobs, and of placements, by key of the rows, whatever the form. */
type Told = Partial<Record<Counted, ReadonlyMap<string, Count>>>;

/** Jobs and placements by target group, gender, age and planned length: of how many it is recorded first, then each. */
export function countFigures(snapshot: Snapshot, locale: Locale, document: Document): ShownFigure[] {
	return (Object.keys(drawn) as DrawnId[]).flatMap((id) => {
		const of = (measure: CountTable['measure']) =>
			snapshot.counts.find((table) => table.id === id && table.measure === measure);
		const [jobs, placements] = [of('jobs_started'), of('placements_started')];
		const first = jobs ?? placements;
		if (first === undefined) return [];
		const told: Told = { ...toldIn('jobs', jobs), ...toldIn('placements', placements) };
		return Object.keys(told).length === 0 ? [] : [figure(id, first, told, { snapshot, locale, document })];
	});
}

function toldIn(kind: Counted, table: CountTable | undefined): Told {
	const rows = (table?.cells ?? []).filter(({ column }) => column === '');
	if (!rows.some(({ row }) => row !== '')) return {};
	return { [kind]: new Map(rows.map(({ row, count }) => [row, count])) };
}

interface Shown {
	snapshot: Snapshot;
	locale: Locale;
	document: Document;
}

function figure(
	id: DrawnId,
	table: CountTable,
	told: Told,
	{ snapshot, locale, document }: Shown,
): ShownFigure {
	const t = translator(locale);
	const dimension = drawn[id];
	const years = yearsText(table, snapshot.year);
	const title = t(`figure_counts_${dimension}`, { years });
	const kinds = (['jobs', 'placements'] as const).filter((kind) => told[kind] !== undefined);
	const keys = keysOf(told, id);
	const row = (
		name: string,
		count: (kind: Counted) => { count: Count; missing?: Count } | undefined,
	): CountRow => ({
		name,
		bars: Object.fromEntries(
			kinds.flatMap((kind) => {
				const one = count(kind);
				return one === undefined ? [] : [[kind, one]];
			}),
		),
	});
	const rows = [
		row(t(`counts_with_${dimension}`), (kind) => withRecorded(told[kind]!)),
		...keys.map((key) =>
			row(countKeyText(dimension, key, locale, snapshot), (kind) => {
				const count = told[kind]!.get(key);
				return count === undefined ? undefined : { count };
			}),
		),
	];
	const hidden = kinds.some((kind) => [...told[kind]!.values()].includes(null));
	const measures = kinds.map((kind) => `${kind}_started` as const);
	const name = t('counts_image', { what: title });
	return {
		...{ id: `persons-${id.replaceAll('_', '-')}`, title, from: id, persons: true, measures },
		sentence: sentence(id, told, keys, snapshot, locale),
		charts: drawBoth((drawing) => countsByCode(rows, name, drawing), { document, id, locale }),
		notes: [
			...groupNotes(table, snapshot).map((note) => t(note)),
			...(hidden ? [t('counts_hidden_note')] : []),
		],
		table: twin(rows, kinds, told, { title, dimension, locale }),
		definition: measures.map((measure) => t(`measure_${measure}_definition`)),
		source: sourceText(snapshot.sources, snapshot.as_of, locale),
	};
}

/** Of those told: of how many it is recorded, and of how many not; what is hidden stays so. */
function withRecorded(told: ReadonlyMap<string, Count>): { count: Count; missing: Count } {
	const missing = told.get(notRecorded) === undefined ? 0 : told.get(notRecorded)!;
	const whole = told.get('') ?? null;
	const with_ = told.get(recorded);
	if (with_ !== undefined) return { count: with_, missing: with_ === null ? null : missing };
	const count = whole === null || missing === null ? null : whole - missing;
	return { count, missing };
}

/** Groups and genders from the largest shown count of jobs, those without one last; ages and lengths in their own order. */
function keysOf(told: Told, id: DrawnId): string[] {
	const special = ['', recorded, notRecorded];
	const keys = [...new Set(Object.values(told).flatMap((counts) => [...counts.keys()]))].filter(
		(key) => !special.includes(key),
	);
	if (id === 'by_age' || id === 'by_length') return keys;
	const count = (key: string) => told.jobs?.get(key) ?? -1;
	return keys.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
}

function sentence(
	id: DrawnId,
	{ jobs, placements }: Told,
	keys: readonly string[],
	snapshot: Snapshot,
	locale: Locale,
): string {
	const t = translator(locale);
	const dimension = drawn[id];
	const number = (n: number) => formatInteger(n, locale);
	const rate = (counts: ReadonlyMap<string, Count>) => {
		const { count, missing } = withRecorded(counts);
		return count === null || missing === null ? null : { n: number(count), all: number(count + missing) };
	};
	const said: string[] = [];
	if (jobs !== undefined) {
		const counts = rate(jobs);
		said.push(counts === null ? t('counts_recorded_hidden') : t(`counts_recorded_${dimension}`, counts));
		const others = placements === undefined ? null : rate(placements);
		if (counts !== null && others !== null) said.push(t('counts_recorded_placements', others));
		const most = mostText(id, jobs, keys, snapshot, locale);
		if (most !== null) said.push(most);
	}
	return said.join(' ');
}

/** The largest; where some counts are hidden, the largest of those shown, and none where several are. */
function mostText(
	id: DrawnId,
	jobs: ReadonlyMap<string, Count>,
	keys: readonly string[],
	snapshot: Snapshot,
	locale: Locale,
): string | null {
	const t = translator(locale);
	const dimension = drawn[id];
	const shown = keys.filter((key) => typeof jobs.get(key) === 'number');
	const [first, second, ...others] = leaders(shown, (key) => jobs.get(key)!);
	if (first === undefined || others.length > 0) return null;
	const name = (key: string) => lowered(countKeyText(dimension, key, locale, snapshot));
	const n = formatInteger(jobs.get(first)!, locale);
	if (keys.some((key) => jobs.get(key) === null))
		return second === undefined ? t('counts_most_shown', { name: name(first), n }) : null;
	if (second !== undefined)
		return id === 'by_length' ? null : t('counts_most_two', { first: name(first), second: name(second), n });
	const most = id === 'by_length' ? 'counts_most_length' : 'counts_most';
	return t(most, { name: name(first), n });
}

function lowered(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The rows of the drawing in its order, then of whom it is not recorded, then all. */
function twin(
	rows: readonly CountRow[],
	kinds: readonly Counted[],
	told: Told,
	{ title, dimension, locale }: { title: string; dimension: (typeof drawn)[DrawnId]; locale: Locale },
): TableTwin {
	const t = translator(locale);
	const cell = (count: Count | undefined): Cell =>
		count === undefined ? textCell('.') : count === null ? textCell(hiddenSign) : countCell(count, locale);
	const whole = (name: string, key: string) =>
		kinds.some((kind) => told[kind]!.has(key))
			? [[textCell(name), ...kinds.map((kind) => cell(told[kind]!.get(key)))]]
			: [];
	return {
		caption: title,
		columns: [
			{ key: dimension, label: t(`persons_head_${dimension}`), numeric: false },
			...kinds.map((kind) => ({ key: kind, label: t(`charts_series_${kind}`), numeric: true })),
		],
		rows: [
			...rows.map(({ name, bars }) => [textCell(name), ...kinds.map((kind) => cell(bars[kind]?.count))]),
			...whole(dimension === 'group' ? t('persons_no_group') : t('code_not_recorded'), notRecorded),
			...whole(t('persons_total'), ''),
		],
		notes: [],
	};
}
