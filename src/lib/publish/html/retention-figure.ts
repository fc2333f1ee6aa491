import { countCell, textCell, type Cell, type TableTwin } from '../../charts/table.ts';
import { hiddenSign, type Count } from '../../charts/counts-by-code.ts';
import { drawBoth } from '../../charts/drawing.ts';
import { sourceText } from '../../charts/notes.ts';
import { checkpointName, retentionBars, type Checkpoint } from '../../charts/retention-bars.ts';
import { enumerate } from '../../text/enumerate.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { countKeyText } from '../count-words.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ShownFigure } from './figure.ts';

/** Years of start that are drawn; the table has them all. */
const cohortsDrawn = 3;

/** How many were still in work; null: the version tells nothing of it. */
export function retentionFigure(snapshot: Snapshot, locale: Locale, document: Document): ShownFigure | null {
	const t = translator(locale);
	const all = checkpointsOf(snapshot);
	const years = [...new Set(all.map(({ year }) => year))];
	if (years.length === 0) return null;
	const shown = all.filter(({ year }) => years.indexOf(year) < cohortsDrawn);
	const id = 'retention';
	const hidden = shown.some((one) => [one.inWork, one.notInWork, one.unknown].includes(null));
	return {
		...{ id, title: t('retention_title'), from: 'retention', persons: true, measures: ['retention'] },
		sentence: sentence(all, years[0]!, locale),
		charts: drawBoth((drawing) => retentionBars(shown, drawing), { document, id, locale }),
		notes: [
			...(years.length > cohortsDrawn
				? [t('retention_last', { n: formatInteger(cohortsDrawn, locale) })]
				: []),
			...(hidden ? [t('counts_hidden_note')] : []),
		],
		table: twin(snapshot, all, locale),
		definition: [t('measure_retention_definition')],
		source: sourceText(snapshot.sources, snapshot.as_of, locale),
	};
}

/** By year of start, the latest first, then by the months since it. */
export function checkpointsOf({ counts }: Snapshot): Checkpoint[] {
	const cells = counts.find(({ id }) => id === 'retention')?.cells ?? [];
	const places = [...new Set(cells.map(({ year, row }) => `${year} ${row.slice(1)}`))];
	return places
		.map((place): Checkpoint => {
			const [year, months] = place.split(' ').map(Number) as [number, number];
			const own = cells.filter((cell) => cell.year === year && cell.row === `m${months}`);
			const of = (column: string): Count => own.find((cell) => cell.column === column)?.count ?? null;
			return {
				...{ year, months, due: of(''), inWork: of('in_work') },
				...{ notInWork: of('not_in_work'), unknown: of('unknown') },
			};
		})
		.sort((a, b) => b.year - a.year || a.months - b.months);
}

function sentence(all: readonly Checkpoint[], year: number, locale: Locale): string {
	const t = translator(locale);
	const number = (n: number) => formatInteger(n, locale);
	const own = all.filter((one) => one.year === year);
	const told = own.filter(({ inWork }) => inWork !== null);
	const due = own.find((one) => one.due !== null)?.due ?? null;
	if (told.length === 0 || due === null) return t('retention_hidden', { year });
	const parts = told.map(({ inWork, months }) => t('retention_at', { n: number(inWork!), months }));
	const list = enumerate(parts, locale);
	const said = [t('retention_said', { count: due, n: number(due), year, list })];
	const latest = own.at(-1)!;
	if (latest.unknown !== null && latest.unknown > 0)
		said.push(
			t('retention_unknown', { count: latest.unknown, n: number(latest.unknown), months: latest.months }),
		);
	return said.join(' ');
}

function twin(snapshot: Snapshot, all: readonly Checkpoint[], locale: Locale): TableTwin {
	const t = translator(locale);
	const cells = snapshot.counts.find(({ id }) => id === 'retention')!.cells;
	const standings = ['', 'in_work', 'same_employer', 'other_work', 'not_in_work', 'unknown'];
	const cell = (count: Count | undefined): Cell =>
		count === undefined ? textCell('.') : count === null ? textCell(hiddenSign) : countCell(count, locale);
	return {
		caption: t('retention_title'),
		columns: [
			{ key: 'start', label: t('retention_column'), numeric: false },
			...standings.map((key) => ({
				...{ key: key || 'all', label: countKeyText('standing', key, locale, snapshot), numeric: true },
			})),
		],
		rows: all.map((one) => [
			textCell(checkpointName(one, locale)),
			...standings.map((key) =>
				cell(
					cells.find(
						({ year, row, column }) => year === one.year && row === `m${one.months}` && column === key,
					)?.count,
				),
			),
		]),
		notes: [],
	};
}
