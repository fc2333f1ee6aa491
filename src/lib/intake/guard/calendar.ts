const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day exists in any of these years; years that end alike differ in their leap days only. */
export function isDayOfAny(years: readonly number[], month: number, day: number): boolean {
	if (month < 1 || month > 12 || day < 1 || day > lengths[month - 1]!) return false;
	return month !== 2 || day < 29 || years.some(isLeap);
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
