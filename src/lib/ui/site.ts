import type { Language } from './locale.ts';

/** What the site is called: by its city, or by the program where there is none or a made-up one. */
export function siteName({ locale, t }: Language): string {
	return __CITY__ && !__CITY__.demo ? __CITY__.name[locale] : t('app_name');
}
