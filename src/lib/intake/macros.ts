import { literal } from '../engine/sql.ts';
import { missingWords, noWords, yesWords } from '../model/words.ts';

const list = (words: readonly string[]) => words.map(literal).join(', ');

/** Units that may stand after an amount, and what they multiply it by. */
const thousand = '(tkr|ksek|keur|tusen|tuhatta|t\\.?€)';
const million = '(mkr|mnkr|msek|meur|milj|miljoner|milj\\.? ?kr|miljoonaa|m€)';
const unit = '(kr|sek|eur|euro|euroa|kronor|%|€|:-|exkl\\.? ?moms|ex\\.? ?moms|alv 0 ?%)';

/**
 * DuckDB macros that turn the text of a cell into a typed value, or NULL where it cannot be read. They take text that
 * `present_text` has cleaned. `decimal_sign` is the file's; `month` the number of the month's name, if the text has one; `day_order` is 'dmy', 'mdy' or NULL where nothing shows it.
 */
export const macros: readonly string[] = [
	`CREATE OR REPLACE MACRO clean_text(s) AS
		nullif(trim(regexp_replace(s, '[\\s\\x{00A0}\\x{202F}\\x{2007}\\x{FEFF}]+', ' ', 'g')), '')`,
	`CREATE OR REPLACE MACRO present_text(s) AS
		CASE WHEN lower(clean_text(s)) IN (${list(missingWords)}) THEN NULL ELSE clean_text(s) END`,
	`CREATE OR REPLACE MACRO plain_digits(x, decimal_sign) AS CASE
		WHEN regexp_full_match(x, '[-+]?\\d+') THEN x
		WHEN regexp_full_match(x, '[-+]?\\d{1,3}(\\.\\d{3})+(,\\d+)?') AND (decimal_sign = ',' OR x LIKE '%,%')
			THEN replace(replace(x, '.', ''), ',', '.')
		WHEN regexp_full_match(x, '[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?') AND (decimal_sign = '.' OR x LIKE '%.%')
			THEN replace(x, ',', '')
		WHEN regexp_full_match(x, '[-+]?\\d*,\\d+') THEN replace(x, ',', '.')
		WHEN regexp_full_match(x, '[-+]?\\d*\\.\\d+') THEN x
		END`,
	`CREATE OR REPLACE MACRO bare_amount(t) AS
		replace(regexp_replace(regexp_replace(lower(t), ' ?(${thousand}|${million}|${unit})+( ?${unit})*$', ''), '[ '']', '', 'g'), '\u2212', '-')`,
	`CREATE OR REPLACE MACRO amount_factor(t) AS CASE
		WHEN regexp_matches(lower(t), '\\d ?${million}') THEN 1000000
		WHEN regexp_matches(lower(t), '\\d ?${thousand}') THEN 1000
		ELSE 1 END`,
	`CREATE OR REPLACE MACRO has_odd_groups(t) AS regexp_matches(t, '\\d[ '']\\d{1,2}(\\D|$)|\\d[ '']\\d{4}')`,
	`CREATE OR REPLACE MACRO as_number(t, bare, decimal_sign) AS CASE WHEN NOT has_odd_groups(t)
		THEN TRY_CAST(plain_digits(bare, decimal_sign) AS DECIMAL(30,6)) * amount_factor(t) END`,
	`CREATE OR REPLACE MACRO as_percent(t, n) AS CASE WHEN n <= 1 AND NOT contains(t, '%') THEN n * 100 ELSE n END`,
	`CREATE OR REPLACE MACRO as_count(n) AS CASE WHEN n >= 0 AND n = floor(n) THEN TRY_CAST(n AS INTEGER) END`,
	`CREATE OR REPLACE MACRO calendar_date(y, m, d) AS
		TRY_CAST(lpad(CAST(y AS VARCHAR), 4, '0') || '-' || lpad(CAST(m AS VARCHAR), 2, '0') || '-' || lpad(CAST(d AS VARCHAR), 2, '0') AS DATE)`,
	`CREATE OR REPLACE MACRO slash_date(a, b, y, day_order) AS CASE
		WHEN day_order = 'dmy' OR ltrim(a, '0') = ltrim(b, '0') THEN calendar_date(y, b, a)
		WHEN day_order = 'mdy' THEN calendar_date(y, a, b) END`,
	`CREATE OR REPLACE MACRO as_date(t, month, day_order) AS CASE
		WHEN regexp_full_match(t, '\\d{4}-\\d{1,2}-\\d{1,2}([ T].*)?')
			THEN calendar_date(split_part(t, '-', 1), split_part(t, '-', 2), regexp_extract(split_part(t, '-', 3), '^\\d+'))
		WHEN regexp_full_match(t, '\\d{8}') THEN calendar_date(t[1:4], t[5:6], t[7:8])
		WHEN regexp_full_match(t, '\\d{1,2}\\.\\d{1,2}\\.\\d{4}( .*)?')
			THEN calendar_date(split_part(t, '.', 3)[1:4], split_part(t, '.', 2), split_part(t, '.', 1))
		WHEN regexp_full_match(t, '\\d{1,2}/\\d{1,2}/\\d{4}( .*)?')
			THEN slash_date(split_part(t, '/', 1), split_part(t, '/', 2), split_part(t, '/', 3)[1:4], day_order)
		WHEN regexp_full_match(t, '\\d{4}/\\d{1,2}/\\d{1,2}( .*)?')
			THEN calendar_date(split_part(t, '/', 1), split_part(t, '/', 2), regexp_extract(split_part(t, '/', 3), '^\\d+'))
		WHEN regexp_full_match(t, '\\d{4}-\\d{2}') THEN calendar_date(t[1:4], t[6:7], 1)
		WHEN regexp_full_match(t, '[2-7]\\d{4}') THEN DATE '1899-12-30' + CAST(t AS INTEGER)
		WHEN regexp_full_match(lower(t), '[\\p{L}]+\\.? \\d{4}')
			THEN calendar_date(right(t, 4), month, 1)
		WHEN regexp_full_match(lower(t), '\\d{1,2}\\.? [\\p{L}]+\\.? \\d{4}')
			THEN calendar_date(right(t, 4), month, regexp_extract(t, '^\\d+'))
		END`,
	`CREATE OR REPLACE MACRO is_slash_date(t) AS regexp_full_match(t, '\\d{1,2}/\\d{1,2}/\\d{4}( .*)?')`,
	`CREATE OR REPLACE MACRO as_yes_no(s) AS CASE
		WHEN clean_text(s) IS NULL THEN 'blank'
		WHEN lower(clean_text(s)) IN (${list(yesWords)}) THEN 'yes'
		WHEN lower(clean_text(s)) IN (${list(noWords)}) THEN 'no'
		ELSE 'unknown' END`,
	`CREATE OR REPLACE MACRO as_cpv(t) AS CASE
		WHEN regexp_matches(t, '^\\d{8}(-\\d)?([^\\d].*)?$') THEN t[1:8]
		WHEN regexp_matches(t, '^\\d{7}(-\\d)?([^\\d].*)?$') THEN '0' || t[1:7]
		END`,
];
