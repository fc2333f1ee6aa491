import type { ReadFile } from '../lib/intake/read.ts';
import { formatInteger } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import type { Output } from './output.ts';

/** Says what was kept out of a file since it is or can be about a person: nobody can be asked here. */
export function tellKeptOut(
	{ name, keptOut, droppedIdentityNumbers }: ReadFile,
	locale: Locale,
	err: Output,
): void {
	const t = translator(locale);
	const tell = (key: 'guard_cli_kept_out' | 'guard_cli_contacts', count: number) => {
		if (count > 0) err.write(`${t(key, { file: name, count, n: formatInteger(count, locale) })}\n`);
	};
	if (keptOut.maskedNames.file) err.write(`${name}: ${t('guard_masked_file_name')}\n`);
	const parts = keptOut.maskedNames.parts;
	if (parts > 0) {
		const text = t('guard_masked_part_names', { count: parts, n: formatInteger(parts, locale) });
		err.write(`${name}: ${text}\n`);
	}
	const asked = keptOut.asked.map(({ possible, mistyped }) => possible + mistyped);
	tell('guard_cli_kept_out', total([droppedIdentityNumbers, ...asked]));
	const contacts = keptOut.contacts.map(({ emails, phones }) => emails + phones);
	tell('guard_cli_contacts', total([...contacts, ...keptOut.personal.map(({ cells }) => cells)]));
	for (const { header, cells } of keptOut.lostPrecision) {
		const text = t('guard_lost_precision', { header, count: cells, n: formatInteger(cells, locale) });
		err.write(`${name}: ${text}\n`);
	}
}

function total(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}
