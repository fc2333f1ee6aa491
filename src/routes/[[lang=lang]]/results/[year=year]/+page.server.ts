import { error } from '@sveltejs/kit';
import { folders, languages, latestOf, localeOf, shownYear } from '../published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const csr = false;

export const entries: EntryGenerator = () => {
	const years = [...new Set(folders.map(({ snapshot }) => String(snapshot.year)))];
	return years.flatMap((year) => languages.map((language) => ({ ...language, year })));
};

export const load: PageServerLoad = ({ params }) => {
	const published = latestOf(params.year) ?? error(404);
	return shownYear(published, localeOf(params.lang));
};
