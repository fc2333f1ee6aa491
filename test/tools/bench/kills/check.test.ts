import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../../src/lib/intake/decisions.ts';
import { faultsOf, faultsShown, Said } from '../../../../src/tools/bench/kills/check.ts';
import { makeExport } from '../../../../src/tools/bench/kills/exports.ts';
import type { Stored } from '../../../../src/tools/bench/kills/stored.ts';
import type { Seen } from '../../../../src/tools/bench/kills/watch.ts';
import { Chance } from '../../../../src/tools/demo/random.ts';

const one = makeExport(new Chance(1), 1);
const newer = makeExport(new Chance(2), 1, 1);
const made = new Map([one, newer].map((each) => [each.name, each]));
const nothing: Stored = { files: [], entries: [] };
const at = '2025-01-01T00:00:00.000Z';

const fileOf = ({ id, name }: typeof one) => {
	return { id, name, kept: id, masked: false, hash: id, identity: false };
};
const addedOf = ({ id: file, name }: typeof one): Decision => {
	return { kind: 'added', file, name, table: 'contracts', headers: [], reading: {} };
};
const entryOf = (...what: Decision[]) => ({ id: 'e1', at, what });
const stored: Stored = { files: [fileOf(one)], entries: [entryOf(addedOf(one))] };

const seen: Seen = {
	work: null,
	cards: [{ name: one.name, kept: 'Sparad', rows: [one.rows, one.rows, 0] }],
	questions: [],
	history: [{ at, when: '2025-01-01 kl. 01:00', undone: false }],
	messages: '',
};
const said = new Said();
said.note(seen);
const faults = (now: Stored, before = nothing) => faultsOf(now, before, made, said, null);

test('a file that is kept whole with its decision is no fault', () => {
	expect(faults(stored)).toEqual([]);
	expect(faultsShown(seen, stored, made)).toEqual([]);
});

describe('it is a fault', () => {
	test('where a file or a decision that was said to be kept is gone', () => {
		expect(faults(nothing, stored)).toEqual([
			'entry e1 is gone or another one',
			`${one.name}: was kept and is gone`,
			`${one.name}: was said to be kept, and is not`,
			`the decision of ${at} was said, and is not kept`,
		]);
	});

	test('where only one of a file and its decision is kept', () => {
		expect(faults({ ...stored, files: [] })).toContain(
			`${one.name}: a decision is kept, and the file is not`,
		);
		expect(faults({ ...stored, entries: [] })).toContain(`${one.name}: is kept, and no decision is`);
	});

	test('where bytes are others than were kept, or hold an identity number', () => {
		const file = fileOf(one);
		expect(faults({ ...stored, files: [{ ...file, hash: 'other' }] })).toEqual([
			`${one.name}: its bytes are not those that were kept`,
			`${one.name}: its bytes are not the original's`,
		]);
		expect(faults({ ...stored, files: [{ ...file, identity: true }] })).toEqual([
			`${one.name}: an identity number is kept`,
		]);
	});

	test('where exports are joined and their days are not there', () => {
		const joined: Decision = {
			...{ kind: 'joined', older: one.id, newer: newer.id },
			gone: { what: 'keep', organisation: null, from: null, to: null },
		};
		const files = [fileOf(one), fileOf(newer)];
		const what = [addedOf(one), addedOf(newer), joined];
		expect(faults({ files, entries: [entryOf(...what)] })).toEqual(['entry e1 is half']);
	});

	test('where of files that were dropped in one go only some are kept', () => {
		const killed = {
			deed: 'drop',
			dropped: [one.name, newer.name],
			seen: { ...seen, cards: [], history: [] },
		};
		expect(faultsOf(stored, nothing, made, new Said(), killed)).toEqual([
			`of ${one.name}, ${newer.name} only ${one.name} is kept`,
		]);
	});

	test('where the page shows fewer rows than the file has, or says that something is lost', () => {
		const short = { ...seen.cards[0]!, rows: [one.rows, one.rows - 1, 1] };
		expect(faultsShown({ ...seen, cards: [short], messages: 'En fil saknas' }, stored, made)).toEqual([
			'the page says: En fil saknas',
			`${one.name}: ${one.rows}, ${one.rows - 1}, 1 rows and not ${one.rows}`,
		]);
	});
});
