import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { folders, versionOf } from '../../../../../[[lang=lang]]/results/published.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	folders.flatMap(({ snapshot: { year, version }, files }) =>
		files.map((path) => ({ year: String(year), version: `v${version}`, path })),
	);

const types: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	json: 'application/json',
	jsonld: 'application/ld+json',
	csv: 'text/csv; charset=utf-8',
	svg: 'image/svg+xml',
	md: 'text/markdown; charset=utf-8',
};

/** A file of a published bundle, byte for byte. */
export const GET: RequestHandler = ({ params }) => {
	const published = versionOf(params.year, params.version);
	if (published === null || !published.files.includes(params.path)) error(404);
	const ending = params.path.split('.').at(-1) ?? '';
	return new Response(readFileSync(join(published.folder, params.path)), {
		headers: { 'content-type': types[ending] ?? 'application/octet-stream' },
	});
};
