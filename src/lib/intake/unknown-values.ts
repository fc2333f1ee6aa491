import type { Engine } from '../engine/engine.ts';
import { codeLists } from '../model/code-lists.ts';
import { tables } from '../model/tables.ts';
import type { Field } from '../model/types.ts';
import { noWords, yesWords } from '../model/words.ts';
import { headerWords } from './header-words.ts';
import { likeness } from './likeness.ts';
import type { ReadFile } from './read.ts';
import type { RefusedRow, UnknownValue } from './report.ts';

/** So many different texts are listed. */
const LISTED = 200;
const SUGGESTED = 3;

/**
 * Texts of a file, of all its rows, that are no code of their field's list, the most frequent first.
 * @param refused rows that were not taken in: their problems are told with them
 */
export async function unknownValues(
	engine: Engine,
	file: ReadFile,
	fileNo: number,
	refused: readonly RefusedRow[],
): Promise<UnknownValue[]> {
	const kept = await engine.query<{ field: string; text: string; count: number }>(
		`SELECT field, lower(raw) AS text, CAST(count(*) AS INTEGER) AS count FROM problems
		WHERE file_no = ${fileNo} AND raw IS NOT NULL AND (reason = 'unknown_code' OR reason = 'not_yes_or_no')
		GROUP BY field, lower(raw) ORDER BY count DESC, field, text`,
	);
	const counts = new Map(kept.map((one) => [`${one.field}\0${one.text}`, one]));
	for (const { field, raw, reason } of refused.flatMap(({ problems = [] }) => problems)) {
		if (raw === null || (reason !== 'unknown_code' && reason !== 'not_yes_or_no')) continue;
		const text = raw.toLowerCase();
		const before = counts.get(`${field}\0${text}`)?.count ?? 0;
		counts.set(`${field}\0${text}`, { field, text, count: before + 1 });
	}
	const found = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, LISTED);
	const table = tables.find(({ id }) => id === file.table)!;
	return found.map(({ field: id, text, count }) => {
		const field = table.fields.find((candidate) => candidate.id === id);
		const header = file.columns.find((column) => column.field === id)?.header ?? '';
		return { field: id, header, text, count, suggestions: field ? suggestions(field, text) : [] };
	});
}

/** Codes that a field's words can stand for: of its list, or yes and no. */
export function codesOf({ type, codes }: Field): { code: string; words: readonly string[] }[] {
	if (type === 'yes_no')
		return [
			{ code: 'yes', words: yesWords },
			{ code: 'no', words: noWords },
		];
	return (codeLists[codes ?? '']?.codes ?? []).map(({ code, words }) => ({ code, words: [code, ...words] }));
}

/** Codes with words like a text, the likest first. */
function suggestions(field: Field, text: string): string[] {
	const words = headerWords(text);
	return codesOf(field)
		.map(({ code, words: known }) => ({
			code,
			alike: Math.max(...known.map((word) => likeness(words, headerWords(word), 'code'))),
		}))
		.filter(({ alike }) => alike >= 0.4)
		.sort((a, b) => b.alike - a.alike)
		.slice(0, SUGGESTED)
		.map(({ code }) => code);
}
