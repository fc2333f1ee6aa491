import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { isKnownHeader, match } from '../../../src/lib/intake/match.ts';
import { distinctHeaders, matchTexts } from '../../../src/lib/intake/header.ts';
import { read } from '../../../src/lib/intake/read.ts';
import type { Reading } from '../../../src/lib/intake/reading.ts';
import { FileError } from '../../../src/lib/intake/report.ts';
import { readStructure } from '../../../src/lib/intake/structure.ts';
import { csvText } from '../../../src/lib/intake/write-csv.ts';
import { bytesOf, utf16, zipOf } from './packed-files.ts';

const structure = (text: string, reading?: Reading) =>
	readStructure(bytesOf(text), 'a.csv', isKnownHeader, reading);

const CONTRACTS =
	'Avtalsnummer;Förvaltning;CPV-kod;Avtalsdatum\nA1;Park;90911200;2024-01-02\nA2;Skola;90911200;2024-01-03\n';
const DEVIATIONS = 'Avsteg-ID;Organisation;Händelsedatum\nD1;Park;2024-01-02\n';

describe('several tables in one file', () => {
	test.each([
		['of known headers', `${DEVIATIONS}\n${CONTRACTS}`, [1, 4]],
		['with separators in the blank line', `${DEVIATIONS};;;\n${CONTRACTS}`, [1, 4]],
		['each with its title', `Avsteg\n${DEVIATIONS}\n\nAvtal\n${CONTRACTS}`, [2, 7]],
		['of headers that nobody knows', 'ort;antal\nUmeå;5\nLund;7\n\nvara;färg;pris\npenna;blå;5\n', [1, 5]],
		['three of them', `${DEVIATIONS}\n${CONTRACTS}\n${DEVIATIONS.replaceAll('D1', 'D2')}`, [1, 4, 8]],
	])('%s are told apart', (_, text, rows) => {
		expect(structure(text).parts.map(({ headerRow }) => headerRow)).toEqual(rows);
	});

	test.each([
		['a blank line between rows', CONTRACTS.replace('A2', '\nA2')],
		['totals below a blank line', `${CONTRACTS}\nSumma;;;5\n`],
		['the header once more', `${CONTRACTS}\n${CONTRACTS}`],
		['a note below', `${CONTRACTS}\nKälla: registret\n`],
		['a blank line in a cell', CONTRACTS.replace('Park', '"Park\n\nAvsteg-ID;Organisation;Händelsedatum"')],
	])('are not seen in %s', (_, text) => {
		expect(structure(text).parts).toEqual([]);
	});

	test('the best known is read unless another is chosen, with the rows of the whole file', () => {
		const text = `${DEVIATIONS}\n${CONTRACTS}`;
		expect(structure(text)).toMatchObject({
			part: '#2',
			staged: { rowNumbers: [5, 6], read: 2, refused: [] },
		});
		expect(structure(text, { part: '#1' })).toMatchObject({
			part: '#1',
			staged: { rowNumbers: [2], read: 1 },
		});
	});

	test('the one with the header row that the analyst names is read', () => {
		expect(structure(`${DEVIATIONS}\n${CONTRACTS}`, { headerRow: 1 })).toMatchObject({ part: '#1' });
	});
});

describe('headers', () => {
	test('that are the same are kept apart in the list, and the first is used', () => {
		expect(distinctHeaders(['Antal', 'Antal', '', 'Antal', 'Antal (2)', ''])).toEqual([
			'Antal',
			'Antal (3)',
			'',
			'Antal (4)',
			'Antal (2)',
			'',
		]);
		const { columns } = read(
			bytesOf(`${CONTRACTS.split('\n')[0]};Titel;Titel\nA1;Park;90911200;2024-01-02;a;b\n`),
			'a.csv',
		);
		expect(columns.slice(4)).toMatchObject([
			{ index: 4, header: 'Titel', field: 'title' },
			{ index: 5, header: 'Titel (2)', field: null },
		]);
	});

	test('of two rows are matched whole, else by what stands under a group that is no field', () => {
		const rows = [
			['Avtal', '', 'Köpare', ''],
			['Avtalsnummer', 'Avtalsdatum', 'Namn', 'Organisationsnummer'],
		];
		const fields = match(matchTexts(rows, isKnownHeader))!.columns.map(({ field }) => field);
		expect(fields.slice(0, 2)).toEqual(['contract_id', 'signed_on']);
		expect(fields[3]).not.toBe('supplier_id');
	});

	test('that are not there match nothing', () => {
		const { staged } = structure(CONTRACTS, { headerRow: 0 });
		expect(staged).toMatchObject({ read: 3, header: ['', '', '', ''] });
		expect(match(matchTexts(staged.headerRows, isKnownHeader))).toBeNull();
	});
});

