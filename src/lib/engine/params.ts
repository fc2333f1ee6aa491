import { EngineError, type Value } from './engine.ts';
import { type Token } from './scan.ts';
import { literal } from './sql.ts';

const TAKES_PARAMS = new Set(['select', 'with', 'from', 'values', 'insert', 'update', 'delete', '(']);

/**
 * A statement with parameters as two: sent as PREPARE and EXECUTE it can be cancelled while it runs, which DuckDB-WASM's
 * own prepared statements cannot. Whole numbers become INTEGER or BIGINT, others DOUBLE.
 */
export function prepared(sql: string, tokens: readonly Token[], params: readonly Value[]): string[] {
	const first = tokens[0]?.text ?? '';
	if (!TAKES_PARAMS.has(first))
		throw new EngineError(
			'sql',
			`${first.toUpperCase()} takes no parameters: write the value with literal()`,
			{
				sql,
			},
		);
	return [
		`PREPARE avtryck_statement AS ${sql}`,
		`EXECUTE avtryck_statement (${params.map(typed).join(', ')})`,
	];
}

function typed(value: Value): string {
	if (typeof value !== 'number' || Number.isSafeInteger(value)) return literal(value);
	return `CAST('${literal(value)}' AS DOUBLE)`;
}
