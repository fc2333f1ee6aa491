import adapter from '@sveltejs/adapter-static';

/** The folder in which `avtryck site` builds a city's own site, from the routes that it has. */
const site = process.env['AVTRYCK_SITE'];
const pages = site ? `${site}/pages` : 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages, assets: pages, fallback: '404.html', strict: true }),
		...(site ? { outDir: `${site}/kit`, files: { routes: `${site}/routes` } } : {}),
		paths: { relative: false },
		// One round trip less before a page shows: its styles are smaller than the way to fetch them is long.
		inlineStyleThreshold: 16_000,
		version: { name: process.env['AVTRYCK_BUILD'] ?? 'unnamed' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
	},
};
