import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvText } from '../../../src/lib/intake/write-csv.ts';
import { isKnownHeader } from '../../../src/lib/intake/match.ts';
import { readStructure } from '../../../src/lib/intake/structure.ts';
import { sharedData } from '../../shared-data.ts';
import { bytesOf, utf16, zipOf } from './packed-files.ts';

/** The register of 2021 as other programs would save it. */
export function registerSavedAgain(): Record<string, Uint8Array> {
	const bytes = readFileSync(path.join(sharedData, 'uhm2021', 'register.utf8.csv'));
	const { staged } = readStructure(bytes, 'register.csv', isKnownHeader);
	const rows = staged.rowNumbers.map((_, at) => staged.columns.map((values) => values[at]!));
	const table = [staged.header, ...rows];
	const semicolons = csvText(table, ';');
	return {
		'UTF-16 with tabs': utf16(csvText(table, '\t')),
		'with |': bytesOf(csvText(table, '|')),
		'with CR line ends': bytesOf(semicolons.replaceAll('\r\n', '\r')),
		'below a preamble': bytesOf(`Register över upphandlingar;;\r\nUttag 2026-02-28;;\r\n\r\n${semicolons}`),
		'inside a zip': zipOf({ 'data/register.csv': semicolons, 'läs mig.txt': 'Upphandlingar 2021\n' }),
	};
}
