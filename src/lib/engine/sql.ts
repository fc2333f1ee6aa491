/**
 * A quoted SQL identifier. `ident` and `literal` are the only way a name or a value gets into SQL text.
 * @throws RangeError for an empty name or one with a NUL, which no SQL identifier can hold
 */
export function ident(name: string): string {
	if (name === '' || name.includes('\0')) throw new RangeError('not an SQL identifier');
	return `"${name.replaceAll('"', '""')}"`;
}

/** A quoted SQL literal. A NUL, which cannot stand in SQL text, is joined in by `chr(0)`. */
export function literal(value: string | number | boolean | null): string {
	if (value === null) return 'NULL';
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new RangeError('not a finite number');
		return String(value);
	}
	const quoted = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
	return quoted.length === 1 ? quoted[0]! : `(${quoted.join(' || chr(0) || ')})`;
}
