import { error } from '@sveltejs/kit';
import { folders, languages, localeOf, shownYear, versionOf } from '../../published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const csr = false;

export const entries: EntryGenerator = () =>
	folders.flatMap(({ snapshot: { year, version } }) =>
		languages.map((language) => ({ ...language, year: String(year), version: `v${version}` })),
	);

export const load: PageServerLoad = ({ params }) => {
	const published = versionOf(params.year, params.version) ?? error(404);
	return shownYear(published, localeOf(params.lang));
};
