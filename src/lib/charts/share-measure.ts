import type { Result } from '../measures/result.ts';

export type ShareMeasure = 'clause_share' | 'social_share';

/** The measure of a share, as it stands in the keys of messages. */
export function shareMeasure(result: Result): ShareMeasure {
	return result.measure === 'social_share' ? 'social_share' : 'clause_share';
}
