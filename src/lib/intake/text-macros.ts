import { literal } from '../engine/sql.ts';
import { missingWords, noWords, yesWords } from '../model/words.ts';
import { textMark } from '../text/spreadsheet-csv.ts';

/** `="0123"`, and a link of which the text shows: `=HYPERLINK("address";"text")` in the languages of the spreadsheet. */
const quotedFormula = '^="((?:[^"]|"")*)"$';
const link =
	'^=(?i:hyperlink|hyperlänk|hyperlinkki)\\(\\s*"(?:[^"]|"")*"\\s*[;,]\\s*"((?:[^"]|"")*)"\\s*\\)$';
const bareLink = '^=(?i:hyperlink|hyperlänk|hyperlinkki)\\(\\s*"((?:[^"]|"")*)"\\s*\\)$';

/** Spaces of every width, line breaks, and marks that take no room. */
const spaces = '[\\s\\x{00A0}\\x{1680}\\x{2000}-\\x{200B}\\x{202F}\\x{205F}\\x{2060}\\x{3000}\\x{FEFF}]+';
/** A text without any of it is clean already, as most are: told much faster than replaced. */
const unclean = '^ | $|  |[^ -~\\x{00A1}-\\x{167F}\\x{2012}-\\x{2027}\\x{2070}-\\x{2FFF}]';
const dashes = '‐‑‒–—―−﹣－';
const apostrophes = '’‘ʼ´`';

const formulaText = (pattern: string) => `replace(regexp_extract(s, ${literal(pattern)}, 1), '""', '"')`;

/**
 * SQL that tells whether a text is one of some words. `IN` becomes a join over all rows and takes far longer to plan.
 * @param text SQL of the text
 */
export function isOneOf(text: string, words: readonly string[]): string {
	return `contains(${literal(['', ...words, ''].join(between))}, ${literal(between)} || ${text} || ${literal(between)})`;
}

/** Parts units: no word holds it. */
const between = '\x1f';

/** Of the text of any cell, and of codes and words. */
export const textMacros: readonly string[] = [
	// What a spreadsheet shows of the cell: without the mark of a text, and of a formula the text that it holds.
	`CREATE OR REPLACE MACRO formula_text(s) AS CASE
		WHEN regexp_matches(s, ${literal(quotedFormula)}) THEN ${formulaText(quotedFormula)}
		WHEN regexp_matches(s, ${literal(link)}) THEN ${formulaText(link)}
		WHEN regexp_matches(s, ${literal(bareLink)}) THEN ${formulaText(bareLink)}
		ELSE s END`,
	`CREATE OR REPLACE MACRO unmarked(s) AS regexp_replace(s, ${literal(textMark)}, '\\1')`,
	`CREATE OR REPLACE MACRO plain_text(s) AS CASE
		WHEN starts_with(s, '''') OR starts_with(s, '=') THEN formula_text(unmarked(s))
		ELSE s END`,
	`CREATE OR REPLACE MACRO clean_text(s) AS CASE WHEN regexp_matches(s, '${unclean}')
		THEN nullif(trim(replace(regexp_replace(s, '${spaces}', ' ', 'g'), '\u2011', '-')), '')
		ELSE nullif(s, '') END`,
	`CREATE OR REPLACE MACRO is_missing(t) AS ${isOneOf('lower(t)', missingWords)}`,
	`CREATE OR REPLACE MACRO present_text(t) AS CASE WHEN NOT is_missing(t) THEN t END`,
	// One sign for each dash and each apostrophe.
	`CREATE OR REPLACE MACRO even_signs(t) AS CASE WHEN strlen(t) = length(t) THEN t
		ELSE translate(t, '${dashes}${apostrophes}', '${'-'.repeat(dashes.length)}${"''".repeat(apostrophes.length)}') END`,
	// A cell of delimited text.
	`CREATE OR REPLACE MACRO csv_cell(x, delimiter) AS CASE
		WHEN contains(x, delimiter) OR regexp_matches(x, '["\\r\\n]') THEN '"' || replace(x, '"', '""') || '"' ELSE x END`,
	`CREATE OR REPLACE MACRO as_yes_no(t) AS CASE
		WHEN t IS NULL THEN 'blank'
		WHEN ${isOneOf('lower(t)', yesWords)} THEN 'yes'
		WHEN ${isOneOf('lower(t)', noWords)} THEN 'no'
		ELSE 'unknown' END`,
	`CREATE OR REPLACE MACRO as_cpv(t) AS CASE
		WHEN regexp_matches(t, '^\\d{8}(-\\d)?([^\\d].*)?$') THEN t[1:8]
		WHEN regexp_matches(t, '^\\d{7}(-\\d)?([^\\d].*)?$') THEN '0' || t[1:7]
		END`,
	`CREATE OR REPLACE MACRO y_tunnus_check(d) AS
		(7 * CAST(d[1] AS INTEGER) + 9 * CAST(d[2] AS INTEGER) + 10 * CAST(d[3] AS INTEGER) + 5 * CAST(d[4] AS INTEGER)
		+ 8 * CAST(d[5] AS INTEGER) + 4 * CAST(d[6] AS INTEGER) + 2 * CAST(d[7] AS INTEGER) + CAST(d[8] AS INTEGER)) % 11 = 0`,
	// Organisation numbers of Sweden and business identities of Finland in one form; others as they stand. `c`: no spaces, capitals.
	`CREATE OR REPLACE MACRO as_orgnr(t, c) AS CASE
		WHEN regexp_full_match(c, '\\d\\d[2-9]\\d{3}-\\d{4}') THEN c
		WHEN regexp_full_match(c, '\\d\\d[2-9]\\d{7}') THEN c[1:6] || '-' || right(c, 4)
		WHEN regexp_full_match(c, '\\d\\d[2-9]\\d{7}[.,]0+') THEN c[1:6] || '-' || c[7:10]
		WHEN regexp_full_match(c, '\\d[.,]\\d[2-9]\\d{7}E\\+?0?9') THEN c[1] || c[3:7] || '-' || c[8:11]
		WHEN regexp_full_match(c, '16\\d\\d[2-9]\\d{3}-?\\d{4}') THEN c[3:8] || '-' || right(c, 4)
		WHEN regexp_full_match(c, 'SE\\d{6}-?\\d{4}(01)?') THEN c[3:8] || '-' || regexp_replace(c[9:], '^-', '')[1:4]
		WHEN regexp_full_match(c, '\\d{7}-\\d') THEN c
		WHEN regexp_full_match(c, '\\d{6}-\\d') THEN '0' || c
		WHEN regexp_full_match(c, 'FI\\d{7}-?\\d') THEN c[3:9] || '-' || right(c, 1)
		WHEN regexp_full_match(c, '\\d{8}') AND y_tunnus_check(c) THEN c[1:7] || '-' || c[8]
		ELSE t END`,
];
