import { strToU8, zipSync } from 'fflate';
import { translator } from '../../text/translate.ts';
import { dataValidations } from './data-validations.ts';
import { explanations } from './explanations.ts';
import { cellXml, columnName, rowXml, style, stylesXml, text, type StyleName } from './sheet-xml.ts';
import type { Template, TemplateField } from './template.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A template as a workbook: on the first sheet the header, with drop-down lists, dates as dates and numbers of organisations as text; on
 * the second what stands in each column, the allowed values and examples. The same template gives the same bytes.
 */
export function templateXlsx(template: Template): Uint8Array {
	const t = translator(template.locale);
	const names = [sheetName(template.name), sheetName(t('template_sheet_help'))] as const;
	const told = explanations(template);
	const parts: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
		'_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${text(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relations([
			['worksheet', 'worksheets/sheet1.xml'],
			['worksheet', 'worksheets/sheet2.xml'],
			['styles', 'styles.xml'],
		]),
		'xl/styles.xml': stylesXml(spreadsheet),
		'xl/worksheets/sheet1.xml': worksheet(tableSheet(template, names[1], told.lists)),
		'xl/worksheets/sheet2.xml': worksheet(told.sheet),
	};
	const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]);
	return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: new Date(1980, 0, 1) });
}

function worksheet(content: string): string {
	return `<worksheet xmlns="${spreadsheet}">${content}</worksheet>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
	const all = targets.map(
		([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
	);
	return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

function tableSheet(
	{ fields, locale }: Template,
	listSheet: string,
	lists: ReadonlyMap<string, string>,
): string {
	const columns = fields.map(
		(field, at) =>
			`<col min="${at + 1}" max="${at + 1}" width="${width(field)}" style="${style(cellStyle(field))}" customWidth="1"/>`,
	);
	const header = fields.map(({ heading, required }, at) =>
		cellXml(columnName(at) + 1, heading, required ? 'required' : 'header'),
	);
	return `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rowXml(1, header)}</sheetData>${dataValidations(fields, locale, listSheet, lists)}`;
}

function width({ heading, allowed }: TemplateField): number {
	return Math.min(40, Math.max(14, heading.length + 3, ...allowed.map(({ length }) => length + 4)));
}

/** Numbers that begin with zeros stay as they are written only as text. */
function cellStyle({ type }: TemplateField): StyleName {
	if (type === 'date') return 'date';
	return ['id', 'orgnr', 'cpv', 'text', 'code', 'yes_no'].includes(type) ? 'text' : 'general';
}

/** A spreadsheet allows 31 characters and not all signs. */
function sheetName(name: string): string {
	return name
		.replace(/[[\]:*?/\\]/g, ' ')
		.slice(0, 31)
		.trim();
}
