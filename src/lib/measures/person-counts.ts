import type { Engine, QueryOptions } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import { wideGroups } from '../model/wide-groups.ts';
import { contributionsSql } from './contributions.ts';
import { plannedLength } from './facts/planned-length.ts';
import { notRecorded, type SplitDimension } from './dimensions.ts';
import { jobsStarted } from './jobs-started.ts';
import { placementsStarted } from './placements-started.ts';
import { retention } from './retention.ts';
import type { Series } from './result.ts';

/**
 * Starts that have everything named in common. Those with `split` `''` make the whole; the others hold the persons of one code. Those with
 * `wide_group` hold the persons of one or several groups that are shown as one, once each, and those of the groups that stay apart.
 */
export interface StartCount {
	measure: 'jobs_started' | 'placements_started';
	year: number;
	series: Series;
	organisation: string;
	form: string;
	split: SplitDimension | 'wide_group' | '';
	code: string;
	persons: number;
}

/** Jobs of single persons by how it went, of those that were due at a checkpoint (`m3`, `m6`, `m12`). */
export interface StandingCount {
	year: number;
	checkpoint: string;
	sameEmployer: number;
	otherWork: number;
	notInWork: number;
	unknown: number;
}

/** Jobs by how long they were to last, and on what terms. */
export interface LengthCount {
	year: number;
	length: string;
	term: string;
	persons: number;
}

/** Everything that tables of persons are made of: counts that nobody but the publisher may see. */
export interface PersonCounts {
	starts: StartCount[];
	standings: StandingCount[];
	lengths: LengthCount[];
}

/** SQL of the group that a group is shown in where neighbouring groups are shown as one. */
const wideGroup = `CASE ${wideGroups
	.map(({ id, groups }) => `WHEN p.code IN (${groups.map(literal).join(', ')}) THEN ${literal(id)}`)
	.join(' ')} ELSE p.code END`;

/**
 * Of the outcomes of a class, the persons in groups that are shown as one. A single person counts once, however many of them she is in; of
 * a sum it is not said how its groups overlap, so that the largest of them counts: so many there are at least.
 */
const wideGroupsSql = (outcomeClass: string) => `
	SELECT o.year, o.series, coalesce(o.organisation, '${notRecorded}') AS organisation, coalesce(o.form, '${notRecorded}') AS form,
		'wide_group' AS split, w.code, CAST(sum(w.persons) AS INTEGER) AS persons
	FROM (
		SELECT p.outcome, ${wideGroup} AS code, max(p.persons) AS persons
		FROM fact_outcome_parts p WHERE p.dimension = 'group' GROUP BY p.outcome, ${wideGroup}
	) w JOIN fact_outcomes o ON o.outcome = w.outcome
	WHERE o.excluded IS NULL AND o.year IS NOT NULL AND o.class = ${literal(outcomeClass)}
		AND o.series IN ('support_function', 'deviation')
	GROUP BY o.year, o.series, coalesce(o.organisation, '${notRecorded}'), coalesce(o.form, '${notRecorded}'), w.code
	HAVING sum(w.persons) > 0`;

const sum = (tally: string) => `CAST(sum(${tally}) AS INTEGER)`;

/** Of the prepared facts, every year; by the definitions of the measures. */
export async function countPersons(engine: Engine, options: QueryOptions = {}): Promise<PersonCounts> {
	const starts: StartCount[] = [];
	for (const [measure, outcomeClass] of [
		[jobsStarted, 'job'],
		[placementsStarted, 'placement'],
	] as const) {
		const rows = await engine.query<Omit<StartCount, 'measure'> & Record<string, string | number>>(
			`SELECT year, series, organisation, form, split, code, ${sum('amount')} AS persons
			FROM (${contributionsSql(measure)}) c WHERE excluded IS NULL AND year IS NOT NULL
			GROUP BY year, series, organisation, form, split, code HAVING sum(amount) > 0
			UNION ALL ${wideGroupsSql(outcomeClass)}
			ORDER BY year, series, organisation, form, split, code`,
			[],
			options,
		);
		const id = measure.id as StartCount['measure'];
		starts.push(...rows.map((row) => ({ ...row, measure: id })));
	}
	const standings = await engine.query<StandingCount & Record<string, string | number>>(
		`SELECT year, category AS checkpoint, ${sum('amount')} AS "sameEmployer", ${sum('part - amount')} AS "otherWork",
			${sum('rest')} AS "notInWork", ${sum('unknown')} AS "unknown"
		FROM (${contributionsSql(retention)}) c WHERE excluded IS NULL AND category <> '' GROUP BY year, category ORDER BY year, category`,
		[],
		options,
	);
	const lengths = await engine.query<LengthCount & Record<string, string | number>>(
		`SELECT o.year, ${plannedLength} AS length, coalesce(o.term, '${notRecorded}') AS term, ${sum('o.persons')} AS persons
		FROM fact_outcomes o
		WHERE o.excluded IS NULL AND o.class = 'job' AND o.series IN ('support_function', 'deviation')
		GROUP BY o.year, ${plannedLength}, coalesce(o.term, '${notRecorded}') HAVING sum(o.persons) > 0
		ORDER BY 1, 2, 3`,
		[],
		options,
	);
	return { starts, standings, lengths };
}
