/**
 * Texts of string literals in a source. Told from prose and comments only by their quotes, which is enough for message
 * keys.
 */
export function literalsIn(source: string): string[] {
	return [...source.matchAll(/(['"`])([A-Za-z0-9_]+)\1/g)].map(([, , text]) => text!);
}

/** Fixed parts of templates that begin with the first word of a key and hold nothing but keys' letters: `a_${b}_c`. */
export function templatesIn(source: string): string[][] {
	return [...source.matchAll(/`([a-z]+_[a-z0-9_]*(?:\$\{[^`]*?\}[a-z0-9_]*)+)`/g)].map(([, text]) =>
		text!.split(/\$\{[^}]*\}/),
	);
}

/** Beginnings of keys that something is added to: `'field_' + id`. */
export function prefixesIn(source: string): string[] {
	return [...source.matchAll(/(['"`])([a-z]+(?:_[a-z]+)*_)\1\s*\+/g)].map(([, , text]) => text!);
}

/** The first argument of each call of a function or method of that name, as it is written. */
export function firstArguments(source: string, name: string): string[] {
	const found: string[] = [];
	for (const call of source.matchAll(new RegExp(`(?<![\\w$])${name}\\(`, 'g'))) {
		const from = call.index + call[0].length;
		found.push(source.slice(from, argumentEnd(source, from)));
	}
	return found;
}

function argumentEnd(source: string, from: number): number {
	let depth = 0;
	for (let at = from; at < source.length; at++) {
		const character = source.charAt(at);
		if (depth === 0 && (character === ',' || character === ')')) return at;
		if ('([{'.includes(character)) depth++;
		if (')]}'.includes(character)) depth--;
	}
	return source.length;
}
