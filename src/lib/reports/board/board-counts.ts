import type { Engine } from '../../engine/engine.ts';
import type { Published } from '../../publish/audit/knowledge.ts';
import { boardPublished, type BoardEdition } from '../../publish/board-editions.ts';
import type { CountMeasure } from '../../publish/counts.ts';
import type { CountedTable } from '../../publish/person-tables.ts';
import type { AuditedRules } from '../../publish/protect-audited.ts';
import { partOfMonth, partsOf, type Period } from './period.ts';

/** Starts that count, by year, month, channel and class: for the officer alone. */
export interface Starts {
	year: number;
	month: number;
	series: 'support_function' | 'deviation';
	measure: Extract<CountMeasure, 'jobs_started' | 'placements_started'>;
	persons: number;
}

/** Of the facts behind the figures, as the measures count them. */
export function readStarts(engine: Engine): Promise<Starts[]> {
	return engine.query(`SELECT year, month, series, CASE WHEN class = 'job' THEN 'jobs_started' ELSE 'placements_started' END AS measure,
		CAST(sum(persons) AS INTEGER) AS persons FROM fact_outcomes
		WHERE excluded IS NULL AND year IS NOT NULL AND class IN ('job', 'placement') AND series IN ('support_function', 'deviation')
		GROUP BY year, month, series, class ORDER BY year, month, series, class`) as unknown as Promise<Starts[]>;
}

/** Of whom the files tell: where no start is of the support function, nothing is known of it, and no sum of both either. */
function channelsOf(starts: readonly Starts[]): Starts['series'][] {
	const support = starts.some(({ series }) => series === 'support_function');
	return support ? ['support_function', 'deviation'] : ['deviation'];
}

/**
 * The persons that a report to the board tells of, before anything is hidden: jobs and placements of its year by channel, and by part of
 * the year. The whole year stands in each, so that what is told of its parts is held against it and against what is published of the year.
 */
export function boardTables(starts: readonly Starts[], { year, part }: Period): CountedTable[] {
	const own = starts.filter((one) => one.year === year);
	const channels = channelsOf(starts);
	return (['jobs_started', 'placements_started'] as const).map((measure): CountedTable => {
		const sum = (no: number | null, series: Starts['series'] | null) =>
			own
				.filter((one) => one.measure === measure && (series === null || one.series === series))
				.filter(({ month }) => no === null || partOfMonth(part, month) === no)
				.reduce((all, { persons }) => all + persons, 0);
		const rows = part === 'year' ? [] : Array.from({ length: partsOf(part) }, (_, at) => at + 1);
		const cells = [null, ...rows].flatMap((no) =>
			[null, ...channels].map((series) => ({
				...{ year, row: no === null ? '' : String(no), column: series ?? '' },
				count: sum(no, series),
			})),
		);
		const id = part === 'year' ? 'by_channel' : part === 'half' ? 'by_half' : 'by_tertial';
		return { id, measure, rows: part === 'year' ? null : part, columns: 'channel', span: 1, cells };
	});
}

/** What the board's report is held against where nothing is published anywhere: all are of one publisher. */
const nobody = 'board';

/**
 * How the counts are protected: as what is published is, and held against every report that was filed before and every version that was
 * published, of any year.
 * @param bundles of one publisher
 */
export function boardRules(
	edition: Omit<BoardEdition, 'counts'>,
	filed: readonly BoardEdition[],
	bundles: readonly Published[],
): AuditedRules {
	const homepage = bundles[0]?.profile.publisher.homepage ?? nobody;
	const told = (one: BoardEdition) => boardPublished(one, homepage);
	const { counts: _, clusters: __, tables: ___, ...rest } = told({ ...edition, counts: [] });
	const archive = [...bundles, ...filed.map(told)];
	return { threshold: edition.threshold, clusters: [], archive, edition: rest };
}

/**
 * Whether a year is told of in tertials and in halves: what is left between the two would be told as well, and nothing protects that.
 */
export function isMixed({ year, part }: Period, filed: readonly { period: Period }[]): boolean {
	const other = part === 'tertial' ? 'half' : 'tertial';
	return part !== 'year' && filed.some(({ period }) => period.year === year && period.part === other);
}