describe('whatever the bytes are', () => {
	const pieces = fc.constantFrom(
		'"',
		"'",
		'\\',
		'\n',
		'\r\n',
		'\r',
		';',
		',',
		'\t',
		'\0',
		'\ufeff',
		'Summa',
		'1,5',
		'Avtalsnummer',
		'Avsteg-ID',
		'å',
		'sep=;',
		' ',
	);
	const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => bytesOf(parts.join('')));
	const starts = fc.constantFrom(
		[],
		[0x1f, 0x8b, 8],
		[0x50, 0x4b, 3, 4],
		[0xff, 0xfe],
		[0xef, 0xbb, 0xbf],
		[0xd0, 0xcf, 0x11, 0xe0],
	);
	const bytes = fc
		.tuple(starts, fc.uint8Array({ maxLength: 200 }))
		.map(([start, rest]) => Uint8Array.from([...start, ...rest]));
	const reading: fc.Arbitrary<Reading> = fc.record(
		{
			encoding: fc.constantFrom('utf-8', 'utf-16le', 'windows-1252'),
			delimiter: fc.constantFrom(';', ',', '|', ', '),
			quote: fc.constantFrom('"', "'", ''),
			headerRow: fc.nat({ max: 12 }),
			decimal: fc.constantFrom(',', '.'),
		},
		{ requiredKeys: [] },
	);

	test('nothing throws but a refusal that says why, and rows read are rows accepted and refused', () => {
		fc.assert(
			fc.property(fc.oneof(texts, bytes), reading, (given, chosen) => {
				try {
					const { staged } = readStructure(given, 'a', isKnownHeader, chosen);
					expect(staged.read).toBe(staged.rowNumbers.length + staged.refused.length);
					const rows = [...staged.rowNumbers, ...staged.refused, ...staged.setAside].map((row) =>
						typeof row === 'number' ? row : row.row,
					);
					expect(new Set(rows).size).toBe(rows.length);
					for (const column of staged.columns) expect(column).toHaveLength(staged.rowNumbers.length);
				} catch (error) {
					if (!(error instanceof FileError)) throw error;
				}
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('what a writer wrote is what is read', () => {
	const header = ['Avtalsnummer', 'Förvaltning', 'Benämning'];
	const cell = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 6 }),
		fc.string({ unit: fc.constantFrom('"', "'", '\n', '\r', ';', ',', '|', ' ', 'å'), maxLength: 6 }),
	);
	const table = fc.array(
		fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => ['A1', ...cells.slice(1)]),
		{ minLength: 1, maxLength: 5 },
	);
	const clean = (rows: string[][]) =>
		rows.map((cells) => cells.map((text) => text.replace(/[\0\ufffd]/g, '')));

	test('by delimiter, quote, line end, preamble, encoding and archive', () => {
		fc.assert(
			fc.property(
				table,
				fc.constantFrom(';', ',', '\t', '|', ':'),
				fc.constantFrom('"', "'"),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.constantFrom('', 'Avtal 2024\n\n'),
				fc.constantFrom('utf-8', 'utf-16', 'zip'),
				(rows, delimiter, quote, end, preamble, as) => {
					const written = clean(rows).map((cells) =>
						cells.map((text) => (quote === '"' ? text : text.replaceAll('"', ''))),
					);
					const lines = [header, ...written].map((cells) =>
						cells.map((text) => quote + text.replaceAll(quote, quote + quote) + quote).join(delimiter),
					);
					const text = preamble + lines.join(end) + end;
					const bytes =
						as === 'zip' ? zipOf({ 'a.csv': text }) : as === 'utf-16' ? utf16(text) : bytesOf(text);
					const { staged } = readStructure(bytes, 'a.csv', isKnownHeader);
					expect(staged.header).toEqual(header);
					expect(staged.rowNumbers.map((_, at) => staged.columns.map((values) => values[at]))).toEqual(
						written,
					);
				},
			),
			{ numRuns: 300 },
		);
	});

	test('by our own writer, once and again', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const written = csvText([header, ...clean(rows)]);
				const { staged } = structure(written);
				const again = staged.rowNumbers.map((_, at) => staged.columns.map((values) => values[at]!));
				expect(csvText([staged.header, ...again])).toBe(written);
			}),
			{ numRuns: 1000 },
		);
	});
});
