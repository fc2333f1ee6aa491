import { literal } from '../engine/sql.ts';
import { isOneOf } from './text-macros.ts';
import { amountUnits, percentUnits, unitNoise, type Unit } from './units.ts';

const unitsWhere = (holds: (unit: Unit) => boolean) =>
	[...amountUnits].filter(([, unit]) => holds(unit)).map(([word]) => word);

/** A number with its sign and marks between thousands, wherever it stands in the cell. */
const run = literal("[-+(]? ?[.,]?\\d[\\d .,']*-?");

/** Of amounts, step by step: the words beside the number, the number as it stands, its bare digits, its value. */
export const numberMacros: readonly string[] = [
	`CREATE OR REPLACE MACRO unit_of(t) AS CASE WHEN regexp_full_match(t, '[-+]?[\\d .,'']+') THEN ''
		ELSE regexp_replace(regexp_replace(t, ${run}, ''), ${literal(unitNoise)}, '', 'g') END`,
	`CREATE OR REPLACE MACRO amount_of(t) AS CASE WHEN regexp_full_match(t, '[-+]?[\\d .,'']+') THEN t
		ELSE regexp_extract(t, ${run}) END`,
	`CREATE OR REPLACE MACRO has_odd_groups(x) AS regexp_matches(x, '\\d[ '']\\d{1,2}(\\D|$)|\\d[ '']\\d{4}')`,
	`CREATE OR REPLACE MACRO bare_amount(t, x) AS CASE
		WHEN contains(t, '(') <> contains(t, ')') OR starts_with(t, '(') <> starts_with(x, '(') THEN NULL
		WHEN regexp_full_match(x, '-?\\d+') THEN x
		WHEN has_odd_groups(x) THEN NULL
		WHEN starts_with(x, '(') THEN '-' || regexp_replace(x, '[ ''()]', '', 'g')
		WHEN regexp_matches(x, '\\d-$') THEN '-' || regexp_replace(x, '[ '']|-$', '', 'g')
		ELSE regexp_replace(x, '[ '']|[.,]-$', '', 'g') END`,
	`CREATE OR REPLACE MACRO plain_digits(x, decimal_sign) AS CASE
		WHEN regexp_full_match(x, '[-+]?\\d+') THEN x
		WHEN regexp_full_match(x, '[-+]?\\d{1,3}(\\.\\d{3})+(,\\d+)?') AND (decimal_sign = ',' OR contains(x, ','))
			THEN replace(replace(x, '.', ''), ',', '.')
		WHEN regexp_full_match(x, '[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?') AND (decimal_sign = '.' OR contains(x, '.'))
			THEN replace(x, ',', '')
		WHEN regexp_full_match(x, '[-+]?\\d*,\\d+') THEN replace(x, ',', '.')
		WHEN regexp_full_match(x, '[-+]?\\d*\\.\\d+') THEN x
		END`,
	// DuckDB takes 200 times as long to read a text as a decimal of more than 18 digits.
	`CREATE OR REPLACE MACRO as_number(bare, decimal_sign) AS CASE
		WHEN strlen(bare) <= 12 THEN CAST(TRY_CAST(plain_digits(bare, decimal_sign) AS DECIMAL(18,6)) AS DECIMAL(30,6))
		ELSE TRY_CAST(plain_digits(bare, decimal_sign) AS DECIMAL(30,6)) END`,
	// For columns in which all numbers are written so: groups of three, and at most two decimals.
	`CREATE OR REPLACE MACRO as_plain_number(t) AS TRY_CAST(replace(replace(t, ' ', ''), ',', '.') AS DECIMAL(18,2))`,
	`CREATE OR REPLACE MACRO amount_factor(unit) AS CASE
		WHEN ${isOneOf(
			'unit',
			unitsWhere(({ factor }) => factor === 1),
		)} THEN 1
		WHEN ${isOneOf(
			'unit',
			unitsWhere(({ factor }) => factor === 1000),
		)} THEN 1000
		WHEN ${isOneOf(
			'unit',
			unitsWhere(({ factor }) => factor === 1_000_000),
		)} THEN 1000000
		WHEN ${isOneOf(
			'unit',
			unitsWhere(({ factor }) => factor === 1_000_000_000),
		)} THEN 1000000000 END`,
	`CREATE OR REPLACE MACRO amount_currency(unit) AS CASE
		WHEN unit = '' THEN NULL
		WHEN ${isOneOf(
			'unit',
			unitsWhere(({ currency }) => currency === 'kr'),
		)} THEN 'kr'
		WHEN ${isOneOf(
			'unit',
			unitsWhere(({ currency }) => currency === 'SEK'),
		)} THEN 'SEK'
		WHEN ${isOneOf(
			'unit',
			unitsWhere(({ currency }) => currency === 'EUR'),
		)} THEN 'EUR' END`,
	`CREATE OR REPLACE MACRO is_percent(unit) AS ${isOneOf('unit', percentUnits)}`,
	// The crowns of a cell are those of the row, whichever country's they are.
	`CREATE OR REPLACE MACRO other_currency(a, b) AS a <> b
		AND NOT (a = 'kr' AND b IN ('SEK', 'NOK', 'DKK', 'ISK')) AND NOT (b = 'kr' AND a IN ('SEK', 'NOK', 'DKK', 'ISK'))`,
	`CREATE OR REPLACE MACRO as_count(n) AS CASE WHEN n >= 0 AND n = floor(n) THEN TRY_CAST(n AS INTEGER) END`,
];
