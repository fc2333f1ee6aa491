import type { FileReport, ProblemReason } from '../../intake/report.ts';

interface Reasoned {
	reason: ProblemReason;
}

/** Whether a cell could not be read and can be corrected; else it was taken out since it may be about a person. */
export function isUnread({ reason }: Reasoned): boolean {
	return reason !== 'identity_number';
}

/** How many problems of a file are of a kind; it lists the first of them only. */
export function countOf({ problemCounts }: FileReport, isOfKind: (problem: Reasoned) => boolean): number {
	return problemCounts.filter(isOfKind).reduce((sum, { count }) => sum + count, 0);
}
