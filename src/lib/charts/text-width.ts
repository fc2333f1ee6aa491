const narrowLetters = new Set("iIjltfr.,:;!'|()[] \u00a0-–");
const wideLetters = new Set('mMwWÅÄÖ%@');

/** About how wide a text is in pixels, a little on the safe side: Node has no fonts to measure with. */
export function textWidth(text: string, size: number): number {
	let em = 0;
	for (const letter of text) {
		if (narrowLetters.has(letter)) em += 0.29;
		else if (wideLetters.has(letter)) em += 0.8;
		else if (letter >= 'A' && letter <= 'Z') em += 0.63;
		else em += 0.51;
	}
	return em * size;
}

/** Breaks a text into at most `most` lines of `width` pixels, at spaces, else inside a word; what is left over ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ').flatMap((word) => pieces(word, width, size))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line === '' || textWidth(longer, size) <= width) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	lines.push(line);
	if (lines.length <= most) return lines;
	let last = lines[most - 1] ?? '';
	while (last !== '' && textWidth(`${last}…`, size) > width) last = last.slice(0, -1);
	return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

function pieces(word: string, width: number, size: number): string[] {
	if (textWidth(word, size) <= width) return [word];
	let end = word.length - 1;
	while (end > 1 && textWidth(`${word.slice(0, end)}-`, size) > width) end -= 1;
	return [`${word.slice(0, end)}-`, ...pieces(word.slice(end), width, size)];
}
