/** One piece of SQL text. Comments and blanks are left out. */
export interface Token {
	kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
	/** As written; words in lower case. */
	text: string;
}

const PATTERN = new RegExp(
	[
		String.raw`(?<blank>\s+|--[^\n]*)`,
		String.raw`(?<comment>/\*)`,
		String.raw`(?<string>[eE]?')`,
		String.raw`(?<dollar>\$(?:[A-Za-z_\x80-\uffff][\w\x80-\uffff]*)?\$)`,
		String.raw`(?<quoted>")`,
		String.raw`(?<number>\d[\w.]*|\.\d[\w.]*)`,
		String.raw`(?<word>[A-Za-z_\x80-\uffff][\w$\x80-\uffff]*)`,
		String.raw`(?<symbol>::|->>|->|[^])`,
	].join('|'),
	'y',
);

/** Reads SQL the way DuckDB's lexer does. What is never closed reaches to the end. */
export function scan(sql: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < sql.length) {
		PATTERN.lastIndex = at;
		const match = PATTERN.exec(sql);
		if (!match?.groups) break;
		const [text] = match;
		const { groups } = match;
		at += text.length;
		if (groups['comment'] !== undefined) at = endOfComment(sql, at);
		else if (groups['dollar'] !== undefined) {
			const end = sql.indexOf(text, at);
			at = end < 0 ? sql.length : end + text.length;
			tokens.push({ kind: 'string', text });
		} else if (groups['word'] !== undefined) tokens.push({ kind: 'word', text: text.toLowerCase() });
		else if (groups['string'] !== undefined || groups['quoted'] !== undefined) {
			const start = at - text.length;
			at = endOfQuote(sql, at, text);
			const kind = groups['string'] !== undefined ? 'string' : 'quoted';
			tokens.push({ kind, text: sql.slice(start, at) });
		} else if (groups['number'] !== undefined) tokens.push({ kind: 'number', text });
		else if (groups['symbol'] !== undefined) tokens.push({ kind: 'symbol', text });
	}
	return tokens;
}

/** A doubled quote stands for one; after E a backslash escapes. A regular expression would overflow on long texts. */
function endOfQuote(sql: string, from: number, opening: string): number {
	const quote = opening.at(-1)!;
	const stop = opening.length > 1 ? /['\\]/g : new RegExp(quote, 'g');
	let at = from;
	for (;;) {
		stop.lastIndex = at;
		const found = stop.exec(sql);
		if (!found) return sql.length;
		at = stop.lastIndex + 1;
		if (found[0] === quote && sql[stop.lastIndex] !== quote) return stop.lastIndex;
	}
}

/** Comments nest, as in PostgreSQL. */
function endOfComment(sql: string, from: number): number {
	let depth = 1;
	let at = from;
	while (at < sql.length && depth > 0) {
		const two = sql.slice(at, at + 2);
		if (two === '/*') depth++;
		else if (two === '*/') depth--;
		at += two === '/*' || two === '*/' ? 2 : 1;
	}
	return at;
}
