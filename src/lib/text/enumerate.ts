import type { Locale } from './locale.ts';
import { translator } from './translate.ts';

/** `a`, `a och b`, `a, b och c`; empty where there is none. */
export function enumerate(texts: readonly string[], locale: Locale): string {
	const last = texts.at(-1) ?? '';
	if (texts.length < 2) return last;
	return translator(locale)('enumerated', { before: texts.slice(0, -1).join(', '), last });
}
