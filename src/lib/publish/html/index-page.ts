import { baseLocale, locales, type Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Snapshot } from '../snapshot.ts';
import { article } from './article.ts';
import type { Links } from './context.ts';
import { markup, trusted } from './markup.ts';
import { paperStyle } from './paper.ts';
import { pageStyle } from './style.ts';

const names: Readonly<Record<Locale, string>> = { sv: 'Svenska', fi: 'Suomi', en: 'English' };

/** A bundle's `index.html`: the year in every language, Swedish first, in one file without scripts that asks for nothing from anywhere. */
export function indexPage(snapshot: Snapshot, document: Document): string {
	const { year, profile } = snapshot;
	const t = translator(baseLocale);
	const title = `${t('results_heading', { year })} – ${profile.publisher.name[baseLocale]}`;
	const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
	const choices = locales.map(
		(locale) => markup`<a href="#${locale}" lang="${locale}" hreflang="${locale}">${names[locale]}</a>
`,
	);
	return markup`<!doctype html>
<html lang="${baseLocale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${trusted(pageStyle)}${locales.map((locale) =>
		trusted(paperStyle(snapshot, locale, { verify: verifyAddress(snapshot, locale) }, locale)),
	)}</style>
</head>
<body>
<nav class="languages not-on-paper" aria-label="${t('results_languages')}">
${choices}</nav>
<main>
${locales.map((locale) => trusted(article(snapshot, locale, document, linksOf(snapshot, locale))))}</main>
</body>
</html>
`.text;
}

function linksOf(snapshot: Snapshot, locale: Locale): Links {
	return { files: '', method: () => `method/${locale}.md`, verify: verifyAddress(snapshot, locale) };
}

function verifyAddress({ profile }: Snapshot, locale: Locale): string {
	return `${profile.site}${locale === baseLocale ? '' : `${locale}/`}verify/`;
}
