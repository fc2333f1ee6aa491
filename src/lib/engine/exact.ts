import { EngineError } from './engine.ts';

/** @throws EngineError `unsupported_type` beyond ±(2^53 - 1) */
export function integerToNumber(value: bigint): number {
	const number = Number(value);
	if (!Number.isSafeInteger(number)) throw tooLarge(String(value));
	return number;
}

/**
 * The number nearest to `unscaled / 10^scale`, which prints as the same decimal.
 * @throws EngineError `unsupported_type` where the digits, without trailing zeros, go beyond 2^53 - 1
 */
export function decimalToNumber(unscaled: bigint, scale: number): number {
	let digits = unscaled;
	let places = scale;
	while (places > 0 && digits % 10n === 0n) {
		digits /= 10n;
		places--;
	}
	const number = Number(digits);
	if (!Number.isSafeInteger(number)) throw tooLarge(`${unscaled}e-${scale}`);
	return places === 0 ? number : Number(`${digits}e-${places}`);
}

const DAY = 86_400_000;

/**
 * `YYYY-MM-DD` of a number of days since 1970-01-01.
 * @throws EngineError `unsupported_type` for infinity and years outside 0000 to 9999
 */
export function daysToDate(days: number): string {
	const date = new Date(days * DAY);
	const year = date.getUTCFullYear();
	if (!(year >= 0 && year <= 9999))
		throw new EngineError('unsupported_type', 'a DATE outside the years 0000 to 9999');
	return date.toISOString().slice(0, 10);
}

export function unsupported(column: string, type: string): EngineError {
	return new EngineError(
		'unsupported_type',
		`column "${column}" is ${type}: cast it to VARCHAR, DOUBLE, INTEGER, DATE or BOOLEAN in the SQL`,
	);
}

function tooLarge(value: string): EngineError {
	return new EngineError('unsupported_type', `a number cannot hold ${value} exactly: cast it in the SQL`);
}
