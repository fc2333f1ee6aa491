export const locales = ['sv', 'fi', 'en'] as const;
export type Locale = (typeof locales)[number];
export const baseLocale: Locale = 'sv';

export function isLocale(text: string | undefined): text is Locale {
	return locales.some((locale) => locale === text);
}

/** The address of a page in a language: Swedish at `/`, Finnish under `/fi/`, English under `/en/`. */
export function localePath(path: string, locale: Locale): string {
	if (locale === baseLocale) return path;
	return path === '/' ? `/${locale}/` : `/${locale}${path}`;
}
