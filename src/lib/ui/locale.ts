import { createContext } from 'svelte';
import type { Locale } from '../text/locale.ts';
import { translator, type Translate } from '../text/translate.ts';

/** The reader's language. Read its members where they are used: they change when the reader changes language. */
export interface Language {
	readonly locale: Locale;
	readonly t: Translate;
}

const [getLanguage, setLanguage] = createContext<Language>();

/** Called once, in the root layout. */
export function provideLanguage(locale: () => Locale): Language {
	return setLanguage({
		get locale() {
			return locale();
		},
		get t() {
			return translator(locale());
		},
	});
}

/** The language of the page, in any component below the root layout. */
export const useLanguage = getLanguage;
