import type { Engine } from '../engine/engine.ts';

/** What in a register of organisations contradicts itself. */
export interface OrganisationFault {
	kind: 'cycle' | 'unknown_parent' | 'overlap' | 'ends_before_start';
	/** Ids: those of the cycle from one to the next; the organisation and its unknown parent; else the organisation. */
	organisations: string[];
	/** Where it shows; of an overlap both rows. */
	rows: { fileNo: number; row: number }[];
}

interface Row {
	[column: string]: string | number | null;
	id: string;
	parent: string | null;
	first: string | null;
	last: string | null;
	fileNo: number;
	row: number;
}

const start = (row: Pick<Row, 'first'>) => row.first ?? '0000-01-01';
const end = (row: Pick<Row, 'last'>) => row.last ?? '9999-12-31';

/** Chains of parents that lead back, parents that are not there, and periods of one organisation that contradict each other. */
export async function organisationFaults(engine: Engine): Promise<OrganisationFault[]> {
	const rows =
		await engine.query<Row>(`SELECT organisation_id AS id, parent_id AS parent, CAST(valid_from AS VARCHAR) AS first,
			CAST(valid_to AS VARCHAR) AS last, file_no AS "fileNo", source_row AS "row"
		FROM organisations ORDER BY organisation_id, valid_from NULLS FIRST, file_no, source_row`);
	const byId = grouped(rows);
	return [
		...cycles(rows, byId),
		...rows.flatMap((row) => faultsOf(row, byId)),
		...[...byId.values()].flatMap(overlaps),
	];
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
	const byId = new Map<string, Row[]>();
	for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
	return byId;
}

const at = ({ fileNo, row }: Row) => ({ fileNo, row });

function faultsOf(row: Row, byId: ReadonlyMap<string, Row[]>): OrganisationFault[] {
	const faults: OrganisationFault[] = [];
	if (row.parent !== null && !byId.has(row.parent))
		faults.push({ kind: 'unknown_parent', organisations: [row.id, row.parent], rows: [at(row)] });
	if (start(row) > end(row))
		faults.push({ kind: 'ends_before_start', organisations: [row.id], rows: [at(row)] });
	return faults;
}

/** Rows come by their first day: each is held against the one before it that lasts longest. */
function overlaps(rows: readonly Row[]): OrganisationFault[] {
	const faults: OrganisationFault[] = [];
	let longest: Row | null = null;
	for (const row of rows) {
		if (longest !== null && start(row) <= end(longest))
			faults.push({ kind: 'overlap', organisations: [row.id], rows: [at(longest), at(row)] });
		if (longest === null || end(row) > end(longest)) longest = row;
	}
	return faults;
}

/** A chain leads back only where all its links hold on one day. */
function cycles(rows: readonly Row[], byId: ReadonlyMap<string, Row[]>): OrganisationFault[] {
	const found = new Map<string, OrganisationFault>();
	const walk = (path: readonly Row[], first: string, last: string): void => {
		const { parent } = path.at(-1)!;
		if (parent === null) return;
		const back = path.findIndex(({ id }) => id === parent);
		if (back >= 0) {
			const ring = path.slice(back);
			const name = ring
				.map(({ id }) => id)
				.sort()
				.join('\n');
			if (!found.has(name))
				found.set(name, { kind: 'cycle', organisations: ring.map(({ id }) => id), rows: ring.map(at) });
			return;
		}
		for (const next of byId.get(parent) ?? []) {
			const [from, to] = [start(next) > first ? start(next) : first, end(next) < last ? end(next) : last];
			if (from <= to) walk([...path, next], from, to);
		}
	};
	for (const row of rows) if (start(row) <= end(row)) walk([row], start(row), end(row));
	return [...found.values()];
}
