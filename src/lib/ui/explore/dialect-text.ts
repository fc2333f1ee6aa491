import type { Dialect } from '../../intake/report.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';

/** How a file was built, as one line: encoding, delimiter, header row, decimal sign. */
export function dialectText(dialect: Dialect, locale: Locale): string {
	const t = translator(locale);
	const encodings = {
		'utf-8': t('encoding_utf_8'),
		'utf-8-bom': t('encoding_utf_8_bom'),
		'utf-16le': t('encoding_utf_16le'),
		'utf-16be': t('encoding_utf_16be'),
		'windows-1252': t('encoding_windows_1252'),
	};
	const delimiters: Record<string, string> = {
		';': t('delimiter_semicolon'),
		',': t('delimiter_comma'),
		'\t': t('delimiter_tab'),
	};
	const parts = [
		t('file_dialect', {
			encoding: encodings[dialect.encoding],
			delimiter: delimiters[dialect.delimiter] ?? t('delimiter_other', { sign: dialect.delimiter }),
			row: formatInteger(dialect.headerRow, locale),
		}),
	];
	if (dialect.decimalShown)
		parts.push(t(dialect.decimal === ',' ? 'file_decimal_comma' : 'file_decimal_point'));
	if (dialect.sepLine) parts.push(t('file_sep_line'));
	return parts.join(', ');
}
