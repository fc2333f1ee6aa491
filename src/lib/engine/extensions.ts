import { EngineError } from './engine.ts';
import { scan, type Token } from './scan.ts';

const FILES = 'read and write files in TypeScript and use insert()';
const JSON = 'take JSON apart in TypeScript; a name must be quoted';
const CLOCK = 'pass the date in as a parameter';
const ZONES = 'use DATE, or TIMESTAMP without a zone';
const SORT = 'only NOCASE, NOACCENT and NFC are built in: sort in TypeScript';
const ARROW = 'take JSON apart in TypeScript, write a lambda as `lambda x: ...`';
const OTHER = 'it is in no engine of ours';

/** The first word of a statement. */
const STATEMENTS: Record<string, string> = {
	install: OTHER,
	load: OTHER,
	force: OTHER,
	attach: FILES,
	detach: FILES,
	copy: FILES,
	export: FILES,
	import: FILES,
};

/** Anywhere outside quotes. */
const WORDS: Record<string, string> = {
	json: JSON,
	current_date: CLOCK,
	current_time: CLOCK,
	current_timestamp: CLOCK,
	localtime: CLOCK,
	localtimestamp: CLOCK,
	timestamptz: ZONES,
	'->': ARROW,
	'->>': ARROW,
};

/** Before an opening bracket. */
const CALLS: [name: RegExp, instead: string][] = [
	[/json/, JSON],
	[/^(today|now|get_current_timestamp|get_current_time|transaction_timestamp)$/, CLOCK],
	[/^current_local(time|timestamp)$/, CLOCK],
	[/^(to_timestamp|make_timestamptz|timezone|pg_timezone_names)$/, ZONES],
	[/^icu_/, OTHER],
	[/parquet|^(read|st_read)_xlsx$|^(sqlite|postgres|mysql|iceberg|delta)_/, FILES],
	[/^(sql_auto_complete|check_peg_parser|excel_text)$/, OTHER],
];

const COLLATIONS = new Set(['nocase', 'noaccent', 'nfc', 'posix', 'c']);

/**
 * The tokens of one statement that runs on a DuckDB without extensions. The native DuckDB has some built in and the
 * browser has none; checked here, the same SQL runs on both. Text in quotes and comments is not searched.
 * @throws EngineError `needs_extension`; `sql` where there is not exactly one statement
 */
export function checkStatement(sql: string): Token[] {
	const tokens = scan(sql);
	while (tokens.at(-1)?.text === ';') tokens.pop();
	if (tokens.length === 0) throw new EngineError('sql', 'no statement', { sql });
	if (tokens.some(({ kind, text }) => kind === 'symbol' && text === ';'))
		throw new EngineError('sql', 'more than one statement: run them one by one', { sql });
	tokens.forEach((_, at) => {
		const found = needed(tokens, at);
		if (!found) return;
		const [word, instead] = found;
		throw new EngineError('needs_extension', `${word} needs an extension of DuckDB: ${instead}`, { sql });
	});
	return tokens;
}

function needed(tokens: readonly Token[], at: number): [word: string, instead: string] | null {
	const { kind, text } = tokens[at]!;
	if (kind !== 'word' && kind !== 'symbol') return null;
	const word = text.toUpperCase();
	const next = (ahead: number) => tokens[at + ahead]?.text;

	const statement = at === 0 && Object.hasOwn(STATEMENTS, text) && STATEMENTS[text];
	if (statement) return [word, statement];
	if (at === 0 && text === 'update' && next(1) === 'extensions') return ['UPDATE EXTENSIONS', OTHER];
	const anywhere = Object.hasOwn(WORDS, text) && WORDS[text];
	if (anywhere) return [word, anywhere];
	if (text === 'at' && next(1) === 'time' && next(2) === 'zone') return ['AT TIME ZONE', ZONES];
	if (text === 'with' && next(1) === 'time' && next(2) === 'zone') return ['WITH TIME ZONE', ZONES];
	if (text === 'collate' && !builtIn(tokens, at + 1)) return [`COLLATE ${next(1) ?? ''}`, SORT];
	const call = kind === 'word' && next(1) === '(' && CALLS.find(([name]) => name.test(text));
	return call ? [`${word}()`, call[1]] : null;
}

/** Collations are chained by dots: `nocase.noaccent`. */
function builtIn(tokens: readonly Token[], from: number): boolean {
	const name = (at: number) => tokens[at]?.text.replaceAll('"', '').toLowerCase() ?? '';
	let at = from;
	while (tokens[at + 1]?.text === '.') {
		if (!COLLATIONS.has(name(at))) return false;
		at += 2;
	}
	return name(at)
		.split('.')
		.every((part) => COLLATIONS.has(part));
}
