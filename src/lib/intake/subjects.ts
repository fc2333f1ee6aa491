import type { About } from '../store/overridden.ts';
import { pairOf, reviewKey, type Decision } from './decisions.ts';
import { reportKey } from './report-status.ts';

/** What a decision is about: of two that say different things of one subject the later one holds. */
export function subjectsOf(decision: Decision): About[] {
	switch (decision.kind) {
		case 'added': {
			const { file, reading } = decision;
			return [
				{ subject: `presence:${file}`, says: true },
				{ subject: `reading:${file}`, says: reading },
			];
		}
		case 'dropped':
			return [{ subject: `presence:${decision.file}`, says: false }];
		case 'read':
			return [{ subject: `reading:${decision.file}`, says: decision.reading }];
		case 'declared':
			return [{ subject: `said:${decision.file}:${decision.field}`, says: decision.said }];
		case 'extracted':
			return [{ subject: `extracted:${decision.file}`, says: decision.on }];
		case 'joined': {
			const { older, newer, gone } = decision;
			return [{ subject: `pair:${pairOf(older, newer)}`, says: { older, newer, gone } }];
		}
		case 'apart':
			return [{ subject: `pair:${pairOf(decision.one, decision.other)}`, says: null }];
		case 'reviewed':
			return [
				{ subject: `reviewed:${reviewKey(decision)}`, says: { rows: decision.rows, who: decision.who } },
			];
		case 'status': {
			const { status, into } = decision;
			return [{ subject: `status:${reportKey(decision.report)}`, says: { status, into } }];
		}
		case 'unread':
		case 'filed':
		case 'profile':
			return [];
	}
}
