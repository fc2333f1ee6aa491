import { leadMeasure } from '../charts/figures.ts';
import type { Declaration } from '../intake/report.ts';
import { measureById } from '../measures/figure.ts';
import { versionOf } from '../measures/measure.ts';
import { defaultParameters, type Given } from '../measures/parameters.ts';
import type { Measured, Result } from '../measures/result.ts';
import { byCodeUnits } from '../text/code-units.ts';
import { changesBetween, countChangesBetween } from './changes.ts';
import { cityTotals } from './city-totals.ts';
import type { CountTable } from './counts.ts';
import { moneyMeasure, type SecretAmounts } from './dominance.ts';
import { figuresOf } from './figures-of.ts';
import { plan, publishedMeasures, type PlannedTable } from './plan.ts';
import type { Profile } from './profile.ts';
import { wideGroupsIn, type Cluster } from './structure.ts';
import type { Previous, PublishedRow, PublishedTable, Snapshot, Status } from './snapshot.ts';

/** A version that stands; `manifest`: SHA-256 of its manifest. */
export interface Earlier {
	snapshot: Snapshot;
	manifest: string;
}

/** What a publisher says of the version that is to be. */
export interface Edition {
	year: number;
	status: Status;
	/** YYYY-MM-DD */
	issued: string;
	version: number;
	/** Everything published before, of any year. */
	archive: readonly Snapshot[];
	/** The version before; null: the first of its year. */
	earlier: Earlier | null;
	revision: Snapshot['revision'];
}

/** What the figures were worked out of. */
export interface Basis {
	measured: Measured;
	parameters: Given;
	/** Names of the source files. */
	files: readonly string[];
	declarations: readonly Declaration[];
	demo: boolean;
	/** What of the city's shares of money is not shown. */
	amounts: readonly SecretAmounts[];
	/** Counts of persons, protected. */
	counts: readonly CountTable[];
	clusters: readonly Cluster[];
}

/** Figures -> the year as it is published: only what the plan of tables names, in an order that follows from it alone. */
export function freeze(basis: Basis, profile: Profile, edition: Edition): Snapshot {
	const { measured, demo } = basis;
	const { year, earlier } = edition;
	const { asOf, rule, thresholds } = defaultParameters(basis.parameters);
	const tables = plan.map((table) => tableOf(table, basis, year));
	return {
		format: 'avtryck-results',
		format_version: 1,
		demo,
		profile,
		...{ year, version: edition.version, status: edition.status, as_of: asOf, issued: edition.issued },
		previous: earlier === null ? null : previousOf(earlier),
		revision: edition.revision,
		changes: earlier === null ? [] : changesBetween(earlier.snapshot.tables, tables),
		lead: leadMeasure(measured),
		parameters: { rule, thresholds: sortedByKey(thresholds) },
		definitions: publishedMeasures.map((measure) => ({ measure, version: versionOf(measureById(measure)!) })),
		sources: [...basis.files].sort(byCodeUnits),
		declarations: declarationsOf(basis.declarations),
		organisations: organisationsIn(tables, basis),
		unanswerable: publishedMeasures.flatMap((measure) => {
			const reason = measured.answers[measure].unanswerable;
			return reason === null ? [] : [{ measure, reason }];
		}),
		exclusions: exclusionsOf(measured, year),
		tables,
		clusters: [...basis.clusters],
		wide_groups: wideGroupsIn(profile.structure),
		counts: [...basis.counts],
		count_changes: earlier === null ? [] : countChangesBetween(earlier.snapshot.counts, basis.counts),
	};
}

function previousOf({ snapshot, manifest }: { snapshot: Snapshot; manifest: string }): Previous {
	const { version, status, as_of, profile } = snapshot;
	return { version, status, as_of, structure: profile.structure, manifest };
}

function tableOf(table: PlannedTable, { measured, amounts }: Basis, year: number): PublishedTable {
	const { id, dimension, persons } = table;
	const within = (result: Result) =>
		result.slice.dimension === dimension &&
		(table.years === 'own' ? result.slice.year === year : result.slice.year <= year) &&
		(table.keys?.includes(result.slice.key) ?? true);
	const rows = table.measures.flatMap((measure) => {
		const { unanswerable, results } = measured.answers[measure];
		if (unanswerable !== null) return [];
		const own = results.filter(within);
		const all = persons ? cityTotals(own) : own.map(rowOf);
		return all.map((row) => (measure === moneyMeasure ? protectedRow(row, amounts) : row)).sort(inOrder);
	});
	return { id, dimension, persons, rows };
}

function rowOf(result: Result): PublishedRow {
	const { measure, slice, verdict, goal, goal_decision, running } = result;
	const { year, key, series } = slice;
	return {
		...{ measure, year, key, series },
		...figuresOf(result),
		...{ verdict, goal, goal_decision, running, hidden: null },
	};
}

function protectedRow(row: PublishedRow, amounts: readonly SecretAmounts[]): PublishedRow {
	const { secret = [] } = amounts.find(({ year }) => year === row.year) ?? {};
	if (secret.length === 0) return row;
	return { ...row, ...Object.fromEntries(secret.map((figure) => [figure, null])), secret };
}

function inOrder(a: PublishedRow, b: PublishedRow): number {
	return a.year - b.year || byCodeUnits(a.key, b.key) || byCodeUnits(a.series ?? '', b.series ?? '');
}

function organisationsIn(
	tables: readonly PublishedTable[],
	{ measured: { organisationNames }, counts, clusters }: Basis,
): Snapshot['organisations'] {
	const ids = tables
		.filter(({ dimension }) => dimension === 'organisation')
		.flatMap(({ rows }) => rows.map(({ key }) => key));
	const units = counts
		.filter(({ rows }) => rows === 'unit')
		.flatMap(({ cells }) => cells.map(({ row }) => row));
	return [...new Set([...ids, ...units, ...clusters.flatMap((one) => one.units)])]
		.sort(byCodeUnits)
		.flatMap((id) => {
			const names = organisationNames.get(id);
			return names === undefined ? [] : [{ id, sv: names.sv, fi: names.fi, en: names.en }];
		});
}

function exclusionsOf({ answers }: Measured, year: number): Snapshot['exclusions'] {
	const counting = new Set(plan.filter(({ persons }) => !persons).flatMap(({ measures }) => measures));
	return publishedMeasures
		.filter((measure) => counting.has(measure) && measure !== 'data_quality')
		.flatMap((measure) =>
			answers[measure].exclusions
				.filter((exclusion) => exclusion.year === null || exclusion.year === year)
				.map(({ year: of, reason, count }) => ({ measure, year: of, reason, count }))
				.sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || byCodeUnits(a.reason, b.reason)),
		);
}

/** Each once, where files say the same of a column. */
function declarationsOf(declarations: readonly Declaration[]): Snapshot['declarations'] {
	const all = declarations.map(({ field, header, yes, blank, said }) => ({
		...{ field, header, yes, blank },
		said: said.map((one) => ({
			...{ yes: one.yes, blank: one.blank, from: one.from, to: one.to, who: one.who, why: one.why },
		})),
	}));
	const texts = new Map(all.map((one) => [JSON.stringify(one), one]));
	return [...texts].sort(([a], [b]) => byCodeUnits(a, b)).map(([, one]) => one);
}

function sortedByKey<T>(given: Readonly<Record<string, T>>): Record<string, T> {
	return Object.fromEntries(Object.entries(given).sort(([a], [b]) => byCodeUnits(a, b)));
}
