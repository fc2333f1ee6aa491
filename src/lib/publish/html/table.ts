import type { TableTwin } from '../../charts/table.ts';
import type { Context } from './context.ts';
import { anchor } from './context.ts';
import { markup, type Markup } from './markup.ts';
import { symbolTexts } from './symbols.ts';

interface Shown {
	/** Unique among the tables of an article. */
	id: string;
	/** It counts persons, so that cells may be secret. */
	persons?: boolean;
	/** The caption is said by a heading right above; it stays for screen readers. */
	quietCaption?: boolean;
}

/** A table with its notes, and its symbols spelt out under it. */
export function tableOf(
	context: Context,
	table: TableTwin,
	{ id, persons = false, quietCaption = false }: Shown,
): Markup {
	const caption = `${anchor(context, id)}-caption`;
	const kind = (index: number) => (table.columns[index]?.numeric ? markup` class="numeric"` : null);
	const head = table.columns.map(({ label }, index) => markup`<th scope="col"${kind(index)}>${label}</th>`);
	const rows = table.rows.map(
		(cells) =>
			markup`<tr>${cells.map(({ text }, index) =>
				index === 0 ? markup`<th scope="row">${text}</th>` : markup`<td${kind(index)}>${text}</td>`,
			)}</tr>
`,
	);
	const notes = [...table.notes, ...symbolTexts(context, table, persons)];
	return markup`<div class="scroll" role="region" aria-labelledby="${caption}" tabindex="0">
<table>
<caption id="${caption}"${quietCaption ? markup` class="visually-hidden"` : null}>${table.caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
${notes.map(
	(note) => markup`<p class="note">${note}</p>
`,
)}`;
}
