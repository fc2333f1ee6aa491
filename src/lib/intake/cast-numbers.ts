import { literal } from '../engine/sql.ts';
import type { Field } from '../model/types.ts';
import { step, textOf, type Source, type Step } from './cast-steps.ts';

/** Whether the cells of a field are read as amounts. */
export function isNumeric(field: Field): boolean {
	return ['number', 'percent', 'money', 'integer'].includes(field.type);
}

/** From the text with even signs: the unit beside the number, the number as it stands, its bare digits, its value. */
export function numberSteps(source: Source): Step[] {
	const { field, decimal, facts, unit: header } = source;
	const [even, unit, amount] = [step(field, 'even'), step(field, 'unit'), step(field, 'amount')];
	const [bare, digits, number] = [step(field, 'bare'), step(field, 'digits'), step(field, 'number')];
	const currencyAndParts = [
		...(field.type === 'money' ? moneySteps(source) : []),
		...(field.type === 'percent' ? percentSteps(source) : []),
	];
	if (!facts.otherAmounts)
		return [
			{ name: unit, sql: "''" },
			{ name: digits, sql: `as_plain_number(${textOf(field)})` },
			{ name: number, sql: field.type === 'money' && header ? `${digits} * ${header.factor}` : digits },
			...currencyAndParts,
		];
	return [
		{ name: unit, sql: `unit_of(${even})` },
		{ name: amount, sql: `trim(amount_of(${even}))` },
		{ name: bare, sql: `bare_amount(${even}, ${amount})` },
		...(doubtful(source) ? doubtSteps(source) : []),
		{
			name: digits,
			sql: doubtful(source)
				? `as_number(${step(field, 'sure')}, ${step(field, 'sign')})`
				: `as_number(${bare}, ${literal(decimal)})`,
		},
		{ name: number, sql: `${digits} * ${factor(source)}` },
		...currencyAndParts,
	];
}

/** Whether a thousand and one and some thousandths can look alike: in amounts of whole currency, unless the analyst named the sign. */
export function doubtful({ field, facts, decimalSaid }: Source): boolean {
	return field.type === 'money' && facts.otherAmounts && !decimalSaid;
}

/**
 * `1,234` under a decimal comma: other cells of the column show whether the comma parts thousands (`1,250,000`) or decimals (`12,5`).
 * Where none does, nothing is guessed.
 */
function doubtSteps(source: Source): Step[] {
	const { field, decimal } = source;
	const bare = step(field, 'bare');
	const [sign, other] = decimal === ',' ? [',', '\\.'] : ['\\.', ','];
	const full = (pattern: string) => `regexp_full_match(${bare}, ${literal(pattern)})`;
	const anywhere = (pattern: string) => `coalesce(bool_or(${full(pattern)}) OVER (), FALSE)`;
	const [parts, decimals] = [step(field, 'parts thousands'), step(field, 'parts decimals')];
	return [
		{
			name: parts,
			sql: anywhere(`[-+]?\\d{1,3}((${sign}\\d{3}){2,}(${other}\\d+)?|(${sign}\\d{3})+${other}\\d+)`),
		},
		{ name: decimals, sql: anywhere(`[-+]?\\d*${sign}(\\d{1,2}|\\d{4,})`) },
		{
			name: step(field, 'doubt'),
			sql: `NOT ${parts} AND NOT ${decimals} AND ${factor(source)} = 1 AND ${full(`[-+]?\\d{1,3}${sign}\\d{3}`)}`,
		},
		{
			name: step(field, 'sign'),
			sql: `CASE WHEN ${parts} AND NOT ${decimals} THEN ${literal(decimal === ',' ? '.' : ',')} ELSE ${literal(decimal)} END`,
		},
		{ name: step(field, 'sure'), sql: `CASE WHEN NOT ${step(field, 'doubt')} THEN ${bare} END` },
	];
}

/** NULL where the words beside the number are no unit of the field. */
function factor({ field, unit: header }: Source): string {
	const unit = step(field, 'unit');
	if (field.type === 'money')
		return `CASE WHEN ${unit} = '' THEN ${header?.factor ?? 1} ELSE amount_factor(${unit}) END`;
	const takesPercent = field.type === 'percent' || field.type === 'number';
	return `CASE WHEN ${unit} = ''${takesPercent ? ` OR is_percent(${unit})` : ''} THEN 1 END`;
}

/** The currency that the cell names, else the header; and what in the cell contradicts the header. */
function moneySteps({ field, unit: header, facts }: Source): Step[] {
	const [currency, clash] = [step(field, 'currency'), step(field, 'header clash')];
	const nothing = 'CAST(NULL AS VARCHAR)';
	if (!facts.otherAmounts)
		return [
			{ name: currency, sql: `CAST(${literal(header?.currency ?? null)} AS VARCHAR)` },
			{ name: clash, sql: nothing },
		];
	const unit = step(field, 'unit');
	const cell = `amount_currency(${unit})`;
	const scaled = header && header.factor > 1 ? `WHEN amount_factor(${unit}) = 1 THEN 'unit'` : '';
	const named = header?.currency
		? `WHEN other_currency(${cell}, ${literal(header.currency)}) THEN 'currency'`
		: '';
	return [
		{ name: currency, sql: `coalesce(${cell}, ${literal(header?.currency ?? null)})` },
		{
			name: clash,
			sql: scaled + named === '' ? nothing : `CASE ${scaled} ${named} END`,
		},
	];
}

/** Whether the other cells of the column are parts of one or of a hundred: that decides what 1 is. */
function percentSteps({ field, unit: header }: Source): Step[] {
	const [number, bareNumber] = [step(field, 'number'), step(field, 'part')];
	return [
		{ name: bareNumber, sql: `CASE WHEN ${step(field, 'unit')} = '' THEN ${number} END` },
		{
			name: step(field, 'hundreds'),
			sql: header?.percent ? 'TRUE' : `coalesce(bool_or(${bareNumber} > 1) OVER (), FALSE)`,
		},
		{
			name: step(field, 'ones'),
			sql: header?.percent
				? 'FALSE'
				: `coalesce(bool_or(${bareNumber} > 0 AND ${bareNumber} < 1) OVER (), FALSE)`,
		},
	];
}

/** SQL of the typed value of an amount; that of money stands until the row's currency contradicts it. */
export function castNumber({ field }: Source): string {
	const number = step(field, 'number');
	switch (field.type) {
		case 'money':
			return `TRY_CAST(${number} AS DECIMAL(18,2))`;
		case 'integer':
			return `as_count(${number})`;
		case 'percent': {
			const [part, hundreds, ones] = [step(field, 'part'), step(field, 'hundreds'), step(field, 'ones')];
			return `CAST(CASE WHEN ${part} IS NULL OR ${part} > 1 OR ${part} <= 0 THEN ${number}
				WHEN NOT ${hundreds} THEN ${number} * 100
				WHEN NOT ${ones} THEN ${number} END AS DOUBLE PRECISION)`;
		}
		default:
			return `CAST(${number} AS DOUBLE PRECISION)`;
	}
}
