/**
 * First statements on every database: nothing is fetched, no file is read or written, and SQL cannot undo it.
 * Without the first, a missing extension corrupts DuckDB-WASM's memory; with DuckDB's own depth of 1000, a few hundred
 * nested casts or UNION ALLs overflow its stack (duckdb-wasm #1954; both in 1.32.0, to be measured again with the next).
 */
export const LOCK = [
	'SET autoload_known_extensions=false',
	'SET autoinstall_known_extensions=false',
	'SET max_expression_depth=250',
	'SET enable_external_access=false',
	'SET lock_configuration=true',
];

/**
 * Before them: tables whose columns are packed in memory, an eighth of what they take otherwise. A browser's memory ends at 4 GB and has
 * nowhere to spill.
 */
export const COMPRESSED = ["ATTACH ':memory:' AS register (COMPRESS)", 'USE register'];

export function limitMemory(megabytes: number | undefined): string[] {
	return megabytes === undefined ? [] : [`SET memory_limit='${Math.floor(megabytes)}MB'`];
}
