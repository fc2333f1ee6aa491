import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { whatStands, type FileStanding, type Standing } from '../../../src/lib/intake/decisions.ts';
import { decisionsText, evidenceOf, keyedEvidence } from '../../../src/lib/publish/evidence.ts';
import { keyOf } from '../../../src/lib/publish/keyed.ts';

const key = 'en-nyckel-som-ingen-kan-gissa-0123456789';
const file = (id: string, own: Partial<FileStanding> = {}): [string, FileStanding] => [
	id,
	{
		...{ file: id, name: `${id}.csv`, table: 'contracts', headers: ['a', 'b'], reading: {} },
		...{ said: new Map(), extracted: null },
		...own,
	},
];
const standing = (...files: [string, FileStanding][]): Standing => ({
	...whatStands([]),
	files: new Map(files),
});
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('what is told of sources and decisions', () => {
	test('is HMAC-SHA-256 by the key, as Node works it out, and no plain hash', () => {
		const [one, two] = [sha256('fil ett'), sha256('fil två')];
		const files = [
			{ id: one, name: 'ett.csv' },
			{ id: two, name: 'två.csv' },
		];
		const evidence = evidenceOf(files, standing(file(one), file(two)), { key, engine: 'DuckDB', hidden: [] });
		const hmac = (text: string) => createHmac('sha256', key).update(text).digest('hex');
		const told = keyedEvidence(evidence);
		expect(told.sources).toEqual([hmac(one), hmac(two)].sort());
		expect(told.decisions).toBe(hmac(evidence.decisions));
		expect(JSON.stringify(told)).not.toContain(one);
	});

	test('is the same in whatever order files came, and a file that came twice is told once', () => {
		const files = [
			{ id: 'b', name: 'b' },
			{ id: 'a', name: 'a' },
			{ id: 'b', name: 'b' },
		];
		const made = evidenceOf(files, standing(file('b'), file('a')), { key, engine: 'DuckDB', hidden: [] });
		const other = evidenceOf(files.slice(0, 2).reverse(), standing(file('a'), file('b')), {
			...{ key, engine: 'DuckDB', hidden: [] },
		});
		expect(made).toEqual(other);
	});

	test('is another once a column is said to mean something else', () => {
		const said = { yes: 'city_model', blank: 'no', from: null, to: null, who: '', why: '' } as const;
		const declared = file('a', { said: new Map([['clause', [said]]]) });
		expect(decisionsText(standing(declared))).not.toBe(decisionsText(standing(file('a'))));
		const nothingSaid = file('a', { said: new Map([['clause', []]]) });
		expect(decisionsText(standing(nothingSaid))).toBe(decisionsText(standing(file('a'))));
	});

	test('is the same where a way to read is named that decides nothing', () => {
		const named = file('a', { reading: { dayOrders: {} } });
		expect(decisionsText(standing(named))).toBe(decisionsText(standing(file('a'))));
		const decided = file('a', { reading: { dayOrders: { Datum: 'dmy' } } });
		expect(decisionsText(standing(decided))).not.toBe(decisionsText(standing(file('a'))));
	});

	test('needs a key that cannot be tried out', () => {
		expect(keyOf('kort')).toBeNull();
		expect(keyOf('a'.repeat(64))).toBeNull();
		expect(keyOf(`  ${key}\n`)).toBe(key);
	});
});
