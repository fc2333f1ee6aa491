import { keyText } from '../../charts/keys.ts';
import { alphabetically } from '../../text/alphabetically.ts';
import type { Locale } from '../../text/locale.ts';
import type { Snapshot } from '../snapshot.ts';
import { anchor, type Context } from './context.ts';
import { markup, type Markup } from './markup.ts';

/** The organisations that a version tells anything of, by their names in a language. */
export function organisationsIn(
	{ organisations, tables, counts }: Snapshot,
	locale: Locale,
): Snapshot['organisations'] {
	const told = new Set([
		...tables.flatMap(({ dimension, rows }) =>
			dimension === 'organisation' ? rows.map(({ key }) => key) : [],
		),
		...counts.flatMap(({ rows, cells }) => (rows === 'unit' ? cells.map(({ row }) => row) : [])),
	]);
	return organisations
		.filter(({ id }) => told.has(id))
		.toSorted((a, b) => alphabetically(a[locale], b[locale]));
}

/** Leads to a page for each organisation; nothing where there are no such pages, as in a bundle. */
export function organisationLinks(context: Context): Markup | null {
	const { t, snapshot, locale, links } = context;
	const { organisation } = links;
	const all = organisation === undefined ? [] : organisationsIn(snapshot, locale);
	if (organisation === undefined || all.length === 0) return null;
	const organisationNames = new Map(all.map(({ id, ...names }) => [id, names]));
	const name = anchor(context, 'organisations');
	return markup`<nav class="organisations not-on-paper" id="${name}" aria-labelledby="${name}-title">
<h3 id="${name}-title">${t('organisations_title')}</h3>
<ul>
${all.map(
	({
		id,
	}) => markup`<li><a href="${organisation(id)}">${keyText('organisation', id, locale, { organisationNames })}</a></li>
`,
)}</ul>
</nav>
`;
}
