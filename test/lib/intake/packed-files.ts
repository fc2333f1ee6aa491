import { strToU8, zipSync } from 'fflate';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length * 2 + 2);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0xfeff, true);
	for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
	return bytes;
}

export const zipOf = (files: Record<string, string>): Uint8Array =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A workbook as a spreadsheet program writes it, of sheets given as the XML of their rows. Style 1 is a date, 2 an own date format. */
export function workbookOf(
	sheets: Record<string, string>,
	{ strings = [] as string[], prefix = '', from1904 = false } = {},
): Uint8Array {
	const main = `xmlns${prefix && `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
	const p = prefix && `${prefix}:`;
	const named = Object.entries(sheets);
	const relations = named.map(
		(_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`,
	);
	const files: Record<string, string> = {
		'[Content_Types].xml': '<Types/>',
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
		'xl/workbook.xml': `<${p}workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><${p}workbookPr date1904="${from1904 ? 1 : 0}"/><${p}sheets>${named.map(([name], i) => `<${p}sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</${p}sheets></${p}workbook>`,
		'xl/styles.xml': `<${p}styleSheet ${main}><${p}numFmts><${p}numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><${p}numFmt numFmtId="165" formatCode="0.00&quot; dagar&quot;"/></${p}numFmts><${p}cellStyleXfs><${p}xf numFmtId="0"/></${p}cellStyleXfs><${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="14"/><${p}xf numFmtId="164"/><${p}xf numFmtId="165"/></${p}cellXfs></${p}styleSheet>`,
		'xl/sharedStrings.xml': `<${p}sst ${main}>${strings.map((text) => `<${p}si>${text}</${p}si>`).join('')}</${p}sst>`,
	};
	named.forEach(([, rows], i) => {
		files[`xl/worksheets/sheet${i + 1}.xml`] =
			`<${p}worksheet ${main}><${p}sheetData>${rows}</${p}sheetData></${p}worksheet>`;
	});
	return zipOf(files);
}
