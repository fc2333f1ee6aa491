/** The tenth digit, by the rule of the Swedish tax agency: weights 2, 1, 2, 1 … and the sums of the products' digits. */
export function withCheckDigit(nine: string): string {
	const sum = [...nine]
		.map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
		.flatMap((product) => [...String(product)])
		.reduce((total, digit) => total + Number(digit), 0);
	return nine + String((10 - (sum % 10)) % 10);
}

/** With the check character of the Finnish register: the remainder of the nine digits by 31. */
export function finnishCode(date: string, sign: string, individual: string): string {
	const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(date + individual) % 31);
	return date + sign + individual + check;
}

/** With the check digit of the Finnish business register; null where there is none. */
export function businessId(seven: string): string | null {
	const weights = [7, 9, 10, 5, 8, 4, 2];
	const rest = [...seven].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11;
	return rest === 1 ? null : `${seven}-${rest === 0 ? 0 : 11 - rest}`;
}

/** A number whose check digit is by hand: 7+5+0+7+0+9+9+8+0 = 45, and 5 are missing to 50. */
export const swedish = withCheckDigit('850709980');

/** Fictitious identity codes that the Finnish population register publishes for tests. */
export const finnish = [
	...['010594Y9032', '010594Y9021', '020594X903P', '030594W903B', '040594V9030', '050594U903M'],
	...['010516B903X', '020516C903K', '030516D9037', '010501E9032', '020503F9037', '020504A902E'],
];

export const wide = (text: string): string =>
	text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
