const UPPER: Readonly<Record<string, number>> = {
	'€': 0x80,
	'…': 0x85,
	'‘': 0x91,
	'’': 0x92,
	'“': 0x93,
	'”': 0x94,
	'•': 0x95,
	'–': 0x96,
	'—': 0x97,
};

/** Text as Windows-1252; a character that it has no byte for is an error, never a question mark. */
export function encodeWindows1252(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		const code = text.charCodeAt(index);
		const byte = UPPER[character] ?? (code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined);
		if (byte === undefined) throw new Error(`Windows-1252 has no ${JSON.stringify(character)}`);
		bytes[index] = byte;
	}
	return bytes;
}
