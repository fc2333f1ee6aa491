import { EngineError, type EngineErrorCode } from './engine.ts';

const CODES: [pattern: RegExp, code: EngineErrorCode][] = [
	[/^Out of Memory Error|^Failed to append: (could not allocate|failed to (pin|offload))/i, 'out_of_memory'],
	[/^INTERRUPT Error|^query was canceled/i, 'aborted'],
	[/^(FATAL|INTERNAL) Error/i, 'crashed'],
	[/exists in the \w+ extension|^(Missing Extension|Extension Autoloading) Error/i, 'needs_extension'],
	[/Unsupported Arrow type/, 'unsupported_type'],
];

/**
 * The error of a failed statement. DuckDB's own errors are named `Error` and begin with their class; any other name is
 * the engine itself breaking (a WebAssembly `RuntimeError`, a stack overflow), after which its memory cannot be trusted.
 */
export function statementError(cause: unknown, sql: string): EngineError {
	if (cause instanceof EngineError)
		return new EngineError(cause.code, cause.message, { sql, ...cause.detail });
	const { name = '', message = '' } = Object(cause) as Partial<Error>;
	if (name !== 'Error' || message === '')
		return new EngineError('crashed', `the engine crashed: ${name} ${message}`, { sql, cause });
	const text = plainMessage(message);
	const code = CODES.find(([pattern]) => pattern.test(text))?.[1] ?? 'sql';
	return new EngineError(code, text, { sql, cause });
}

/** DuckDB-WASM hands out some errors as JSON. */
function plainMessage(message: string): string {
	if (!message.startsWith('{"exception_type"')) return message;
	try {
		const parsed = JSON.parse(message) as { exception_type: string; exception_message: string };
		return `${parsed.exception_type} Error: ${parsed.exception_message}`;
	} catch {
		return message;
	}
}

export function aborted(reason?: unknown): EngineError {
	return new EngineError('aborted', 'the call was aborted', { cause: reason });
}
