import { textCell, type Cell, type TableTwin } from '../../charts/table.ts';
import { formatInteger } from '../../text/format.ts';
import { countKeyText, countTableTitle, groupNotes, isYearly, yearsText } from '../count-words.ts';
import {
	countTableIds,
	type CountCell,
	type CountDimension,
	type CountTable,
	type CountTableId,
} from '../counts.ts';
import { tablePath } from '../open-data/names.ts';
import { anchor, fileLink, section, type Context } from './context.ts';
import { figureOf } from './figure.ts';
import { markup, type Markup } from './markup.ts';
import { symbols } from './symbols.ts';
import { tableOf } from './table.ts';
import type { PublishedView } from './views.ts';

/** Tables that a drawing of their own tells whole, where forms are told together. */
const drawnWhole: readonly CountTableId[] = ['by_group', 'by_gender', 'by_age'];

/** Who got the jobs and placements: figures by group, gender and age, then every other table of counts of persons, protected. */
export function personsSection(context: Context, view: PublishedView): Markup | null {
	const { t, snapshot } = context;
	const { counts } = snapshot;
	if (counts.length === 0) return null;
	const secret = counts.some(({ cells }) => cells.some(({ count }) => count === null));
	const told = secret ? 'persons_protected' : 'persons_hidden_none';
	const figures = drawnWhole.flatMap((id) => view.shown.get(`persons-${id.replaceAll('_', '-')}`) ?? []);
	return section(
		context,
		'persons',
		t('persons_title'),
		markup`<p>${t(told)}</p>
${waitingTexts(context, counts).map(
	(text) => markup`<p class="note">${text}</p>
`,
)}${figures.map((figure) => figureOf(context, figure, 3))}`,
		restTables(context, [...drawnWhole, 'by_cluster', 'by_channel']),
	);
}

/** Those of the named tables that tell more than a figure does, each one click away; nothing where there are none. */
export function restTables(context: Context, ids: readonly CountTableId[]): Markup | null {
	const order = ({ id }: CountTable) => countTableIds.indexOf(id);
	const tables = context.snapshot.counts
		.filter((table) => ids.includes(table.id) && !isDrawnWhole(table))
		.toSorted((a, b) => order(a) - order(b));
	const shown = tables.map((table) => countTable(context, table)).filter((table) => table !== null);
	return shown.length === 0
		? null
		: markup`<div class="tables">
<h3>${context.t('persons_tables')}</h3>
${shown}</div>
`;
}

function isDrawnWhole({ id, cells }: CountTable): boolean {
	if (id === 'retention') return true;
	return drawnWhole.includes(id) && cells.every(({ column }) => column === '');
}

/** What waits, and why: of each measure and year in one sentence. */
function waitingTexts(context: Context, tables: readonly CountTable[]): string[] {
	const { t } = context;
	const all = tables.flatMap((table) => table.waiting.map((waits) => ({ table, ...waits })));
	const scope = ({ table, year, reason }: (typeof all)[number]) => `${table.measure} ${year} ${reason}`;
	return [...new Set(all.map(scope))].map((name) => {
		const own = all.filter((one) => scope(one) === name);
		const { table, year, reason } = own[0]!;
		const whole = t(`persons_what_${table.measure}`);
		const every = tables.filter(({ measure }) => measure === table.measure);
		const by = own.flatMap(({ table: { rows } }) => (rows === null ? [] : [t(`persons_by_${rows}`)]));
		const what = own.length === every.length ? whole : `${whole} (${by.join(', ')})`;
		return t(`persons_waiting_${reason}`, { what, years: yearsText(table, year) });
	});
}

function countTable(context: Context, table: CountTable): Markup | null {
	const { locale, snapshot, t } = context;
	const told = table.cells.some(({ row, column }) => row !== '' || column !== '');
	if (!told) return null;
	const id = `${table.measure}-${table.id}`.replaceAll('_', '-');
	const caption = countTableTitle(table, snapshot.year, locale);
	const file = fileLink(context, tablePath(table.id), t('results_file_csv'));
	return markup`<details class="on-paper" id="${anchor(context, id)}">
<summary>${caption}</summary>
${tableOf(context, twin(context, table, caption), { id, quietCaption: true })}${
		file === null
			? null
			: markup`<p class="files not-on-paper">${file}</p>
`
	}</details>
`;
}

/** A row per key, the total last; where a table tells of several years, a row per year and key, the latest year first. */
function twin({ locale, snapshot, t }: Context, table: CountTable, caption: string): TableTwin {
	const { cells, rows, columns } = table;
	const columnKeys = totalLast([...new Set(cells.map(({ column }) => column))]);
	const rowKeys = totalLast([...new Set(cells.map(({ row }) => row))]);
	const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => b - a);
	const words = (dimension: CountDimension | null, key: string) =>
		key === '' && dimension !== 'standing'
			? t('persons_total')
			: countKeyText(dimension, key, locale, snapshot);
	const yearly = isYearly(table);
	const heads = [...(yearly ? [t('persons_head_year')] : []), ...(rows === null ? [] : [t(headOf(rows))])];
	return {
		caption,
		columns: [
			...heads.map((label, at) => ({ key: `head-${at}`, label, numeric: false })),
			...columnKeys.map((key) => ({ key: key || 'total', label: words(columns, key), numeric: true })),
		],
		rows: years.flatMap((year) =>
			rowKeys.flatMap((row): Cell[][] => {
				const own = cells.filter((cell) => cell.year === year && cell.row === row);
				if (own.length === 0) return [];
				const head = [...(yearly ? [String(year)] : []), ...(rows === null ? [] : [words(rows, row)])];
				const counts = columnKeys.map((key) =>
					countText(
						own.find(({ column }) => column === key),
						locale,
					),
				);
				return [[...head, ...counts].map(textCell)];
			}),
		),
		notes: groupNotes({ rows, columns }, snapshot).map((note) => t(note)),
	};
}

function countText(cell: CountCell | undefined, locale: Context['locale']): string {
	if (cell === undefined) return symbols.not_applicable;
	return cell.count === null ? symbols.secret : formatInteger(cell.count, locale);
}

type Headed = Exclude<CountDimension, 'channel' | 'form' | 'standing' | 'term'>;

function headOf(dimension: CountDimension): `persons_head_${Headed}` {
	return `persons_head_${dimension as Headed}`;
}

function totalLast(keys: readonly string[]): string[] {
	return [...keys.filter((key) => key !== ''), ...keys.filter((key) => key === '')];
}
