import type { Handle } from '@sveltejs/kit';
import { accentStyle } from '$lib/publish/city/accent.ts';
import { baseLocale } from '$lib/text/locale.ts';

/** After the theme's, so that it comes before them. */
const cityStyle = __CITY__?.accent ? `<style>${accentStyle(__CITY__.accent)}</style>` : '';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', event.params['lang'] ?? baseLocale).replace('%city.style%', cityStyle),
	});
