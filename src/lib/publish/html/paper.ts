import { formatDate } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Snapshot } from '../snapshot.ts';

/** How what is printed can be told from other versions: the checksum of its manifest, or, in a bundle, which cannot hold its own, where to verify it. */
export type Proof = { fingerprint: string } | { verify: string };

/**
 * Rules that print on every page, beside its number, which version of which year it is, as of when, and how to verify it.
 * @param page a name for the pages, where a document holds more than one article: `sv`
 */
export function paperStyle(
	{ profile, year, version, as_of }: Snapshot,
	locale: Locale,
	proof: Proof | null,
	page: string | null = null,
): string {
	const t = translator(locale);
	const edition = t('paper_edition', {
		...{ publisher: profile.publisher.name[locale], title: t('results_heading', { year }) },
		...{ version, date: formatDate(as_of, locale) },
	});
	const proven =
		proof === null
			? []
			: 'fingerprint' in proof
				? [t('paper_checksum', { hash: proof.fingerprint })]
				: [t('paper_verify', { address: proof.verify })];
	const lines = [edition, ...proven].map(cssText).join('\\a ');
	const named = page === null ? '' : ` ${page}`;
	const box = `@bottom-left { content: "${lines}"; white-space: pre; font: 7pt sans-serif; vertical-align: top; padding-top: 3mm; }`;
	return `@media print {
@page${named} { ${box} }
${page === null ? '' : `#${page} { page: ${page}; }\n`}}
`;
}

/** A text inside a CSS string, in a style element: nothing in it ends either. */
function cssText(text: string): string {
	return text.replace(/["\\<>&\n\r]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
