import { svgDocument } from '$lib/charts/svg-document.ts';
import { article } from '$lib/publish/html/article.ts';
import { compareArticle } from '$lib/publish/html/compare.ts';
import type { Links } from '$lib/publish/html/context.ts';
import { organisationsIn } from '$lib/publish/html/organisation-links.ts';
import { paperStyle } from '$lib/publish/html/paper.ts';
import { organisationArticle } from '$lib/publish/html/organisation.ts';
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
	paper: string;
}

/** The version that stands of each year, the newest first. */
export const standing: readonly PublishedFolder[] = folders.filter(
	(published) => latestOf(String(published.snapshot.year)) === published,
);

/** Where every page leads. */
function linksOf(published: PublishedFolder, locale: Locale): Links {
	const { files, fingerprint } = published;
	return {
		files: `${versionPath(published)}files/`,
		has: (path) => files.includes(path),
		method: (measure) => `${localePath('/method/', locale)}#${measure}`,
		verify: localePath('/verify/', locale),
		...(fingerprint === null ? {} : { fingerprint }),
		...(standing.length > 1 ? { compare: localePath('/results/compare/', locale) } : {}),
	};
}

function paperOf({ snapshot, fingerprint }: PublishedFolder, locale: Locale): string {
	return `<style>${paperStyle(snapshot, locale, fingerprint === null ? null : { fingerprint })}</style>`;
}

/** A version as a page shows it, with a word of a newer one where there is such. */
export function shownYear(published: PublishedFolder, locale: Locale): ShownYear {
	const { snapshot } = published;
	const { year } = snapshot;
	const latest = latestOf(String(year))!;
	const content = article(snapshot, locale, document, {
		...linksOf(published, locale),
		...(latest === published
			? { organisation: (id) => localePath(organisationPath(year, id), locale) }
			: { newer: { href: localePath(yearPath(year), locale), version: latest.snapshot.version } }),
	});
	return {
		title: translator(locale)('results_heading', { year }),
		content,
		paper: paperOf(published, locale),
	};
}

const yearPath = (year: number): string => `/results/${year}/`;

const organisationPath = (year: number, id: string): string =>
	`${yearPath(year)}org/${encodeURIComponent(id)}/`;

/** Ids of the organisations that a version tells of. */
export function organisationsOf({ snapshot }: PublishedFolder): string[] {
	return organisationsIn(snapshot, baseLocale).map(({ id }) => id);
}

/** What is published of one organisation. */
export function shownOrganisation(published: PublishedFolder, id: string, locale: Locale): ShownYear {
	const { snapshot } = published;
	const { year } = snapshot;
	const name = snapshot.organisations.find((one) => one.id === id)?.[locale] ?? id;
	const content = organisationArticle(snapshot, id, locale, document, {
		...linksOf(published, locale),
		year: localePath(yearPath(year), locale),
		years: standing.map((other) => other.snapshot),
	});
	const title = translator(locale)('organisation_heading', { name, year });
	return { title, content, paper: paperOf(published, locale) };
}

/** The years beside each other; null where nothing is published. */
export function compared(locale: Locale): ShownYear | null {
	const oldestFirst = standing.map(({ snapshot }) => snapshot).toReversed();
	if (oldestFirst.length === 0) return null;
	const content = compareArticle(oldestFirst, locale, document, linksOf(standing[0]!, locale));
	return { title: translator(locale)('compare_title'), content, paper: '' };
}
