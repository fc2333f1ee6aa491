/** Looks of cells, each an entry of the workbook's styles in this order. */
const styles = ['general', 'text', 'date', 'header', 'required', 'title', 'wrapped'] as const;

export type StyleName = (typeof styles)[number];

export function style(name: StyleName): number {
	return styles.indexOf(name);
}

/** A text as it stands in XML. */
export function text(value: string): string {
	return value
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** A cell that is a text whatever stands in it: never a formula. */
export function cellXml(reference: string, value: string, name: StyleName): string {
	return `<c r="${reference}" s="${style(name)}" t="inlineStr"><is><t xml:space="preserve">${text(value)}</t></is></c>`;
}

/** @param number counted from 1 */
export function rowXml(number: number, cells: readonly string[]): string {
	return `<row r="${number}">${cells.join('')}</row>`;
}

/** `AB` is the column at 27, counted from 0. */
export function columnName(at: number): string {
	const letter = String.fromCharCode(65 + (at % 26));
	return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** Dates are written as ISO dates in every language of the spreadsheet. */
export function stylesXml(namespace: string): string {
	const font = '<sz val="11"/><name val="Calibri"/>';
	const wrap = '<alignment vertical="top" wrapText="1"/>';
	const formats = [
		'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
		'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
		'<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
		`<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrap}</xf>`,
		`<xf numFmtId="49" fontId="1" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrap}</xf>`,
		'<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
		`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrap}</xf>`,
	];
	const fill = (colour: string) =>
		`<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
	return `<styleSheet xmlns="${namespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font>${font}</font><font><b/>${font}</font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE6EAEE')}${fill('FFC9DCE9')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
