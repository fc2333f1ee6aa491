import { describe, expect, test } from 'vitest';
import { commit } from '../../../src/lib/intake/commit.ts';
import { read } from '../../../src/lib/intake/read.ts';
import type { Reading } from '../../../src/lib/intake/reading.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
let files = 1000;

/** What was found of the one column of award dates, and the days that came of it. */
async function take(cells: string[], reading: Reading = {}) {
	const rows = cells.map((cell) => ['Park', 'services', '2024-01-01', cell]);
	const text = csv(['buyer', 'nature', 'published_on', 'Tilldelningsdatum'], ...rows);
	const fileNo = ++files;
	const file = read(new TextEncoder().encode(text), 'avtal.csv', reading);
	const report = await commit(register.engine, file, fileNo);
	const typed = await register.rows('contracts', 'awarded_on', fileNo);
	return { column: report.dates[0], days: typed.map(({ awarded_on }) => awarded_on), report };
}

describe('a column of dates that can be read in two ways', () => {
	test('is asked about with two examples, and its dates stay unread', async () => {
		const { column, days } = await take(['01/02/2024', '', '05/05/2024', '03/04/2024', '2024-01-13']);
		expect(column).toEqual({
			...{ field: 'awarded_on', header: 'Tilldelningsdatum', order: null, evidence: null, answered: false },
			...{ ambiguous: 2, examples: ['01/02/2024', '03/04/2024'] },
		});
		expect(days).toEqual([null, null, '2024-05-05', null, '2024-01-13']);
	});

	test.each([
		['dmy', ['2024-02-01', '2024-04-03']],
		['mdy', ['2024-01-02', '2024-03-04']],
	] as const)('is read as the analyst answers: %s', async (order, expected) => {
		const { column, days, report } = await take(['01/02/2024', '03/04/2024'], {
			dayOrders: { Tilldelningsdatum: order },
		});
		expect(column).toMatchObject({ order, answered: true, ambiguous: 2 });
		expect(days).toEqual(expected);
		expect(report.problems).toEqual([]);
	});

	test.each([
		[['01/02/2024', '13/02/2024', '14/02/2024'], 'dmy', { text: '13/02/2024', row: 3 }],
		[['02/13/2024 12:00', '01/02/2024'], 'mdy', { text: '02/13/2024 12:00', row: 2 }],
		[['01-02-2024', '13-02-2024'], 'dmy', { text: '13-02-2024', row: 3 }],
	])('is read as another cell shows, which is kept as evidence: %j', async (cells, order, evidence) => {
		const { column, report } = await take(cells);
		expect(column).toMatchObject({ order, evidence, answered: false });
		expect(report.problems).toEqual([]);
	});

	test('shows nothing where cells show both', async () => {
		const { column, days } = await take(['13/02/2024', '02/14/2024', '01/02/2024']);
		expect(column).toMatchObject({ order: null, evidence: null, ambiguous: 1 });
		expect(days).toEqual(['2024-02-13', '2024-02-14', null]);
	});

	test('is none where no cell has such a date', async () => {
		expect((await take(['2024-01-13', '1.2.2024', '2024/01/02'])).report.dates).toEqual([]);
	});
});
