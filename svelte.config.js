import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
		paths: { relative: false },
		version: { name: process.env['AVTRYCK_BUILD'] ?? 'unnamed' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
	},
};
