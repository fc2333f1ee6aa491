import { EngineError, type Row, type Value } from './engine.ts';

/** @throws EngineError `sql` where two columns of a result bear the same name */
export function columnNames(names: readonly string[]): readonly string[] {
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice !== undefined)
		throw new EngineError('sql', `two columns of the result are named "${twice}": give one another name`);
	return names;
}

export function toRows(
	names: readonly string[],
	columns: readonly (readonly Value[])[],
	count: number,
): Row[] {
	const rows: Row[] = [];
	for (let at = 0; at < count; at++)
		rows.push(Object.fromEntries(names.map((name, column) => [name, columns[column]?.[at] ?? null])));
	return rows;
}
