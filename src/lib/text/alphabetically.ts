/** Names in the order of the Swedish and Finnish alphabets, å, ä and ö last; capitals make no difference. The same on every machine. */
export function alphabetically(a: string, b: string): number {
	const [one, other] = [keyOf(a), keyOf(b)];
	if (one !== other) return one < other ? -1 : 1;
	return a < b ? -1 : a > b ? 1 : 0;
}

/** After z. */
const last: Readonly<Record<string, string>> = { å: '{', ä: '|', ö: '}' };

function keyOf(name: string): string {
	return name.toLowerCase().replace(/[åäö]/g, (letter) => last[letter]!);
}
