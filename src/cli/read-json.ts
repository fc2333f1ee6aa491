import { createHash } from 'node:crypto';
import { maskStrings } from '../lib/intake/guard/identity.ts';
import type { EmptiedCell } from '../lib/intake/guard/raw-cells.ts';
import type { Structure } from '../lib/intake/structure.ts';

/**
 * What was found of a file's structure, as JSON. Rows are numbered as a spreadsheet shows them; read = accepted + refused.
 * Where identity numbers stood is told by row (0: the header) and column, counted from 1; the numbers never.
 */
export function readJson(
	file: string,
	bytes: Uint8Array,
	structure: Structure,
	emptied: readonly EmptiedCell[],
): string {
	const { dialect, staged, parts, part, sniffed, text } = structure;
	const { evidence } = dialect;
	const found = {
		container: evidence.container,
		encoding: dialect.encoding,
		delimiter: dialect.delimiter,
		quote: dialect.quote,
		escape: dialect.escape,
		line_ends: evidence.lineEnds,
		sep_line: dialect.sepLine,
		decimal: dialect.decimal,
		decimal_shown: dialect.decimalShown,
		header_row: dialect.headerRow,
		header_rows: staged.headerRows,
		header: staged.header,
		preamble: text
			.slice(sniffed.from, sniffed.headerAt)
			.split(/\r\n|\r|\n/)
			.slice(0, -1),
		rows: {
			read: staged.read,
			accepted: staged.rowNumbers.length,
			refused: staged.refused.length,
			set_aside: staged.setAside.length,
			blank: staged.blank,
			short: staged.shortRows.length,
		},
		refused: staged.refused.map(({ row, reason, text }) => ({ row, reason, text })),
		set_aside: staged.setAside,
		short_rows: staged.shortRows,
		identity_numbers_removed: emptied,
		part,
		parts: parts.map(({ name, headerRow, headers }) => ({ name, header_row: headerRow, headers })),
		evidence: {
			encoding: evidence.encoding,
			records: evidence.records,
			as_wide_as_header: evidence.asWide,
			known_headers: evidence.knownHeaders,
			decimal_example: evidence.decimalExample,
			nul: evidence.nul,
			marks_inside: evidence.marks,
		},
	};
	const document = {
		file,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		bytes: bytes.length,
		...maskStrings(found, ['identity_number']),
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}
