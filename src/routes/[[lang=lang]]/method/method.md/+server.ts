import { methodMarkdown } from '$lib/publish/method-markdown.ts';
import { baseLocale, isLocale } from '$lib/text/locale.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ params }) => {
	const locale = isLocale(params.lang) ? params.lang : baseLocale;
	return new Response(methodMarkdown(locale), {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
};
