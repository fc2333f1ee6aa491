import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { partnersOf, type Partner } from './partners.ts';
import { derivedTables, isByName, linkFields, type LinkField } from './links.ts';
import { dayOf } from './row-scope.ts';
import { unused, type Unused } from './unused.ts';

/** A value that leads nowhere, in one file. */
export interface Nowhere {
	text: string;
	fileNo: number;
	/** In how many rows, and the first three of them. */
	count: number;
	rows: number[];
	/** It is there, but did not hold at these rows' dates. */
	outside: boolean;
	/** The likeliest partners, the likeliest first; at most three. */
	likely: Partner[];
}

export interface Link extends LinkField {
	/** False: there is no row to link to, so nothing is said of the values. */
	judged: boolean;
	/** Rows with a value, and those of them whose value leads to a row. */
	rows: number;
	linked: number;
	/** How many values lead nowhere; the first two hundred are listed, those with the most rows first. */
	values: number;
	nowhere: Nowhere[];
	/** What can be linked to, in alphabetical order; empty where every value leads somewhere. */
	targets: string[];
}

export interface LinkReport {
	/** Those that any row has a value for. */
	links: Link[];
	/** Rows that others should lead to and none does. */
	unused: Unused[];
}

const listed = 200;

/** What the rows that count link to, and what leads nowhere. */
export async function unlinked(engine: Engine): Promise<LinkReport> {
	const links: Link[] = [];
	for (const field of linkFields) {
		const link = await linkOf(engine, field);
		if (link !== null) links.push(link);
	}
	return { links, unused: await unused(engine) };
}

async function linkOf(engine: Engine, link: LinkField): Promise<Link | null> {
	const { table, to } = link;
	const own = derivedTables.includes(table) ? 'AND parent_row_id IS NULL' : '';
	const text = `CAST(r.${ident(link.field)} AS VARCHAR)`;
	const values = `SELECT r.file_no, r.source_row, ${text} AS v, ${dayOf(table, 'r')} AS "on"
		FROM ${ident(table)} r WHERE ${text} IS NOT NULL AND ${text} <> '*' ${own}`;
	const [counted] = await engine.query<{ n: number; targets: number }>(`SELECT
		CAST((SELECT count(*) FROM (${values})) AS INTEGER) AS n,
		CAST((SELECT count(*) FROM ${ident(to.table)} WHERE ${ident(to.field)} IS NOT NULL) AS INTEGER) AS targets`);
	if (counted!.n === 0) return null;
	const rows = counted!.n;
	if (counted!.targets === 0)
		return { ...link, judged: false, rows, linked: 0, values: 0, nowhere: [], targets: [] };
	const targets = targetsOf(link);
	const same = isByName(link) ? 't.v = lower(r.v)' : 't.v = r.v';
	const lost = await engine.query<Lost>(
		`SELECT r.v AS text, r.file_no AS "fileNo", CAST(count(*) AS INTEGER) AS count,
			array_to_string(min(r.source_row, 3), ' ') AS "rows",
			EXISTS (SELECT 1 FROM (${targets}) t WHERE ${same}) AS outside, min(r."on") AS first, max(r."on") AS last
		FROM (${values}) r
		WHERE NOT EXISTS (SELECT 1 FROM (${targets}) t WHERE ${same}
			AND (r."on" IS NULL OR ((t.valid_from IS NULL OR t.valid_from <= r."on") AND (t.valid_to IS NULL OR t.valid_to >= r."on"))))
		GROUP BY r.v, r.file_no ORDER BY count DESC, r.v, r.file_no`,
	);
	const known = lost.length === 0 ? [] : await knownTargets(engine, targets);
	const likely = await likelyIn(engine, link, known, lost.slice(0, listed));
	return {
		...link,
		judged: true,
		rows,
		linked: rows - lost.reduce((sum, { count }) => sum + count, 0),
		values: lost.length,
		nowhere: lost.slice(0, listed).map((value) => ({
			text: value.text,
			fileNo: value.fileNo,
			count: value.count,
			rows: value.rows.split(' ').map(Number),
			outside: value.outside,
			likely: likely(value),
		})),
		targets: [...new Set(known.map(({ shown }) => shown))].sort(),
	};
}

