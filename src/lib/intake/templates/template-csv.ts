import { spreadsheetCsv } from '../../text/spreadsheet-csv.ts';
import { translator } from '../../text/translate.ts';
import type { Template, TemplateField } from './template.ts';

/**
 * A template as CSV: one line for each column that says what stands in it, a blank line, and the header last, so that rows are written
 * below it. Lines of one cell above a header are no rows of a table, so that nothing has to be deleted.
 */
export function templateCsv(template: Template): Uint8Array {
	const t = translator(template.locale);
	const above = [
		t('template_title', { table: template.name }),
		template.help,
		t('template_csv_how'),
		t('template_required'),
		...template.oneOf.map((headings) => t('template_one_of', { columns: headings.join(', ') })),
		...template.fields.map((field) => fieldLine(field, template)),
	];
	const rows = [...above.map((line) => [line]), [''], template.fields.map(({ heading }) => heading)];
	return new TextEncoder().encode(spreadsheetCsv(rows, template.locale));
}

function fieldLine({ heading, kind, help, allowed, examples, type }: TemplateField, { locale }: Template) {
	const t = translator(locale);
	const parts = [`${heading}: ${kind}.`, help];
	if (allowed.length > 0 && type !== 'yes_no')
		parts.push(t('template_values', { values: allowed.join(' | ') }));
	parts.push(t('template_example', { first: examples[0], second: examples[1] }));
	return parts.filter((part) => part !== '').join(' ');
}
