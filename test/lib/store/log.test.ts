import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import {
	entry,
	inOrder,
	standing,
	toRedo,
	toUndo,
	undone,
	unite,
	type Entry,
} from '../../../src/lib/store/log.ts';

/** A log as somebody makes it: `a` decides a, `-a` undoes what a was, `+a` does it again. */
function log(...deeds: string[]): Entry<string>[] {
	const entries: Entry<string>[] = [];
	const ids = new Map<string, string>();
	for (const deed of deeds) {
		const name = deed.replace(/^[-+]/, '');
		const kind = deed.slice(0, deed.length - name.length);
		const of = kind === '-' ? ids.get(name)! : kind === '+' ? ids.get(`-${name}`)! : undefined;
		const made = entry(entries, of === undefined ? [name] : [], of);
		ids.set(deed, made.id);
		entries.push(made);
	}
	return entries;
}

const told = (entries: readonly Entry<string>[]) => standing(entries).flatMap(({ what }) => what);

describe('a log of decisions', () => {
	test('holds what was decided, in order', () => {
		expect(told(log('a', 'b', 'c'))).toEqual(['a', 'b', 'c']);
	});

	test('no longer holds what was undone, wherever in the log it stands', () => {
		expect(told(log('a', 'b', 'c', '-b'))).toEqual(['a', 'c']);
	});

	test('holds again what was done again, in its old place', () => {
		expect(told(log('a', 'b', '-a', '+a'))).toEqual(['a', 'b']);
		expect(told(log('a', '-a', '+a', '-a'))).toEqual([]);
	});

	test('keeps its order where the clock goes backwards or stands still', () => {
		const later: Entry<string>[] = [{ id: 'x', at: '2999-01-01T00:00:00.000Z', what: ['of the future'] }];
		const made = entry(later, ['now']);
		expect(told([made, ...later])).toEqual(['of the future', 'now']);
		expect(inOrder([made, ...later]).map(({ what }) => what[0])).toEqual(['of the future', 'now']);
	});
});

describe('undo and redo', () => {
	const name = (found: Entry<string> | null, entries: readonly Entry<string>[]) =>
		found === null ? null : (found.what[0] ?? entries.find(({ id }) => id === found.undoes)!.what[0]);
	const undo = (...deeds: string[]) => name(toUndo(log(...deeds)), log(...deeds));
	const redo = (...deeds: string[]) => {
		const entries = log(...deeds);
		return name(toRedo(entries), entries);
	};

	test('there is nothing to undo or redo at first', () => {
		expect(undo()).toBeNull();
		expect(redo()).toBeNull();
		expect(redo('a')).toBeNull();
	});

	test('undo goes backwards from the last decision that holds', () => {
		expect(undo('a', 'b')).toBe('b');
		expect(undo('a', 'b', '-b')).toBe('a');
		expect(undo('a', '-a')).toBeNull();
	});

	test('redo goes forwards again, the last undone first', () => {
		expect(redo('a', 'b', '-b', '-a')).toBe('a');
		expect(redo('a', 'b', '-b', '-a', '+a')).toBe('b');
		expect(redo('a', 'b', '-b', '-a', '+a', '+b')).toBeNull();
	});

	test('a new decision leaves nothing to redo but what it undoes later', () => {
		expect(redo('a', '-a', 'b')).toBeNull();
		expect(redo('a', '-a', 'b', '-b')).toBe('b');
	});
});

describe('two logs made one', () => {
	const entryOf = fc.record({
		id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
		at: fc.constantFrom('2025-01-01T00:00:00.000Z', '2025-01-02T00:00:00.000Z'),
		what: fc.array(fc.constantFrom('a', 'b')),
	});
	/** What has one id is one entry. */
	const logOf = fc.uniqueArray(entryOf, { selector: ({ id }) => id });

	test('hold every entry once, in the same order whichever comes first', () => {
		fc.assert(
			fc.property(logOf, fc.nat(), fc.nat(), (all, one, other) => {
				const own = all.filter((_, at) => (one >> at) % 2 === 0);
				const theirs = all.filter((_, at) => (other >> at) % 2 === 0);
				const both = unite(own, theirs);
				expect(both).toEqual(unite(theirs, own));
				expect(both.map(({ id }) => id).sort()).toEqual(
					[...new Set([...own, ...theirs].map(({ id }) => id))].sort(),
				);
			}),
		);
	});

	test('undo what one of them undid', () => {
		const shared = log('a', 'b');
		const undoing = [...shared, entry<string>(shared, [], shared[0]!.id)];
		const adding = [...shared, entry(shared, ['c'])];
		expect(told(unite(undoing, adding)).sort()).toEqual(['b', 'c']);
		expect([...undone(unite(adding, undoing))]).toEqual([shared[0]!.id]);
	});
});
