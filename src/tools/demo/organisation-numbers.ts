/** The check digit that a real number beginning with these nine digits would have. */
function checkDigit(nine: string): number {
	let sum = 0;
	for (let index = 0; index < nine.length; index++) {
		const doubled = Number(nine[index]) * (index % 2 === 0 ? 2 : 1);
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return (10 - (sum % 10)) % 10;
}

/**
 * An organisation number that nobody can have: its check digit is wrong on purpose. The third digit is 9, so that it
 * is no date and cannot be taken for a person's number either.
 */
export function impossibleOrganisationNumber(prefix: '559' | '219', serial: number): string {
	const nine =
		prefix +
		String(100_000 + serial * 7_919)
			.slice(-6)
			.padStart(6, '0');
	return `${nine.slice(0, 6)}-${nine.slice(6)}${(checkDigit(nine) + 5) % 10}`;
}
