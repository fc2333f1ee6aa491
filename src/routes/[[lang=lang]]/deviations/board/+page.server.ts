import { folders, versionPath } from '../../results/published.ts';
import type { PageServerLoad } from './$types';

/** What a report to the board is held against: every version that is published on this site. */
export const load: PageServerLoad = () => ({
	site: folders
		.filter(({ files }) => files.includes('results.json'))
		.map((published) => ({
			year: published.snapshot.year,
			version: published.snapshot.version,
			demo: published.snapshot.demo,
			path: `${versionPath(published)}files/results.json`,
		})),
});
