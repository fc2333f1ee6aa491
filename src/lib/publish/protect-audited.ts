import { auditSnapshots, isSound, type Audit, type Failing } from './audit/audit.ts';
import type { Published } from './audit/knowledge.ts';
import type { Solver as Auditor } from './audit/solver.ts';
import type { HiddenCell } from './cell-name.ts';
import { countDimensions } from './counts.ts';
import type { CountedTable } from './person-tables.ts';
import { protect, type Held, type Protected, type Rules } from './protection/protect.ts';
import type { Step } from './protection/search.ts';
import type { Solver as Protector } from './protection/solver.ts';

/** What is protected, and what it is held against. */
export interface AuditedRules extends Rules {
	archive: readonly Published[];
	/** Of the version that is to be. */
	edition: Omit<Published, 'counts' | 'clusters' | 'tables'>;
}

/** What is protected, and what came of trying to work it out; null: nobody tried. */
export interface Audited extends Protected {
	audit: Audit | null;
}

/**
 * Hides what must be hidden, and then tries to work it out beside everything that was published before, by the program that shares no code
 * with the protection: where that succeeds, the breakdown of that year waits. So a correction is never impossible.
 * @param progress called often; what it throws ends the search
 */
export function protectAudited(
	tables: readonly CountedTable[],
	rules: AuditedRules,
	{ protector, auditor }: { protector: Protector; auditor: Auditor },
	progress?: (step: Step) => void,
): Audited {
	const held: Held[] = [];
	for (;;) {
		const found = protect(tables, { ...rules, held }, protector, progress);
		const audit = auditOf(found, rules, auditor);
		const more = moreHeld(audit.failing, held, tables);
		if (more.length === 0) return { ...found, audit };
		held.push(...more);
	}
}

/**
 * What waits for it: the tables that tell persons apart by what the counts do, and where that was not enough all that count the same
 * persons; these at once where it is told how few came since it was published.
 */
function moreHeld(
	failing: readonly Failing[],
	held: readonly Held[],
	tables: readonly CountedTable[],
): Held[] {
	const isNew = (one: Held) => !held.some((known) => nameOf(known) === nameOf(one));
	const own = failing.map((one) => heldFor(one, tables)).filter(isNew);
	const whole = failing
		.map((one): Held => ({ ...heldFor(one, tables), by: [] }))
		.filter(
			(one) => isNew(one) && !own.some(({ measure, year }) => measure === one.measure && year === one.year),
		);
	return [...new Map([...own, ...whole].map((one) => [nameOf(one), one])).values()];
}

const nameOf = ({ measure, year, by }: Held) => [measure, year, ...by].join(' ');

/** What is told elsewhere by more than the tables are (a part of the year, in a report to the board) is kept by what they share with it. */
function heldFor(
	{ kind, count: { measure, period, conditions }, older }: Failing,
	tables: readonly CountedTable[],
): Held {
	const { year } = period;
	const published = older !== null && (older.hidden || older.shown !== null);
	if (kind === 'later' && published) return { measure, year, reason: 'small_change', by: [] };
	const used = new Set(tables.flatMap(({ rows, columns }) => [rows, columns]));
	const by = countDimensions.filter(
		(dimension) => conditions[dimension] !== undefined && used.has(dimension),
	);
	return { measure, year, reason: 'too_few', by };
}

function auditOf(found: Protected, { archive, edition, clusters }: AuditedRules, auditor: Auditor): Audit {
	const draft: Published = { ...edition, clusters, tables: [], counts: found.tables };
	const { year, version, board } = edition;
	const own = { year, version, ...(board ? { board } : {}), hidden: hiddenCells(found) };
	return auditSnapshots([...archive, draft], own, auditor);
}

/** Whether nothing that is hidden could be worked out. */
export function isSafe(audit: Audit | null): boolean {
	return audit !== null && isSound(audit);
}

/** As a receipt names what is hidden. */
export function hiddenCells({ hidden }: Protected): HiddenCell[] {
	return hidden.map(({ name, count, primary }) => ({
		name,
		primary: primary === 'small' || primary === 'one_category',
		single: count === 1,
	}));
}
