import { describe, expect, test } from 'vitest';
import {
	pairOf,
	whatStands,
	type Decision,
	type Gone,
	type Said,
} from '../../../src/lib/intake/decisions.ts';
import { entry, type Entry } from '../../../src/lib/store/log.ts';

const everything: Gone = { what: 'drop', organisation: null, from: null, to: null };
const nothing: Gone = { what: 'keep', organisation: null, from: null, to: null };
const blankIsNo: Said = {
	yes: 'city_model',
	blank: 'no',
	from: null,
	to: null,
	who: 'Inköp',
	why: 'Fältet är obligatoriskt',
};

function added(file: string, name = `${file}.csv`): Decision {
	return { kind: 'added', file, name, table: 'contracts', headers: ['Dnr'], reading: {} };
}

/** A log in which each decision is an entry of its own; a number undoes the entry of that number. */
function stands(...deeds: (Decision | number)[]) {
	const entries: Entry<Decision>[] = [];
	for (const deed of deeds)
		entries.push(
			typeof deed === 'number' ? entry<Decision>(entries, [], entries[deed]!.id) : entry(entries, [deed]),
		);
	return whatStands(entries);
}

describe('what stands', () => {
	test('is of rows in doubt what was said of them last, and what was said before where that is undone', () => {
		const review = (rows: number, who: string, year = 2024): Decision => ({
			...{ kind: 'reviewed', doubt: 'duplicate', year, rows, who },
		});
		const said = (...deeds: (Decision | number)[]) =>
			[...stands(...deeds).reviewed.values()].map(({ year, rows, who }) => [year, rows, who]);
		expect(said(review(12, 'Inköp'), review(14, 'Juridik'), review(3, 'Inköp', 2025))).toEqual([
			[2024, 14, 'Juridik'],
			[2025, 3, 'Inköp'],
		]);
		expect(said(review(12, 'Inköp'), review(14, 'Juridik'), 1)).toEqual([[2024, 12, 'Inköp']]);
		expect(said(review(12, 'Inköp'), 0)).toEqual([]);
	});

	test('is of the table that a file is read as now', () => {
		const { files } = stands(added('a'), { kind: 'read', file: 'a', reading: { table: 'outcomes' } });
		expect(files.get('a')!.table).toBe('outcomes');
	});

	test('is every file that was added and not dropped, in the order of their coming', () => {
		const { files } = stands(added('a'), added('b'), added('c'), {
			kind: 'dropped',
			file: 'b',
			name: 'b.csv',
		});
		expect([...files.keys()]).toEqual(['a', 'c']);
	});

	test('has a file back in its place where its removal is undone', () => {
		const { files } = stands(added('a'), added('b'), { kind: 'dropped', file: 'a', name: 'a.csv' }, 2);
		expect([...files.keys()]).toEqual(['a', 'b']);
	});

	test('reads a file as was said last', () => {
		const { files } = stands(
			added('a'),
			{ kind: 'read', file: 'a', reading: { delimiter: ';' } },
			{ kind: 'read', file: 'a', reading: { delimiter: ',' } },
		);
		expect(files.get('a')!.reading).toEqual({ delimiter: ',' });
	});

	test('reads a file as was said before, where the last word on it is undone', () => {
		const { files } = stands(
			added('a'),
			{ kind: 'read', file: 'a', reading: { delimiter: ';' } },
			{ kind: 'read', file: 'a', reading: { delimiter: ',' } },
			2,
		);
		expect(files.get('a')!.reading).toEqual({ delimiter: ';' });
	});

	test('keeps what was declared of a file that is away, until it is back', () => {
		const declared: Decision = {
			kind: 'declared',
			file: 'a',
			field: 'clause',
			header: 'Krav',
			said: [blankIsNo],
		};
		const away = stands(added('a'), declared, { kind: 'dropped', file: 'a', name: 'a.csv' });
		expect(away.files.size).toBe(0);
		const back = stands(added('a'), declared, { kind: 'dropped', file: 'a', name: 'a.csv' }, added('a'));
		expect(back.files.get('a')!.said.get('clause')).toEqual([blankIsNo]);
	});

	test('joins two exports only while both are there', () => {
		const joined: Decision = { kind: 'joined', older: 'a', newer: 'b', gone: everything };
		expect(stands(added('a'), added('b'), joined).joined).toEqual([
			{ older: 'a', newer: 'b', gone: everything },
		]);
		expect(stands(added('b'), joined).joined).toEqual([]);
	});

	test('says of two files what was said last, whichever was named first', () => {
		const apart: Decision = { kind: 'apart', one: 'b', other: 'a' };
		const joined: Decision = { kind: 'joined', older: 'a', newer: 'b', gone: nothing };
		const first = stands(added('a'), added('b'), joined, apart);
		expect(first.joined).toEqual([]);
		expect([...first.apart]).toEqual([pairOf('a', 'b')]);
		const second = stands(added('a'), added('b'), apart, joined);
		expect(second.joined).toHaveLength(1);
		expect(second.apart.size).toBe(0);
	});

	test('is the same whichever order the files were added in', () => {
		const said: Decision[] = [
			{ kind: 'joined', older: 'a', newer: 'b', gone: everything },
			{ kind: 'extracted', file: 'b', on: '2026-01-10' },
			{ kind: 'declared', file: 'a', field: 'clause', header: 'Krav', said: [blankIsNo] },
		];
		const content = ({ files, joined }: ReturnType<typeof stands>) => ({
			files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
			joined,
		});
		expect(content(stands(added('a'), added('b'), ...said))).toEqual(
			content(stands(...said, added('b'), added('a'))),
		);
	});
});
