import type { Figure } from '../../measures/figure.ts';
import type { MeasureId } from '../../measures/result.ts';
import type { Locale } from '../../text/locale.ts';
import { translator, type Translate } from '../../text/translate.ts';
import type { Snapshot } from '../snapshot.ts';
import { markup, type Markup } from './markup.ts';

/** Where an article leads to. */
export interface Links {
	/** Stands before the path of a file of the bundle; empty in the bundle itself. */
	files: string;
	/** Whether the bundle holds a file; default: all that a bundle has. */
	has?: (path: string) => boolean;
	/** Where the definition of a measure stands in full. */
	method: (measure: MeasureId) => string;
	/** The page that verifies bundles; null: there is none. */
	verify: string | null;
	/** The page of an organisation, by its id; not given: there are no such pages. */
	organisation?: (id: string) => string;
	/** The page that sets years side by side; not given: there is none. */
	compare?: string;
	/** SHA-256 of the version's manifest; not given: it is not known, as in the bundle itself. */
	fingerprint?: string;
	/** The version that stands in place of this one, where there is such. */
	newer?: { href: string; version: number };
}

/** What every part of an article is written with. */
export interface Context {
	snapshot: Snapshot;
	locale: Locale;
	t: Translate;
	links: Links;
	/** Measures whose definition stands further up. */
	printed: Set<MeasureId>;
}

export function contextOf(snapshot: Snapshot, locale: Locale, links: Links): Context {
	return { snapshot, locale, t: translator(locale), links, printed: new Set() };
}

/** Unique on a page that holds the article in several languages. */
export const anchor = ({ locale }: Context, id: Figure['measure'] | string): string => `${locale}-${id}`;

/** A link to a file of the bundle; nothing where the bundle has no such file. */
export function fileLink({ links }: Context, path: string, text: string): Markup | null {
	if (links.has && !links.has(path)) return null;
	return markup`<a href="${links.files}${path}">${text}</a>`;
}

/** A link to an address that a publisher gave; its text alone where it is no web address. */
export function outsideLink(href: string, text: string): Markup {
	return /^https:\/\//.test(href) ? markup`<a href="${href}">${text}</a>` : markup`${text}`;
}

/** A part of the article under a heading of its own. */
export function section(
	context: Context,
	id: string,
	title: string,
	...parts: readonly (Markup | null)[]
): Markup {
	const name = anchor(context, id);
	return markup`<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${title}</h2>
${parts}</section>
`;
}
