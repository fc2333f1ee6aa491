import { translator } from '../../text/translate.ts';
import { cellXml, columnName, rowXml, style, type StyleName } from './sheet-xml.ts';
import type { Template } from './template.ts';

const widths = [34, 44, 34, 60, 24, 24];

/**
 * The sheet beside the table: what stands in each column, with examples, and below it the allowed values.
 * @returns with it where the allowed values of a field stand, as `$B$10:$B$12`
 */
export function explanations(template: Template): { sheet: string; lists: Map<string, string> } {
	const t = translator(template.locale);
	const rows: string[] = [];
	const add = (cells: readonly string[], name: StyleName) => {
		const number = rows.length + 1;
		rows.push(
			rowXml(
				number,
				cells.map((cell, at) => cellXml(columnName(at) + number, cell, name)),
			),
		);
		return number;
	};
	add([t('template_title', { table: template.name })], 'title');
	for (const line of [
		template.help,
		t('template_xlsx_how'),
		t('template_required'),
		...template.oneOf.map((headings) => t('template_one_of', { columns: headings.join(', ') })),
	])
		add([line], 'text');
	add(
		[
			t('template_head_column'),
			t('template_head_kind'),
			t('template_head_required'),
			t('template_head_help'),
			t('template_head_example', { n: 1 }),
			t('template_head_example', { n: 2 }),
		],
		'header',
	);
	for (const { heading, kind, required, help, examples } of template.fields)
		add([heading, kind, required ? t('template_yes') : '', help, ...examples], 'wrapped');
	add([t('template_head_column'), t('template_head_value')], 'header');
	const lists = new Map<string, string>();
	for (const { id, heading, allowed } of template.fields) {
		if (allowed.length === 0) continue;
		const numbers = allowed.map((word) => add([heading, word], 'wrapped'));
		lists.set(id, `$B$${numbers[0]}:$B$${numbers.at(-1)}`);
	}
	const columns = widths.map(
		(width, at) =>
			`<col min="${at + 1}" max="${at + 1}" width="${width}" style="${style('text')}" customWidth="1"/>`,
	);
	const sheet = `<sheetViews><sheetView workbookViewId="0"/></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>`;
	return { sheet, lists };
}
