import { expect, test } from 'vitest';
import { fromStream, toStreams } from '../../../src/lib/engine/arrow.ts';
import type { Column } from '../../../src/lib/engine/engine.ts';

const roundTrip = (columns: Column[], rows: number) => {
	const streams = [...toStreams(columns, rows)];
	return { streams: streams.length, rows: streams.flatMap((stream) => fromStream([stream])) };
};

test('text of one, two, three and four bytes a character comes back, with nulls and empty strings', () => {
	const values = ['a', 'å', '€', '👍', '', null, '€'.repeat(10_000), '👍'.repeat(10_000)];
	expect(roundTrip([{ name: 't', type: 'text', values }], values.length).rows).toEqual(
		values.map((t) => ({ t })),
	);
});

test('many rows and long texts are cut into streams without losing a row', () => {
	const long = Array.from({ length: 5 }, (_, at) => String(at).repeat(3_000_000));
	const byLength = roundTrip([{ name: 't', type: 'text', values: long }], long.length);
	expect(byLength.streams).toBeGreaterThan(1);
	expect(byLength.rows).toEqual(long.map((t) => ({ t })));

	const numbers = Int32Array.from({ length: 100_001 }, (_, at) => at);
	const byRows = roundTrip([{ name: 'n', type: 'integer', values: numbers }], numbers.length);
	expect(byRows.streams).toBe(2);
	expect(byRows.rows.map(({ n }) => n)).toEqual([...numbers]);
});

test('half a character becomes a replacement mark, never an error', () => {
	expect(roundTrip([{ name: 't', type: 'text', values: ['a\ud83d'] }], 1).rows).toEqual([{ t: 'a\ufffd' }]);
});
