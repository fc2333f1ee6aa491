/** A text in plain characters, and where each of them stands in the text as it was; null: at the same place. */
export interface Plain {
	text: string;
	at: readonly number[] | null;
}

/** What is not as long in its plain form, or not a plain one: dashes, wide and mathematical digits, characters without a width. */
const odd = /[\xad\xb2\xb3\xb9\u0250-\uffff]/;
const dash = /[\xad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;
const withoutWidth = /\p{Cf}/u;

/** Digits, dashes, letters and spaces in their plain form, so that a number is the same however it is written. */
export function plain(text: string): Plain {
	if (!odd.test(text)) return { text: text.replaceAll('\xa0', ' '), at: null };
	const at: number[] = [];
	let out = '';
	let index = 0;
	for (const character of text) {
		const folded = fold(character);
		for (let i = 0; i < folded.length; i++) at.push(index);
		out += folded;
		index += character.length;
	}
	at.push(text.length);
	return { text: out, at };
}

function fold(character: string): string {
	if (character < '\x80') return character;
	if (dash.test(character)) return '-';
	return withoutWidth.test(character) ? '' : character.normalize('NFKC');
}
