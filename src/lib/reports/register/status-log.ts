import type { Decision } from '../../intake/decisions.ts';
import type { StatusSaid } from '../../intake/report-status.ts';
import { inOrder, standing, type Entry } from '../../store/log.ts';

/** A change of a report's status, as it was made. */
export interface StatusChange {
	/** ISO 8601, UTC. */
	at: string;
	/** What the report's file is called. */
	file: string;
	said: StatusSaid;
	/** False: it was undone. */
	holds: boolean;
	/** Of the log, for undoing it. */
	entry: string;
}

/** Every change of a status, undone ones too, in order. */
export function statusChanges(entries: readonly Entry<Decision>[]): StatusChange[] {
	const holding = new Set(standing(entries).map(({ id }) => id));
	const names = new Map<string, string>();
	return inOrder(entries).flatMap(({ id, at, what }) =>
		what.flatMap((decision): StatusChange[] => {
			if (decision.kind === 'added' || decision.kind === 'unread') names.set(decision.file, decision.name);
			if (decision.kind !== 'status') return [];
			const { kind: _, ...said } = decision;
			const file = names.get(said.report.file) ?? said.report.file.slice(0, 12);
			return [{ at, file, said, holds: holding.has(id), entry: id }];
		}),
	);
}
