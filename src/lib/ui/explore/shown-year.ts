import type { Measured } from '../../measures/result.ts';

/** The year that is shown: the one chosen where the data have it, else the latest with services; null where the data have none. */
export function shownYear({ years, answers }: Measured, chosen: number | null): number | null {
	if (chosen !== null && years.includes(chosen)) return chosen;
	const shares = answers.social_share.results.filter(({ slice }) => slice.dimension === 'all');
	return shares.at(-1)?.slice.year ?? years.at(-1) ?? null;
}
