import { literal } from '../engine/sql.ts';

/** A time of day and a zone after a date. */
const time = literal(
	'(t|,? +)(kl\\.? ?|klo\\.? ?)?\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d+)?)?( ?[ap]\\.?m\\.?)?( ?(z|utc|[-+]\\d{2}(:?\\d{2})?))?$|(z|[-+]\\d{2}:\\d{2})$',
);
const year = '[12]\\d{3}';
const week = '(?:vko|viikko|vk|vecka|week|wk|v|w)\\.? ?';
const yearlyWeek = `${week}\\d{1,2}[ ,/-]+(?:år )?${year}|${year}[ ,/-]*${week}-?\\d{1,2}`;
const slash = `\\d{1,2}[/-]\\d{1,2}[/-]${year}`;

const full = (pattern: string) => `regexp_full_match(d, ${literal(pattern)})`;
const part = (pattern: string, group: number) => `regexp_extract(d, ${literal(pattern)}, ${group})`;

const pointed = `(\\d{1,2})\\. ?(\\d{1,2})\\. ?(${year})`;
const monthYear = `(\\d{1,2})[./-](${year})`;
const yearMonth = `(${year})[./-](\\d{1,2})`;
const named = `[a-zåäö]+\\.?[ -]?(${year})`;
const namedLast = `(${year})[ -][a-zåäö]+\\.?`;
const namedDay = `(\\d{1,2})(?:\\. ?|[ -])[a-zåäö]+\\.?[ -](${year})`;

/**
 * Of dates. `d` is the text that `day_text` gives, `month` the number of the month's name, if the text has one, `day_order` is 'dmy',
 * 'mdy' or NULL where nothing shows it. A week or a month is its first day.
 */
export const dateMacros: readonly string[] = [
	`CREATE OR REPLACE MACRO day_text(t) AS CASE WHEN length(t) <= 10 THEN t ELSE regexp_replace(t, ${time}, '') END`,
	`CREATE OR REPLACE MACRO calendar_date(y, m, d) AS
		TRY_CAST(lpad(CAST(y AS VARCHAR), 4, '0') || '-' || lpad(CAST(m AS VARCHAR), 2, '0') || '-' || lpad(CAST(d AS VARCHAR), 2, '0') AS DATE)`,
	// For columns in which all dates are written so; a text of ten letters is none.
	`CREATE OR REPLACE MACRO as_iso_date(t) AS CASE WHEN strlen(t) = 10 THEN TRY_CAST(t AS DATE) END`,
	`CREATE OR REPLACE MACRO whole(x) AS CAST(x AS INTEGER)`,
	// The two numbers of a date with slashes, and year and number of a week: columns, since they are used many times.
	`CREATE OR REPLACE MACRO first_part(d) AS CASE WHEN ${full(slash)} THEN whole(${part('^\\d+', 0)}) END`,
	`CREATE OR REPLACE MACRO second_part(d) AS CASE WHEN ${full(slash)} THEN whole(${part('[/-](\\d+)', 1)}) END`,
	`CREATE OR REPLACE MACRO year_of_week(d) AS CASE WHEN ${full(yearlyWeek)} THEN whole(${part(year, 0)}) END`,
	`CREATE OR REPLACE MACRO number_of_week(d) AS CASE WHEN ${full(yearlyWeek)} THEN whole(${part(`${week}-?(\\d{1,2})`, 1)}) END`,
	`CREATE OR REPLACE MACRO slash_date(a, b, y, day_order) AS CASE
		WHEN a > 12 OR a = b THEN calendar_date(y, b, a)
		WHEN b > 12 OR day_order = 'mdy' THEN calendar_date(y, a, b)
		WHEN day_order = 'dmy' THEN calendar_date(y, b, a) END`,
	`CREATE OR REPLACE MACRO monday(y) AS CAST(date_trunc('week', make_date(y, 1, 4)) AS DATE)`,
	`CREATE OR REPLACE MACRO week_date(y, w) AS CASE WHEN w >= 1 AND monday(y) + 7 * (w - 1) < monday(y + 1)
		THEN monday(y) + 7 * (w - 1) END`,
	`CREATE OR REPLACE MACRO is_two_ways(a, b) AS a <> b AND a BETWEEN 1 AND 12 AND b BETWEEN 1 AND 12`,
	`CREATE OR REPLACE MACRO is_week_alone(d) AS ${full(`${week}\\d{1,2}`)}`,
	`CREATE OR REPLACE MACRO has_short_year(d) AS ${full(
		[
			'\\d{1,2}[./-] ?\\d{1,2}[./-] ?\\d{2}',
			'\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])',
			"(\\d{1,2}(\\. ?|[ -]))?[a-zåäö]{3,}\\.?[ -]{0,2}[’']?\\d{2}",
			`${week}\\d{1,2}[ /-]+\\d{2}`,
			`\\d{2}[/-]?w\\d{1,2}`,
		].join('|'),
	)}`,
	`CREATE OR REPLACE MACRO as_date(d, a, b, week_year, week_number, month, day_order) AS CASE
		WHEN ${full(`${year}-\\d{2}-\\d{2}`)} THEN TRY_CAST(d AS DATE)
		WHEN ${full(`${year}([-/.])\\d{1,2}[-/.]\\d{1,2}`)}
			THEN calendar_date(d[1:4], ${part('\\D(\\d+)\\D', 1)}, ${part('\\d+$', 0)})
		WHEN ${full(`${year}\\d{4}`)} THEN calendar_date(d[1:4], d[5:6], d[7:8])
		WHEN ${full(pointed)} THEN calendar_date(right(d, 4), ${part(pointed, 2)}, ${part(pointed, 1)})
		WHEN a IS NOT NULL THEN slash_date(a, b, right(d, 4), day_order)
		WHEN ${full('[2-7]\\d{4}([.,]\\d+)?')} THEN DATE '1899-12-30' + whole(d[1:5])
		WHEN ${full(yearMonth)} THEN calendar_date(d[1:4], ${part(yearMonth, 2)}, 1)
		WHEN ${full(monthYear)} THEN calendar_date(right(d, 4), ${part(monthYear, 1)}, 1)
		WHEN week_year IS NOT NULL THEN week_date(week_year, week_number)
		WHEN ${full(named)} THEN calendar_date(right(d, 4), month, 1)
		WHEN ${full(namedLast)} THEN calendar_date(d[1:4], month, 1)
		WHEN ${full(namedDay)} THEN calendar_date(right(d, 4), month, ${part('^\\d+', 0)})
		END`,
];
