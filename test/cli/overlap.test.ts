import { describe, expect, test } from 'vitest';
import { withOverlap } from '../../src/cli/overlap.ts';
import { pairOf } from '../../src/lib/intake/decisions.ts';
import { seriesOf } from '../../src/lib/intake/series.ts';
import { added, file, joined, standingOf } from '../lib/intake/exports-of.ts';

const contracts = (name: string) =>
	file(
		`${name}.csv`,
		'contract_id;buyer;nature;published_on',
		'A1;Park;Tjänster;2024-01-01',
		`${name};Park;Tjänster;2024-01-02`,
	);
const [june, january, latest] = [contracts('juni'), contracts('januari'), contracts('senaste')];
const all = [june, january, latest];

describe('of files of one table', () => {
	test('each is newer than all before it, whatever was decided of these and their days', () => {
		const decided = standingOf([
			...all.map(added),
			joined(january, june),
			{ kind: 'extracted', file: january.id, on: '2024-01-01' },
			{ kind: 'extracted', file: june.id, on: '2024-06-01' },
		]);
		expect(seriesOf(withOverlap(decided, all, 'newer')).map((placed) => placed.file)).toEqual([
			january.id,
			june.id,
			latest.id,
		]);
	});

	test('one is no newer export of a file that is apart from the last before it', () => {
		const decided = standingOf([...all.map(added), { kind: 'apart', one: june.id, other: january.id }]);
		expect(withOverlap(decided, all, 'newer').joined).toEqual([
			expect.objectContaining({ older: january.id, newer: latest.id }),
		]);
	});

	test('all are apart where that is said', () => {
		const { apart } = withOverlap(standingOf(all.map(added)), all, 'apart');
		expect([...apart].sort()).toEqual(
			[pairOf(june.id, january.id), pairOf(june.id, latest.id), pairOf(january.id, latest.id)].sort(),
		);
	});
});