/** A value that leads nowhere, with the first and the last day of its rows. */
type Lost = {
	text: string;
	fileNo: number;
	count: number;
	rows: string;
	outside: boolean;
	first: string | null;
	last: string | null;
};

type Target = {
	/** Id of what is named so. */
	of: string;
	shown: string;
	valid_from: string | null;
	valid_to: string | null;
};

/** SQL of what values can lead to, as it is compared and as it is shown, and when it holds. */
function targetsOf(link: LinkField): string {
	const { table, field } = link.to;
	const id = `CAST(${ident(field)} AS VARCHAR)`;
	if (!isByName(link))
		return `SELECT ${id} AS of, ${id} AS v, ${id} AS shown, CAST(NULL AS DATE) AS valid_from, CAST(NULL AS DATE) AS valid_to
			FROM ${ident(table)} WHERE ${ident(field)} IS NOT NULL`;
	return ['name_sv', 'name_fi', 'name_en', 'organisation_id', 'orgnr']
		.map(
			(
				name,
			) => `SELECT organisation_id AS of, lower(${ident(name)}) AS v, ${ident(name)} AS shown, valid_from, valid_to
				FROM organisations WHERE ${ident(name)} IS NOT NULL`,
		)
		.join(' UNION ALL ');
}

function knownTargets(engine: Engine, targets: string): Promise<Target[]> {
	return engine.query<Target>(
		`SELECT DISTINCT of, shown, valid_from, valid_to FROM (${targets}) ORDER BY of, shown, valid_from, valid_to`,
	);
}

/** The likeliest partners of values that lead nowhere: what holds at their rows' dates, once each, what took an organisation's place first. */
async function likelyIn(
	engine: Engine,
	link: LinkField,
	known: readonly Target[],
	lost: readonly Lost[],
): Promise<(value: Lost) => Partner[]> {
	const named = new Map<string, Target[]>();
	for (const target of known) named.set(target.shown, [...(named.get(target.shown) ?? []), target]);
	const alike = partnersOf(
		lost.map(({ text }) => text),
		[...named.keys()],
		isByName(link) ? 'name' : 'id',
	);
	const heirs =
		isByName(link) && lost.some(({ outside }) => outside) ? await heirsIn(engine, known) : () => [];
	return (value) => {
		const before = value.outside ? heirs(value.text).map((to) => ({ to, likeness: 0.9 })) : [];
		const seen = new Set<string>();
		return [...before, ...(alike.get(value.text) ?? [])].filter(({ to }) => {
			const holding = named.get(to)!.filter((target) => holds(target, value) && !seen.has(target.of));
			for (const { of } of holding) seen.add(of);
			return holding.length > 0;
		});
	};
}

function holds({ valid_from, valid_to }: Target, { first, last }: Lost): boolean {
	return (
		(valid_from === null || last === null || valid_from <= last) &&
		(valid_to === null || first === null || valid_to >= first)
	);
}

/** Names of the organisations that one became, through any number of mergers and splits. */
async function heirsIn(engine: Engine, known: readonly Target[]): Promise<(name: string) => string[]> {
	const changes = await engine.query<{ from_id: string; to_id: string }>(
		'SELECT DISTINCT from_id, to_id FROM organisation_changes WHERE from_id <> to_id ORDER BY from_id, to_id',
	);
	return (name) => {
		const own = known.filter(({ shown }) => shown.toLowerCase() === name.toLowerCase()).map(({ of }) => of);
		const found = new Set(own);
		for (const id of found) for (const { from_id, to_id } of changes) if (from_id === id) found.add(to_id);
		const later = [...found].filter((id) => !own.includes(id));
		return later.flatMap((id) => known.find(({ of, shown }) => of === id && shown !== id)?.shown ?? []);
	};
}
