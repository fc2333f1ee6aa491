import { auditKnowledge, type FailingKind } from '../../../../src/lib/publish/audit/audit.ts';
import type { Count, Knowledge, Relation } from '../../../../src/lib/publish/audit/knowledge.ts';
import type { Solver } from '../../../../src/lib/publish/audit/solver.ts';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';

/** The only version that a system is of. */
const edition = { year: 2025, version: 1 };

/**
 * What the audit, asked with the receipt, says can be worked out of a system's hidden cells: their names, and by whom.
 * @param hidden places in the system's `cells`
 */
export function failingTheAudit(
	system: LinkedSystem,
	hidden: readonly number[],
	solver: Solver,
): { kind: FailingKind; name: string }[] {
	const receipt = {
		...edition,
		hidden: hidden.map((at) => {
			const { name, count, primary } = system.cells[at]!;
			return { name, primary: primary === 'small' || primary === 'one_category', single: count === 1 };
		}),
	};
	const { failing, contradiction } = auditKnowledge(knowledgeOf(system, hidden), receipt, solver);
	if (contradiction !== null) throw new Error('what is known of the system contradicts itself');
	return failing.map(({ kind, count }) => ({ kind, name: count.name }));
}

/** What anybody knows of a system in which these cells are hidden. */
function knowledgeOf({ cells, sums, bounds }: LinkedSystem, hidden: readonly number[]): Knowledge {
	const secret = new Set(hidden);
	const counts = cells.map(({ name, count, shown, threshold }, at): Count => ({
		...{ name, measure: 'jobs_started', period: { year: edition.year, span: 1 }, edition: 0 },
		// The audit takes what has no condition for a total of the city, which always stands.
		conditions: shown ? {} : { unit: name },
		...{ shown: secret.has(at) ? null : count, hidden: secret.has(at), threshold },
	}));
	const times = (places: readonly number[], factor: number) =>
		places.map((count) => ({ count, times: factor }));
	const relations: Relation[] = [
		...sums.map(({ total, parts }): Relation => ({
			...{ kind: 'sum', exact: true },
			terms: [{ count: total, times: 1 }, ...times(parts, -1)],
		})),
		...bounds.map(({ count, others }): Relation =>
			others.length === 1
				? { kind: 'part', exact: false, terms: [...times(others, 1), { count, times: -1 }] }
				: { kind: 'union', exact: false, terms: [{ count, times: -1 }, ...times(others, 1)] },
		),
	];
	return { editions: [edition], counts, relations, comparisons: [], singleYears: [], twofold: [] };
}
