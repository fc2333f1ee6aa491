import type { Field } from '../../model/types.ts';
import type { Reading } from '../reading.ts';
import { FileError, type ColumnMatch, type Part, type Problem } from '../report.ts';
import type { Staged } from '../stage.ts';
import { rowsAbove } from '../rows-above.ts';
import type { Structure } from '../structure.ts';
import { guardColumn, type ColumnFindings } from './column.ts';
import { holdsIdentityNumber, isMaskedName, maskIdentityNumbers, maskStrings } from './identity.ts';
import type { AskedColumn, ContactColumn, KeptOut } from './kept-out.ts';
import { guardRowText, isSureRow } from './row-text.ts';

/** So many cells are named in the refusal of a file. */
const named = 10;

export interface Guarded {
	problems: Problem[];
	droppedIdentityNumbers: number;
	keptOut: KeptOut;
}

/**
 * Masks identity numbers in the headers, before any of them is matched or shown.
 * @throws FileError where one held a sure number and the analyst has not chosen to go on without it
 */
export function guardHeader(staged: Staged, reading: Reading, file: string): void {
	const cells = sureIn(staged.header).map((column) => `header:${column}`);
	if (cells.length > 0 && !reading.emptyIdentityNumbers) refuse(cells, file);
	staged.header = staged.header.map((text) => maskIdentityNumbers(text));
	staged.headerRows = maskStrings(staged.headerRows);
}

/**
 * Looks at what is shown of a file beside its table: the rows above the header, and the headers of its other tables.
 * @returns how many cells of them hold a sure number
 * @throws FileError where there are any and the analyst has not chosen to go on without them
 */
export function guardBeside(structure: Structure, reading: Reading, file: string): number {
	const cells = [...sureAbove(structure), ...sureInOthers(structure)];
	if (cells.length > 0 && !reading.emptyIdentityNumbers) refuse(cells, file);
	return cells.length;
}

function sureAbove(structure: Structure): string[] {
	const rows = rowsAbove(structure);
	const first = structure.sniffed.firstRow - rows.length;
	return rows.flatMap((cells, at) => sureIn(cells).map((column) => `${first + at}:${column}`));
}

/** Rows of another sheet or file are named with it. */
function sureInOthers({ parts, part, dialect }: Structure): string[] {
	return parts
		.filter(({ name }) => name !== part)
		.flatMap(({ name, headerRow, headers }) => {
			const place = dialect.evidence.container === null ? '' : ` (${name.replaceAll(':', ' ')})`;
			return sureIn(headers).map((column) => `${headerRow}${place}:${column}`);
		});
}

function sureIn(cells: readonly string[]): number[] {
	return cells.flatMap((text, at) => (holdsIdentityNumber(text) ? [at + 1] : []));
}

/** Names of the file and of its parts that are shown with dots for a number. */
export function maskedNames(
	file: string,
	part: string | null,
	parts: readonly Part[],
): KeptOut['maskedNames'] {
	const names = parts.length > 0 ? parts.map(({ name }) => name) : [part ?? ''];
	return { file: isMaskedName(file), parts: names.filter(isMaskedName).length };
}

/**
 * Nothing about a person goes further than this: cells are emptied, texts of refused rows masked, in `staged` itself.
 * @throws FileError where a sure identity number was found and the analyst has not chosen to empty such cells
 */
export function guard(
	staged: Staged,
	columns: readonly ColumnMatch[],
	fieldOf: (index: number) => Field | undefined,
	delimiter: string,
	reading: Reading,
	file: string,
): Guarded {
	const found = staged.columns.map((values, index) =>
		guardColumn(values, columns[index]!, fieldOf(index), reading),
	);
	const outside = [...staged.refused, ...staged.setAside];
	const shapes = found.flatMap(({ shape }) => (shape === null ? [] : [shape]));
	const sureRows = outside.filter(({ text }) => isSureRow(text, delimiter, shapes));
	const cells = [
		...found.flatMap(({ header, sure }, index) =>
			sure.map((i) => `${staged.rowNumbers[i]}:${header || index + 1}`),
		),
		...sureRows.map(({ row }) => `${row}:`),
	];
	if (cells.length > 0 && !reading.emptyIdentityNumbers) refuse(cells, file);
	const left = found.flatMap(({ counts, kept }, index) => (counts.personal > 0 && !kept ? [index] : []));
	for (const row of outside) row.text = guardRowText(row.text, left, columns.length, delimiter);
	return {
		problems: [
			...staged.shortRows.map((row): Problem => ({ row, field: '', raw: null, reason: 'too_few_cells' })),
			...found.flatMap(({ field, sure, emptied }) => problems(staged, field, [...sure, ...emptied])),
		],
		droppedIdentityNumbers: sum(found.filter(isOrganisations).map(({ emptied }) => emptied.length)),
		keptOut: {
			identityNumbers: cells.length,
			asked: asked(found, reading),
			contacts: contacts(found),
			personal: found.flatMap(({ header, counts, kept }) =>
				counts.personal > 0 ? [{ header, cells: counts.personal, kept }] : [],
			),
			lostPrecision: found.flatMap(({ header, lostPrecision }) =>
				lostPrecision > 0 ? [{ header, cells: lostPrecision }] : [],
			),
			maskedNames: { file: false, parts: 0 },
			byShape: sum(found.map(({ byShape }) => byShape)),
		},
	};
}

function refuse(cells: readonly string[], file: string): never {
	throw new FileError('identity_numbers', file, { count: cells.length, cells: cells.slice(0, named) });
}

function problems({ rowNumbers }: Staged, field: Field | undefined, at: readonly number[]): Problem[] {
	return at.map((i) => ({
		row: rowNumbers[i]!,
		field: field?.id ?? '',
		raw: null,
		reason: 'identity_number',
	}));
}

function isOrganisations({ field }: ColumnFindings): boolean {
	return field?.type === 'orgnr';
}

function asked(found: readonly ColumnFindings[], reading: Reading): AskedColumn[] {
	return found.flatMap((column) => {
		const { possible_identity_number: possible, mistyped_identity_number: mistyped } = column.counts;
		if (possible + mistyped === 0 || isOrganisations(column)) return [];
		const { header, filled, field } = column;
		const answer = reading.tenDigits?.[header] ?? null;
		return [{ header, possible, mistyped, filled, references: field?.type === 'id', answer }];
	});
}

function contacts(found: readonly ColumnFindings[]): ContactColumn[] {
	return found.flatMap(({ header, counts: { email: emails, phone: phones }, kept }) =>
		emails + phones > 0 ? [{ header, emails, phones, kept }] : [],
	);
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
