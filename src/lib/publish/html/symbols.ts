import type { TableTwin } from '../../charts/table.ts';
import type { Context } from './context.ts';

/** Secret, not applicable, nothing: as they stand in cells. */
export const symbols = { secret: '..', not_applicable: '.', zero: '0' } as const;

/** What the symbols of a table mean, a sentence each: those that occur in it, and *secret* where it counts persons. */
export function symbolTexts({ t }: Context, table: TableTwin, persons: boolean): string[] {
	const cells = new Set(table.rows.flatMap((row) => row.map(({ text }) => text)));
	const told = table.notes.includes(t('charts_note_not_applicable'));
	const texts: string[] = [];
	const ofSuppliers = table.notes.includes(t('variants_secret_note'));
	if (persons || (cells.has(symbols.secret) && !ofSuppliers)) texts.push(t('results_symbol_secret'));
	if (cells.has(symbols.not_applicable) && !told) texts.push(t('results_symbol_not_applicable'));
	if (persons || cells.has(symbols.zero)) texts.push(t('results_symbol_zero'));
	if (cells.has(t('charts_not_available'))) texts.push(t('results_symbol_missing'));
	return texts;
}
