import { read } from '../../intake/read.ts';
import type { KnownModel } from './known-models.ts';

/**
 * The models in a file of the register of models, read as any other file of that table.
 * @throws FileError where it cannot be read as one
 */
export function modelsIn(bytes: Uint8Array, name: string): KnownModel[] {
	const { staged, columns } = read(bytes, name, { table: 'models' });
	const of = (field: string) => staged.columns[columns.find((column) => column.field === field)?.index ?? -1];
	const [ids, names, owners] = [of('model_id'), of('name'), of('owner')];
	const [withs, checks, froms, tos] = [
		of('checked_with'),
		of('checked_on'),
		of('valid_from'),
		of('valid_to'),
	];
	return (ids ?? []).flatMap((id, at): KnownModel[] =>
		id.trim() === ''
			? []
			: [
					{
						...{ id: id.trim(), name: text(names, at) ?? id.trim(), owner: text(owners, at) },
						...{ checkedWith: text(withs, at), checkedOn: day(checks, at) },
						...{ validFrom: day(froms, at), validTo: day(tos, at) },
					},
				],
	);
}

function text(column: readonly string[] | undefined, at: number): string | null {
	return column?.[at]?.trim() || null;
}

function day(column: readonly string[] | undefined, at: number): string | null {
	const found = text(column, at);
	return found !== null && /^\d{4}-\d{2}-\d{2}$/.test(found) ? found : null;
}
