/**
 * A header as it is compared: one case, one form of Unicode, without a byte order mark, units in brackets, surrounding
 * punctuation or doubled spaces. Å, ä and ö stay: folding them is a second try.
 */
export function normaliseHeader(header: string): string {
	return header
		.normalize('NFC')
		.replaceAll('\ufeff', '')
		.toLowerCase()
		.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
		.replace(/[\s\u00a0\u202f_]+/g, ' ')
		.replace(/\s*([/,;])\s*/g, '$1')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/^[\s:;.,*"'#-]+|[\s:;.,*"'#?-]+$/g, '')
		.trim();
}

/** Without the dots and rings, as systems that know no Swedish write it. */
export function foldHeader(normalised: string): string {
	return normalised.normalize('NFD').replace(/\p{M}/gu, '');
}
