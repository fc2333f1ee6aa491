import { svgDocument } from '$lib/charts/svg-document.ts';
import { article } from '$lib/publish/html/article.ts';
import { publishedFolders, type PublishedFolder } from '$lib/publish/published.ts';
import { baseLocale, isLocale, localePath, type Locale } from '$lib/text/locale.ts';
import { translator } from '$lib/text/translate.ts';

/** What is published, newest first; read once, while the site is built. `avtryck site` names another folder. */
export const folders: readonly PublishedFolder[] = publishedFolders(
	process.env['AVTRYCK_PUBLISHED'] ?? 'data/published',
);

const document = svgDocument();

export function localeOf(lang: string | undefined): Locale {
	return isLocale(lang) ? lang : baseLocale;
}

/** The languages as route parameters. */
export const languages = [{}, { lang: 'fi' }, { lang: 'en' }] as const;

export function versionOf(year: string, version: string): PublishedFolder | null {
	return (
		folders.find(({ snapshot }) => `${snapshot.year}/v${snapshot.version}` === `${year}/${version}`) ?? null
	);
}

/** The version of a year that stands. */
export function latestOf(year: string): PublishedFolder | null {
	return folders.find(({ snapshot }) => String(snapshot.year) === year) ?? null;
}

/** `/results/2025/v1/`, in Swedish. */
export function versionPath({ snapshot }: PublishedFolder): string {
	return `/results/${snapshot.year}/v${snapshot.version}/`;
}

export interface ShownYear {
	title: string;
	content: string;
}

/** A version as a page shows it, with a word of a newer one where there is such. */
export function shownYear(published: PublishedFolder, locale: Locale): ShownYear {
	const { snapshot, files } = published;
	const { year, version } = snapshot;
	const standing = latestOf(String(year))!.snapshot.version;
	const content = article(snapshot, locale, document, {
		files: `${versionPath(published)}files/`,
		has: (path) => files.includes(path),
		method: (measure) => `${localePath('/method/', locale)}#${measure}`,
		verify: localePath('/verify/', locale),
		...(standing === version
			? {}
			: { newer: { href: localePath(`/results/${year}/`, locale), version: standing } }),
	});
	return { title: translator(locale)('results_heading', { year }), content };
}
