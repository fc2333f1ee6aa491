import { auditSnapshots, type Audit, type Failing } from './audit/audit.ts';
import type { Published } from './audit/knowledge.ts';
import type { Solver as Auditor } from './audit/solver.ts';
import type { HiddenCell } from './cell-name.ts';
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
		const more = audit.failing
			.map(heldFor)
			.filter((one) => !held.some(({ measure, year }) => measure === one.measure && year === one.year));
		if (more.length === 0) return { ...found, audit };
		held.push(...more);
	}
}

function auditOf(found: Protected, { archive, edition, clusters }: AuditedRules, auditor: Auditor): Audit {
	const draft: Published = { ...edition, clusters, tables: [], counts: found.tables };
	const { year, version } = edition;
	return auditSnapshots([...archive, draft], { year, version, hidden: hiddenCells(found) }, auditor);
}

function heldFor({ kind, count }: Failing): Held {
	const reason = kind === 'later' ? 'small_change' : 'too_few';
	return { measure: count.measure, year: count.period.year, reason };
}

/** Whether nothing that is hidden could be worked out. */
export function isSafe(audit: Audit | null): boolean {
	return audit !== null && audit.failing.length === 0 && audit.contradiction === null;
}

/** As a receipt names what is hidden. */
export function hiddenCells({ hidden }: Protected): HiddenCell[] {
	return hidden.map(({ name, count, primary }) => ({
		name,
		primary: primary === 'small' || primary === 'one_category',
		single: count === 1,
	}));
}
