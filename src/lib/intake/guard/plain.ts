/** A text in plain characters, and where each of them stands in the text as it was; null: at the same place. */
export interface Plain {
	text: string;
	at: readonly number[] | null;
}

/** What is not as long in its plain form, or not a plain one: dashes, wide and mathematical digits, characters without a width. */
const odd = /[\xad\xb2\xb3\xb9\u0250-\uffff]/;
const dash = /[\xad\u02d7\u05be\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;
const withoutWidth = /\p{Cf}/u;
const digit = /\p{Nd}/u;
/** Cyrillic and Greek letters that look like those of codes, and these. */
const ALIKE = 'АВСЕНКМРТХУавсеурхΑΒΕΗΚΜΝΡΤΥΧ';
const LATIN = 'ABCEHKMPTXYabceypxABEHKMNPTYX';

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
	if (withoutWidth.test(character)) return '';
	const alike = ALIKE.indexOf(character);
	if (alike !== -1) return LATIN.charAt(alike);
	const composed = character.normalize('NFKC');
	return composed > '\x7f' && digit.test(composed) ? value(composed) : composed;
}

/** Every script has its ten digits one after the other, from zero on. */
function value(character: string): string {
	const code = character.codePointAt(0)!;
	let before = 0;
	while (before < 9 && digit.test(String.fromCodePoint(code - before - 1))) before++;
	return String(before);
}
