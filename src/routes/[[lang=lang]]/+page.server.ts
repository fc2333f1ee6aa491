import { folders, localeOf, shownYear } from './results/published.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** The latest year that is published. */
export const load: PageServerLoad = ({ params }) => ({
	shown: folders[0] ? shownYear(folders[0], localeOf(params.lang)) : null,
});
