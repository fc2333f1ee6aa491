import { error } from '@sveltejs/kit';
import {
	languages,
	latestOf,
	localeOf,
	organisationsOf,
	shownOrganisation,
	standing,
} from '../../../published.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const csr = false;

export const entries: EntryGenerator = () =>
	standing.flatMap((published) =>
		organisationsOf(published).flatMap((id) =>
			languages.map((language) => ({ ...language, year: String(published.snapshot.year), id })),
		),
	);

export const load: PageServerLoad = ({ params }) => {
	const published = latestOf(params.year) ?? error(404);
	if (!organisationsOf(published).includes(params.id)) error(404);
	return shownOrganisation(published, params.id, localeOf(params.lang));
};
