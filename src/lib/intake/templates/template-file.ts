import { tables } from '../../model/tables.ts';
import type { Locale } from '../../text/locale.ts';
import { slug } from '../../text/slug.ts';
import { translator } from '../../text/translate.ts';
import { templateCsv } from './template-csv.ts';
import { template } from './template.ts';
import { templateXlsx } from './template-xlsx.ts';

export type TemplateFormat = 'csv' | 'xlsx';

export interface TemplateFile {
	/** In the language of the template: `avtryck-mall-avsteg.xlsx`. */
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
	mediaType: string;
}

const mediaTypes: Readonly<Record<TemplateFormat, string>> = {
	csv: 'text/csv;charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The template of a table as a file.
 * @throws Error where the model has no such table
 */
export function templateFile(tableId: string, locale: Locale, format: TemplateFormat): TemplateFile {
	const table = tables.find(({ id }) => id === tableId);
	if (!table) throw new Error(`no table ${tableId}`);
	const made = template(table, locale);
	const bytes = format === 'csv' ? templateCsv(made) : templateXlsx(made);
	return {
		name: `${translator(locale)('template_file')}-${slug(made.name)}.${format}`,
		bytes: new Uint8Array(bytes),
		mediaType: mediaTypes[format],
	};
}
