import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { addPacked, anything, factsOf, nothing, type CellFacts } from '../../../src/lib/intake/cell-facts.ts';
import { commit } from '../../../src/lib/intake/commit.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();

const plain: CellFacts = {
	marked: false,
	unclean: false,
	wide: false,
	wordy: false,
	otherDates: false,
	otherAmounts: false,
};

describe('the facts of a column', () => {
	test.each<[string, string[], Partial<CellFacts>]>([
		['days and nothing', ['2024-02-03', '', '1999-12-31'], { otherAmounts: true }],
		['amounts', ['1 234 567,50', '12', '-5,5', '1234.5'], { otherDates: true }],
		['thousands without a blank', ['1.234'], { otherDates: true, otherAmounts: true }],
		['a unit', ['5 kr'], { otherDates: true, otherAmounts: true }],
		['words', ['enligt avtal', '2024-02-03'], { wordy: true, otherAmounts: true }],
		['Swedish letters', ['Äldreomsorg'], { wide: true, wordy: true }],
		['a blank at an end', ['Park '], { unclean: true, wordy: true }],
		['two blanks', ['Park  A'], { unclean: true, wordy: true }],
		['a line break', ['Park\nA'], { unclean: true, wordy: true }],
		['a blank without a width', ['1\u202f000'], { ...anything, marked: false, wordy: false }],
		['the mark of a text', ["'0123"], anything],
		['a formula', ['2024-02-03', '="1"'], anything],
	])('are told of %s', (_, texts, expected) => {
		expect(factsOf(texts)).toEqual({ ...plain, ...expected });
	});

	test('are the same of texts and of packed bytes', () => {
		fc.assert(
			fc.property(fc.array(cellOf(fc.string({ unit: 'binary', maxLength: 14 }))), (texts) => {
				const facts = nothing();
				const half = texts.length >> 1;
				for (const part of [texts.slice(0, half), [], texts.slice(half)]) addPacked(facts, pack(part));
				expect(facts).toEqual(factsOf(texts));
			}),
			{ numRuns: 2000 },
		);
	});
});

test('what is left out of the SQL for a column changes no value and no problem', async () => {
	const fields = ['published_on', 'value', 'clause', 'jobs', 'title', 'supplier_id', 'cpv', 'clause_level'];
	const shown = [
		...['title', 'supplier_id', 'cpv', 'clause', 'clause_level', 'currency'],
		'CAST(published_on AS VARCHAR) AS published_on',
		'CAST(value AS DOUBLE PRECISION) AS value',
	].join(', ');
	const three = { minLength: 3, maxLength: 3 };
	const column = fc.oneof(
		fc.array(cellOf(fc.string({ maxLength: 6 })), three),
		fc.array(fc.constantFrom('', 'saknas', 'enligtavta', '2024-02-03', '2024-02-30', '1899-12-31'), three),
		fc.array(
			fc.constantFrom('', '..', 'infinity', '0', '7', '-3', '2,5', '1 234 567,50', '1234.5', '999999999999'),
			three,
		),
	);
	let no = 1_000_000;
	await fc.assert(
		fc.asyncProperty(fc.array(column, { minLength: 8, maxLength: 8 }), async (columns) => {
			const rows = [0, 1, 2].map((at) => ['Park', 'services', ...columns.map((cells) => cells[at]!)]);
			const text = csv(['buyer', 'nature', ...fields], ...rows);
			const told = [];
			for (const facts of [null, anything]) {
				const file = read(new TextEncoder().encode(text), 'a.csv');
				if (facts) file.facts = file.facts.map(() => facts);
				const report = await commit(register.engine, file, ++no);
				const typed = await register.rows('contracts', shown, no);
				const jobs = await register.rows('outcomes', 'source_row, persons', no);
				told.push({ typed, jobs, problems: report.problems, refused: report.refused });
			}
			expect(told[0]).toEqual(told[1]);
		}),
		{ numRuns: 60 },
	);
});

/** Cells as they stand in exports, flawed and not, and anything else. */
function cellOf(other: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc.oneof(
		fc.constantFrom(
			...['', ' ', '-', '..', 'saknas', 'n/a', 'Ja', 'nej', 'x', '1', '0', '-3', '2,5', '1 234', '12 34'],
			...['1 234 567,50', '1.234', '1,234.50', '1 000 kr', '2 tkr', "'0123", '="5"', '75 %', '1234 567'],
			...['2024-02-03', '2024-02-30', '20240203', '13/02/2024', '02/03/2024', 'mars 2024', 'vko 12', '45352'],
			...[
				'556677-8899',
				'5566778899',
				'16556677-8899',
				'SE556677889901',
				'2229500-6',
				'90910000-9',
				'Dialog',
			],
			...['infinity', 'enligtavta', '-.', '1e5', 'Å', 'Park ', 'a  b', '\u00a01', '–', '\u2212500'],
		),
		other,
	);
}

function pack(texts: readonly string[]) {
	const encoded = texts.map((text) => new TextEncoder().encode(text));
	const offsets = new Int32Array(texts.length + 1);
	encoded.forEach((bytes, at) => (offsets[at + 1] = offsets[at]! + bytes.length));
	return { offsets, bytes: new Uint8Array(encoded.flatMap((bytes) => [...bytes])) };
}
