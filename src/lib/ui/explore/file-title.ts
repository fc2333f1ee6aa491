import type { FileReport } from '../../intake/report.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';

/** The name of one of a file's tables: that of a sheet or of a file in an archive, else its number. */
export function partName(name: string, locale: Locale): string {
	return /^#\d+$/.test(name) ? translator(locale)('part_table', { name: name.slice(1) }) : name;
}

/** What a table is called on the page: by its file, and by its sheet or what it is in the file. */
export function fileTitle({ name, part, dialect }: FileReport, locale: Locale): string {
	if (part === null) return name;
	const key = dialect.evidence.container === 'workbook' ? 'file_sheet' : 'file_part';
	return translator(locale)(key, { file: name, part: partName(part, locale) });
}
