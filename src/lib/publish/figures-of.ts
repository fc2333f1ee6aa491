import type { Result } from '../measures/result.ts';
import type { Figures } from './snapshot.ts';

/** The figures of a result. Fractions are rounded to twelve decimals, so that all machines write them alike. */
export function figuresOf(result: Result): Figures {
	return {
		value: rounded(result.value),
		numerator: rounded(result.numerator),
		denominator: rounded(result.denominator),
		unknown: rounded(result.unknown),
		unknown_nature: rounded(result.unknown_nature),
		derived_nature: result.derived_nature,
		fallback_dates: result.fallback_dates,
		lower: rounded(result.lower),
		upper: rounded(result.upper),
	};
}

function rounded(value: number | null): number | null {
	return value === null ? null : Number(value.toFixed(12));
}
