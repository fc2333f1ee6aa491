import type { Publisher } from '$lib/ui/about/about-pages.ts';
import { folders, localeOf } from '../results/published.ts';
import type { LayoutServerLoad } from './$types';

export const csr = false;

/** Who published the latest year, in the reader's language. */
export const load: LayoutServerLoad = ({ params }) => {
	const snapshot = folders[0]?.snapshot;
	if (!snapshot) return { publisher: null, demo: false };
	const { publisher, licence } = snapshot.profile;
	const { name, homepage, email } = publisher;
	return {
		publisher: { name: name[localeOf(params.lang)], homepage, email, licence } satisfies Publisher,
		demo: snapshot.demo,
	};
};
