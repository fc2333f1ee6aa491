import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/lib/intake/decisions.ts';
import { subjectsOf } from '../../../src/lib/intake/subjects.ts';
import { overridden } from '../../../src/lib/store/overridden.ts';

const name = 'avtal.csv';
const [older, newer] = ['f24', 'f25'];
const all = { what: 'keep', organisation: null, from: null, to: null } as const;
const said = { yes: 'city_model', blank: 'no', from: null, to: null, who: 'Kansliet', why: '' } as const;
const added = (reading = {}): Decision => ({
	...{ kind: 'added', file: older, name, table: 'contracts', headers: [], reading },
});

const conflicts = (mine: Decision, theirs: Decision) =>
	overridden(
		[{ id: 'a', at: '2025-03-01T08:00:00.000Z', what: [mine] }],
		[{ id: 'b', at: '2025-03-02T08:00:00.000Z', what: [theirs] }],
		subjectsOf,
	).map(({ subject }) => subject);

describe('two who decided apart from each other', () => {
	test.each<[string, Decision, Decision, string[]]>([
		['added the same file and read it alike', added(), added(), []],
		['added the same file and read it differently', added(), added({ decimal: '.' }), ['reading:f24']],
		[
			'added a file, and read it differently later',
			added(),
			{ kind: 'read', file: older, reading: { headerRow: 2 } },
			['reading:f24'],
		],
		['added and dropped a file', added(), { kind: 'dropped', file: older, name }, ['presence:f24']],
		[
			'said different things of a column',
			{ kind: 'declared', file: older, field: 'clause', header: 'Krav', said: [said] },
			{
				kind: 'declared',
				file: older,
				field: 'clause',
				header: 'Krav',
				said: [{ ...said, blank: 'not_recorded' }],
			},
			['said:f24:clause'],
		],
		[
			'said the same of columns of different names',
			{ kind: 'declared', file: older, field: 'clause', header: 'Krav', said: [said] },
			{ kind: 'declared', file: older, field: 'social_flag', header: 'Hänsyn', said: [] },
			[],
		],
		[
			'dated a file differently',
			{ kind: 'extracted', file: older, on: '2025-01-01' },
			{ kind: 'extracted', file: older, on: '2025-01-02' },
			['extracted:f24'],
		],
		[
			'joined two files and kept them apart, named the other way round',
			{ kind: 'joined', older, newer, gone: all },
			{ kind: 'apart', one: newer, other: older },
			['pair:f24 f25'],
		],
		[
			'joined two files with different rows gone',
			{ kind: 'joined', older, newer, gone: all },
			{ kind: 'joined', older, newer, gone: { ...all, what: 'drop' } },
			['pair:f24 f25'],
		],
		[
			'went through the same rows in doubt when there were more of them',
			{ kind: 'reviewed', doubt: 'duplicate', year: 2024, rows: 12, who: 'Inköp' },
			{ kind: 'reviewed', doubt: 'duplicate', year: 2024, rows: 14, who: 'Inköp' },
			['reviewed:duplicate 2024'],
		],
		[
			'went through those of different years',
			{ kind: 'reviewed', doubt: 'duplicate', year: 2024, rows: 12, who: 'Inköp' },
			{ kind: 'reviewed', doubt: 'duplicate', year: 2025, rows: 14, who: 'Inköp' },
			[],
		],
	])('%s', (_, mine, theirs, subjects) => {
		expect(conflicts(mine, theirs)).toEqual(subjects);
	});
});
