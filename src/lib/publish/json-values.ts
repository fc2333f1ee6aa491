import type { Locale } from '../text/locale.ts';

type ByLocale = Readonly<Record<Locale, string>>;

export function objectOf(data: unknown): Record<string, unknown> {
	return data !== null && typeof data === 'object' && !Array.isArray(data)
		? (data as Record<string, unknown>)
		: {};
}

export function textOf(data: unknown): string {
	return typeof data === 'string' ? data.trim() : '';
}

export function byLocale(data: unknown): ByLocale {
	const given = objectOf(data);
	return { sv: textOf(given['sv']), fi: textOf(given['fi']), en: textOf(given['en']) };
}
