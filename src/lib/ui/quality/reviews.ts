import { reviewKey, type Reviewed } from '../../intake/decisions.ts';
import type { Doubt } from '../../measures/quality-effect.ts';
import type { Session } from '../explore/session.svelte.ts';

/** What was said of rows in doubt, and what can be said of them. */
export interface Reviews {
	/** Whether all rows of the year are shown: only then can it be said that they were gone through. */
	whole: boolean;
	of: (doubt: Doubt) => Reviewed | null;
	review: (doubt: Doubt, who: string) => Promise<void>;
	takeBack: (doubt: Doubt) => Promise<void>;
}

export function reviewsOf(session: Session, whole: boolean): Reviews {
	const of = ({ kind, figure }: Doubt) =>
		session.keeper.stands.reviewed.get(reviewKey({ doubt: kind, year: figure.slice.year })) ?? null;
	return {
		whole,
		of,
		review: ({ kind, affected, figure }, who) =>
			session.review({ doubt: kind, year: figure.slice.year, rows: affected, who }),
		takeBack: async (doubt) => {
			const said = of(doubt);
			if (said) await session.takeBack(said);
		},
	};
}
