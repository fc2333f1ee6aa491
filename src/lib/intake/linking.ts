import type { Engine } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import { partnersOf, type Partner } from './likeness.ts';
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
	const lost = await engine.query<{
		text: string;
		fileNo: number;
		count: number;
		rows: string;
		outside: boolean;
		first: string | null;
		last: string | null;
	}>(
		`SELECT r.v AS text, r.file_no AS "fileNo", CAST(count(*) AS INTEGER) AS count,
			array_to_string(min(r.source_row, 3), ' ') AS "rows",
			EXISTS (SELECT 1 FROM (${targets}) t WHERE ${same}) AS outside, min(r."on") AS first, max(r."on") AS last
		FROM (${values}) r
		WHERE NOT EXISTS (SELECT 1 FROM (${targets}) t WHERE ${same}
			AND (r."on" IS NULL OR ((t.valid_from IS NULL OR t.valid_from <= r."on") AND (t.valid_to IS NULL OR t.valid_to >= r."on"))))
		GROUP BY r.v, r.file_no ORDER BY count DESC, r.v, r.file_no`,
	);
	const known = lost.length === 0 ? [] : await knownTargets(engine, targets);
	const nowhere = lost
		.slice(0, listed)
		.map(({ first, last, ...value }) => ({ ...value, rows: value.rows.split(' ').map(Number), first, last }));
	const kind = isByName(link) ? 'name' : 'id';
	const partners = partnersOf(
		nowhere.map(({ text: value }) => value),
		known.map(({ shown }) => shown),
		kind,
	);
	const holds = holdingIn(known);
	return {
		...link,
		judged: true,
		rows,
		linked: rows - lost.reduce((sum, { count }) => sum + count, 0),
		values: lost.length,
		nowhere: nowhere.map(({ first, last, ...value }) => ({
			...value,
			likely: (partners.get(value.text) ?? []).filter(({ to: partner }) => holds(partner, first, last)),
		})),
		targets: [...new Set(known.map(({ shown }) => shown))].sort(),
	};
}

interface Target {
	shown: string;
	valid_from: string | null;
	valid_to: string | null;
}

/** SQL of what values can lead to, as it is compared and as it is shown, and when it holds. */
function targetsOf(link: LinkField): string {
	const { table, field } = link.to;
	if (!isByName(link))
		return `SELECT CAST(${ident(field)} AS VARCHAR) AS v, CAST(${ident(field)} AS VARCHAR) AS shown,
			CAST(NULL AS DATE) AS valid_from, CAST(NULL AS DATE) AS valid_to FROM ${ident(table)} WHERE ${ident(field)} IS NOT NULL`;
	return ['name_sv', 'name_fi', 'name_en', 'organisation_id', 'orgnr']
		.map(
			(id) => `SELECT lower(${ident(id)}) AS v, ${ident(id)} AS shown, valid_from, valid_to
				FROM organisations WHERE ${ident(id)} IS NOT NULL`,
		)
		.join(' UNION ALL ');
}

function knownTargets(engine: Engine, targets: string): Promise<(Target & Record<string, string | null>)[]> {
	return engine.query(
		`SELECT DISTINCT shown, valid_from, valid_to FROM (${targets}) ORDER BY shown, valid_from, valid_to`,
	);
}

/** Whether what is named so held at some day of a period. */
function holdingIn(targets: readonly Target[]) {
	const byName = new Map<string, Target[]>();
	for (const target of targets) byName.set(target.shown, [...(byName.get(target.shown) ?? []), target]);
	return (name: string, first: string | null, last: string | null) =>
		(byName.get(name) ?? []).some(
			({ valid_from, valid_to }) =>
				(valid_from === null || last === null || valid_from <= last) &&
				(valid_to === null || first === null || valid_to >= first),
		);
}
