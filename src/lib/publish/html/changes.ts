import { figureTitle } from '../../charts/figure-words.ts';
import { goalPercent } from '../../charts/share-parts.ts';
import { textCell, type TableTwin } from '../../charts/table.ts';
import { measureById } from '../../measures/figure.ts';
import type { Unit } from '../../measures/measure.ts';
import type { Measured } from '../../measures/result.ts';
import { formatDate, formatNumber, formatPercent } from '../../text/format.ts';
import { isMessageKey, type MessageKey } from '../../text/translate.ts';
import { plan } from '../plan.ts';
import { countTitle } from '../count-words.ts';
import { structureText } from '../structure-text.ts';
import type { Change, CountChange, TableId } from '../snapshot.ts';
import { section, type Context } from './context.ts';
import { markup, type Markup } from './markup.ts';
import { symbols } from './symbols.ts';
import { tableOf } from './table.ts';

/** What is another than in the version before, cell by cell, and why; nothing in the first version of a year. */
export function changesSection(context: Context, measured: Measured): Markup | null {
	const { t, snapshot, locale } = context;
	const { previous, revision, changes, count_changes } = snapshot;
	if (previous === null) return null;
	const [before, now] = [previous.structure, snapshot.profile.structure].map((one) => structureText(one, t));
	const since = { version: previous.version, date: formatDate(previous.as_of, locale) };
	const groups = plan.flatMap(({ id, persons }) => {
		const own = changes.filter(({ table }) => table === id);
		return own.length === 0
			? []
			: [tableOf(context, changesTable(context, id, own, measured), { id: `changes-${id}`, persons })];
	});
	if (count_changes.length > 0) groups.push(countChanges(context, count_changes));
	return section(
		context,
		'changes',
		t('results_changes'),
		markup`<p>${t('results_changes_since', since)}</p>
${
	before === now
		? null
		: markup`<p>${t('results_changes_structure', { version: previous.version, before: before!, now: now! })}</p>
`
}${
			revision === null
				? null
				: markup`<p><strong>${t(`results_reason_${revision.reason}`)}.</strong> ${revision.text[locale]}</p>
`
		}${
			groups.length === 0
				? markup`<p>${t('results_changes_none')}</p>
`
				: groups
		}`,
	);
}

function changesTable(
	{ t, locale }: Context,
	id: TableId,
	changes: readonly Change[],
	{ organisationNames }: Measured,
): TableTwin {
	const dimension = plan.find((table) => table.id === id)!.dimension;
	return {
		caption: t('results_changes_in', { table: t(`results_table_${id}`) }),
		columns: [
			{ key: 'what', label: t('results_column_what'), numeric: false },
			{ key: 'figure', label: t('results_column_figure'), numeric: false },
			{ key: 'old', label: t('results_column_old'), numeric: true },
			{ key: 'new', label: t('results_column_new'), numeric: true },
		],
		rows: changes.map((change) => {
			const { measure, year, key } = change;
			const slice = { year, dimension, key, series: null };
			const cell = (value: Change['old']) => textCell(valueText(change, value, { t, locale }));
			return [
				textCell(figureTitle({ measure, slice }, locale, { organisationNames })),
				textCell(t(figureKey(change))),
				cell(change.old),
				cell(change.new),
			];
		}),
		notes: [],
	};
}

function countChanges(context: Context, changes: readonly CountChange[]): Markup {
	const { t, locale, snapshot } = context;
	const text = (value: CountChange['old']) =>
		value === null
			? t('charts_not_available')
			: typeof value === 'number'
				? formatNumber(value, locale)
				: symbols[value];
	const table: TableTwin = {
		caption: t('results_changes_in', { table: t('persons_title') }),
		columns: [
			{ key: 'what', label: t('results_column_what'), numeric: false },
			{ key: 'old', label: t('results_column_old'), numeric: true },
			{ key: 'new', label: t('results_column_new'), numeric: true },
		],
		rows: changes.map((change) =>
			[countTitle(change, locale, snapshot), text(change.old), text(change.new)].map(textCell),
		),
		notes: [],
	};
	return tableOf(context, table, { id: 'changes-counts', persons: true });
}

/** What is told beside a count is no numerator: it is called as in the tables of that measure. */
const besideCounts: Partial<Record<Unit, Partial<Record<Change['figure'], MessageKey>>>> = {
	persons: {
		numerator: 'charts_column_reported',
		denominator: 'charts_column_due',
		unknown: 'results_figure_not_reported',
	},
	reports: { numerator: 'charts_column_deviations_reported', denominator: 'charts_column_deviations' },
	rows: { numerator: 'quality_column_rows', denominator: 'results_figure_looked_at' },
};

function figureKey({ measure, figure }: Change): MessageKey {
	const unit = measureById(measure)?.unit;
	return (unit && besideCounts[unit]?.[figure]) ?? `results_figure_${figure}`;
}

/** Shares as percentages, codes in words, what is hidden by its symbol. */
function valueText(
	{ measure, figure }: Change,
	value: Change['old'],
	{ t, locale }: Pick<Context, 't' | 'locale'>,
): string {
	if (figure === 'hidden')
		return value === 'secret' ? symbols.secret : value === null ? '' : symbols.not_applicable;
	if (value === null) return t('charts_not_available');
	if (value === 'secret') return symbols.secret;
	if (typeof value === 'string') {
		const key = `charts_verdict_${value}`;
		return isMessageKey(key) ? t(key) : value;
	}
	if (figure === 'goal') return goalPercent(value, locale);
	const fraction = figure === 'value' || figure === 'lower' || figure === 'upper';
	if (fraction && measureById(measure)?.unit === 'share') return formatPercent(value, locale);
	return formatNumber(value, locale);
}
