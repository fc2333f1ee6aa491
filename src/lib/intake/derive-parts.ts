import { ident, literal } from '../engine/sql.ts';
import { codeLists } from '../model/code-lists.ts';
import type { CountDimension, Field } from '../model/types.ts';

interface Given {
	/** A field whose text says of whom the persons of another are. */
	field: Field;
	/** Whether the file has a column for that other field. */
	counted: boolean;
	typed: string;
	fileNo: number;
}

const dimensions: readonly CountDimension[] = ['group', 'gender', 'age_band'];
/** Which list a code of `count_code` comes from. */
const known = dimensions
	.flatMap((dimension) => codeLists[dimension]!.codes.map(({ code }) => [dimension, code] as const))
	.map(([dimension, code]) => `(${literal(dimension)}, ${literal(code)})`)
	.join(', ');
/** `Unga: 2`, and the same the other way round. */
const named = literal('^(.*?)[ :=x×]*(\\d{1,9})$');
const numbered = literal('^(\\d{1,9}) *(?:st|kpl|x|×)?\\.? +(.*)$');

/**
 * "Unga: 2, Kvinnor: 1" beside a count of persons: each becomes a row of `outcome_counts`, whose parent is the outcome that the count
 * became. A word or a part that cannot be read, and more of them than there are persons, is a problem and is kept out.
 */
export async function deriveParts(
	run: (sql: string) => Promise<unknown>,
	{ field, counted, typed, fileNo }: Given,
): Promise<void> {
	const all = counted ? `t.${ident(field.partsOf!)}` : 'CAST(NULL AS INTEGER)';
	const split = `SELECT t.source_row, ${all} AS persons_of, present_text(clean_text(unnest(string_split_regex(t.${ident(field.id)}, '[;,|\\r\\n]')))) AS part
		FROM ${ident(typed)} t WHERE t.${ident(field.id)} IS NOT NULL`;
	const turned = `NOT regexp_matches(s.part, ${named}) AND regexp_matches(s.part, ${numbered})`;
	const told = `SELECT s.source_row, s.persons_of, s.part,
			CASE WHEN ${turned} THEN regexp_extract(s.part, ${numbered}, 2) ELSE regexp_extract(s.part, ${named}, 1) END AS word,
			CAST(nullif(CASE WHEN ${turned} THEN regexp_extract(s.part, ${numbered}, 1) ELSE regexp_extract(s.part, ${named}, 2) END, '')
				AS INTEGER) AS persons
		FROM (${split}) s WHERE s.part IS NOT NULL`;
	const judged = `SELECT p.*, w.code, d.dimension, CASE WHEN w.code IS NULL OR p.persons IS NULL THEN 'unknown_code'
			WHEN p.persons_of IS NULL AND p.persons > 0 THEN 'of_whom_nothing'
			WHEN p.persons > p.persons_of THEN 'more_than_all' END AS reason
		FROM (${told}) p
		LEFT JOIN code_words w ON w.list = 'count_code' AND w.word = lower(trim(p.word))
		LEFT JOIN (VALUES ${known}) d(dimension, code) ON d.code = w.code`;
	const row = `'${fileNo}:' || j.source_row`;
	await run(`INSERT INTO problems SELECT ${fileNo}, j.source_row, ${literal(field.id)}, j.part, j.reason
		FROM (${judged}) j WHERE j.reason IS NOT NULL`);
	await run(`INSERT INTO outcome_counts (row_id, file_no, source_row, parent_row_id, dimension, code, persons)
		SELECT ${row} || ${literal(`:${field.id}:`)} || j.code, ${fileNo}, j.source_row, ${row} || ${literal(`:${field.partsOf!}`)},
			j.dimension, j.code, max(j.persons)
		FROM (${judged}) j WHERE j.reason IS NULL AND j.persons_of > 0 GROUP BY j.source_row, j.dimension, j.code`);
}
