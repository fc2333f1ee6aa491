import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The file with rows written at its end, as a spreadsheet in that language saves them. */
export function filledCsv(
	bytes: Uint8Array,
	rows: readonly (readonly string[])[],
	delimiter: string,
): Uint8Array {
	const cell = (text: string) => (/[";,\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const lines = rows.map((cells) => `${cells.map(cell).join(delimiter)}\r\n`);
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) + lines.join('');
	return new TextEncoder().encode(text);
}

/**
 * The workbook with rows written below the header of its first sheet. As a spreadsheet does it, a cell takes on the format of its column:
 * dates become numbers of days there, and what is no text and reads as a number becomes one.
 */
export function filledXlsx(bytes: Uint8Array, rows: readonly (readonly string[])[]): Uint8Array {
	const parts = unzipSync(bytes);
	const path = 'xl/worksheets/sheet1.xml';
	const xml = strFromU8(parts[path]!);
	const formats = [...xml.matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => style!);
	const codes = [...strFromU8(parts['xl/styles.xml']!).matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(
		([, id]) => id!,
	);
	const cell = (text: string, column: number) => {
		const format = formats[column]!;
		const isText = codes[Number(format)] === '49';
		if (!isText && /^\d{4}-\d\d-\d\d$/.test(text))
			return `<c s="${format}"><v>${Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569}</v></c>`;
		if (!isText && /^\d+([.,]\d+)?$/.test(text))
			return `<c s="${format}"><v>${text.replace(',', '.')}</v></c>`;
		return `<c s="${format}" t="str"><v>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</v></c>`;
	};
	const written = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
	parts[path] = strToU8(xml.replace('</sheetData>', `${written}</sheetData>`));
	return zipSync(parts);
}
