import { describe, expect, test } from 'vitest';
import { read } from '../../../src/lib/intake/read.ts';
import type { Reading } from '../../../src/lib/intake/reading.ts';
import { FileError, type Seen } from '../../../src/lib/intake/report.ts';
import { swedish } from './guard/numbers.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const readText = (text: string, reading: Reading = {}) => read(bytesOf(text), 'avtal.csv', reading);

function refused(text: string, reading: Reading = {}): { code: string; seen: Seen } {
	try {
		readText(text, reading);
	} catch (error) {
		if (error instanceof FileError) return { code: error.code, seen: error.seen! };
		throw error;
	}
	throw new Error('was taken in');
}

const fieldsOf = ({ columns }: { columns: readonly { field: string | null }[] }) =>
	columns.map(({ field }) => field);

const foreign = [
	'Nämnd;Sort;När;Ansvarig mejl',
	'Parknämnden;Tjänster;2024-02-01;a@exempel.se',
	'Skolnämnden;Varor;2024-03-01;b@exempel.se',
].join('\n');

describe('what the analyst chose', () => {
	test('goes before a known header, and its field is not given twice', () => {
		const file = readText('Köpare;Förvaltning;CPV;Startdatum\nStaden;Park;90911200;2024-01-01\n', {
			columns: { Förvaltning: 'buyer', Startdatum: 'signed_on' },
		});
		expect(fieldsOf(file)).toEqual([null, 'buyer', 'cpv', 'signed_on']);
		expect(file.columns[1]).toMatchObject({ how: 'chosen', confidence: 1 });
	});

	test('takes a column out of use', () => {
		const file = readText('Köpare;CPV;Startdatum;Status\nStaden;90911200;2024-01-01;Aktivt\n', {
			columns: { Status: null },
		});
		expect(file.columns[3]).toMatchObject({ field: null, how: 'chosen' });
	});

	test('takes in a file of which no header is known', () => {
		const reading = { table: 'contracts', columns: { Nämnd: 'buyer', Sort: 'nature', När: 'published_on' } };
		expect(fieldsOf(readText(foreign, reading))).toEqual(['buyer', 'nature', 'published_on', null]);
	});

	test('names columns of a file without headers by their place', () => {
		const file = readText('Park;90911200;2024-01-01\nSkola;77310000;2024-02-01\n', {
			headerRow: 0,
			table: 'contracts',
			columns: { '#1': 'buyer', '#2': 'cpv', '#3': 'start_on' },
		});
		expect(fieldsOf(file)).toEqual(['buyer', 'cpv', 'start_on']);
		expect(file.columns.map(({ header }) => header)).toEqual(['#1', '#2', '#3']);
		expect(file.staged.read).toBe(2);
	});

	test('picks the table, whatever the headers say', () => {
		expect(
			readText('Förvaltning;Orsak;Händelsedatum\nPark;Annat;2024-01-01\n', { table: 'deviations' }).table,
		).toBe('deviations');
		expect(refused('Avtalsnummer;Status\nA1;Aktivt\n', { table: 'contracts' }).seen.columns).toMatchObject({
			table: 'contracts',
			missing: [
				['buyer'],
				['nature', 'cpv'],
				['published_on', 'awarded_on', 'signed_on', 'start_on', 'end_on'],
			],
		});
	});

	test('of a table or a field that the model does not have changes nothing', () => {
		const file = readText('Köpare;CPV;Startdatum\nStaden;90911200;2024-01-01\n', {
			table: 'rymdfärder',
			columns: { Köpare: 'raket' },
		});
		expect(fieldsOf(file)).toEqual(['buyer', 'cpv', 'start_on']);
	});
});

describe('a file that is refused for its columns', () => {
	test('shows them with values and proposals, and nothing about a person', () => {
		const { code, seen } = refused(foreign);
		expect(code).toBe('no_known_columns');
		expect(seen.columns!.table).toBe('contracts');
		expect(seen.columns!.samples).toEqual([
			['Parknämnden', 'Skolnämnden'],
			['Tjänster', 'Varor'],
			['2024-02-01', '2024-03-01'],
			[''].slice(1),
		]);
		expect(seen.columns!.columns[1]!.others[0]).toMatchObject({ field: 'nature', how: 'values' });
	});

	test('names the needs that no column meets', () => {
		const { code, seen } = refused('Köpare;Leverantör;Startdatum\nStaden;Städ AB;2024-01-01\n');
		expect(code).toBe('needed_columns_missing');
		expect(seen.columns!.missing).toEqual([['nature', 'cpv']]);
		expect(fieldsOf(seen.columns!)).toEqual(['buyer', 'supplier', 'start_on']);
	});

	test('shows no identity number among the values', () => {
		const { seen } = refused(`Vem;Vad\n${swedish};Städ\n`);
		expect(JSON.stringify(seen)).not.toContain(swedish);
	});
});

describe('a number that does not say whose it is', () => {
	const rows = 'Staden;90911200;2024-01-01;Städ AB;556012-5790';

	test('is the supplier’s right beside it', () => {
		const file = readText(`Köpare;CPV;Startdatum;Leverantör;Organisationsnummer\n${rows}\n`);
		expect(fieldsOf(file)[4]).toBe('supplier_id');
	});

	test('is proposed only where it stands elsewhere, and guarded all the same', () => {
		const text = `Leverantör;CPV;Startdatum;Köpare;Organisationsnummer\nStäd AB;90911200;2024-01-01;Staden;${swedish}\n`;
		const file = readText(text);
		expect(file.columns[4]).toMatchObject({ field: null, how: null });
		expect(file.columns[4]!.others.map(({ field }) => field)).toEqual(['buyer_id', 'supplier_id']);
		expect(file.droppedIdentityNumbers).toBe(1);
		expect(file.samples[4]).toEqual([]);
	});
});

describe('values of the columns', () => {
	test('are shown, each once and three at most, without those left out since they are about persons', () => {
		const rows = ['A', 'B', 'A', 'C', 'D'].map((name) => `${name};90911200;2024-01-01;Kim`);
		const file = readText(`Köpare;CPV;Startdatum;Kontaktperson\n${rows.join('\n')}\n`);
		expect(file.samples).toEqual([['A', 'B', 'C'], ['90911200'], ['2024-01-01'], []]);
	});
});
