import type { Dialect, Encoding, FileReport } from '../../intake/report.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator, type MessageKey } from '../../text/translate.ts';

/** The names of the encodings. */
export const encodingKeys: Record<Encoding, MessageKey> = {
	'utf-8': 'encoding_utf_8',
	'utf-8-bom': 'encoding_utf_8_bom',
	'utf-16le': 'encoding_utf_16le',
	'utf-16be': 'encoding_utf_16be',
	'windows-1252': 'encoding_windows_1252',
};

const delimiters: Record<string, MessageKey> = {
	';': 'delimiter_semicolon',
	',': 'delimiter_comma',
	', ': 'delimiter_comma_space',
	'\t': 'delimiter_tab',
};

/** How a file was built, as one line: encoding, delimiter, header row, decimal sign. Of a workbook the header row says it all. */
export function dialectText(dialect: Dialect, locale: Locale): string {
	const t = translator(locale);
	const row = formatInteger(dialect.headerRow, locale);
	if (dialect.evidence.container === 'workbook')
		return dialect.headerRow === 0 ? t('file_workbook_no_header') : t('file_workbook', { row });
	const encoding = t(encodingKeys[dialect.encoding]);
	const delimiter = t(delimiters[dialect.delimiter] ?? 'delimiter_other', { sign: dialect.delimiter });
	const parts = [
		dialect.headerRow === 0
			? t('file_dialect_no_header', { encoding, delimiter })
			: t('file_dialect', { encoding, delimiter, row }),
	];
	if (dialect.decimalShown)
		parts.push(t(dialect.decimal === ',' ? 'file_decimal_comma' : 'file_decimal_point'));
	if (dialect.sepLine) parts.push(t('file_sep_line'));
	return parts.join(', ');
}

/** What the dialect was told from, a sentence for each. */
export function evidenceTexts({ headerRow, headerRows, evidence }: Dialect, locale: Locale): string[] {
	const t = translator(locale);
	const count = (n: number) => ({ count: n, n: formatInteger(n, locale) });
	const known = evidence.knownHeaders;
	const sheet = evidence.container === 'workbook';
	return [
		evidence.container === null ? null : t(`dialect_container_${evidence.container}`),
		sheet ? null : t(`dialect_why_${evidence.encoding}`),
		evidence.records === 0 || sheet
			? null
			: t('dialect_why_width', {
					same: formatInteger(evidence.asWide, locale),
					all: formatInteger(evidence.records, locale),
				}),
		headerRow === 0 ? t('dialect_why_no_header') : null,
		headerRows === 2 ? t('dialect_why_two_rows') : null,
		known.length === 0
			? null
			: t('dialect_why_header', {
					...count(known.length),
					headers: known.slice(0, 6).join(', ') + (known.length > 6 ? ' …' : ''),
				}),
		evidence.decimalExample === null
			? t('dialect_why_no_decimal')
			: t('dialect_why_decimal', { example: evidence.decimalExample }),
		evidence.lineEnds.length < 2 || sheet
			? null
			: t('dialect_line_ends', { ends: evidence.lineEnds.map((end) => end.toUpperCase()).join(', ') }),
		evidence.nul === 0 ? null : t('dialect_nul', count(evidence.nul)),
		evidence.marks === 0 ? null : t('dialect_marks', count(evidence.marks)),
	].filter((text) => text !== null);
}

/** Rows that are no data, with their numbers; empty where there are none. */
export function setAsideText({ setAside }: FileReport, locale: Locale): string {
	if (setAside.length === 0) return '';
	const t = translator(locale);
	const shown = 10;
	const kinds = (['totals', 'repeated_header', 'repeated_sep_line'] as const).flatMap((reason) => {
		const rows = setAside.filter((row) => row.reason === reason).map(({ row }) => formatInteger(row, locale));
		if (rows.length === 0) return [];
		const list = rows.slice(0, shown).join(', ') + (rows.length > shown ? ' …' : '');
		return [t(`dialect_set_aside_${reason}`, { rows: list })];
	});
	const counted = { count: setAside.length, n: formatInteger(setAside.length, locale) };
	return `${t('dialect_set_aside', counted)} ${kinds.join('; ')}.`;
}
