import { expect, test } from 'vitest';
import { overridden } from '../../../src/lib/store/overridden.ts';
import type { Entry } from '../../../src/lib/store/log.ts';

type Color = { of: string; is: string };
const about = ({ of, is }: Color) => [{ subject: of, says: is }];
const at = (hour: number, id: string, of: string, is: string): Entry<Color> => ({
	...{ id, at: `2025-03-01T${String(hour).padStart(2, '0')}:00:00.000Z` },
	what: [{ of, is }],
});
const undo = (hour: number, id: string, undoes: string): Entry<Color> => ({
	...{ id, at: `2025-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`, what: [], undoes },
});
const list = (own: Entry<Color>[], other: Entry<Color>[]) =>
	overridden(own, other, about).map(({ subject, holds, held, gone }) =>
		[subject, holds, held.decision.is, gone.decision.is].join(' '),
	);

const common = at(1, 'c', 'door', 'red');

test('of two decisions on one subject the later one holds, from whichever side', () => {
	expect(list([common, at(2, 'a', 'door', 'blue')], [common, at(3, 'b', 'door', 'green')])).toEqual([
		'door other green blue',
	]);
	expect(list([common, at(4, 'a', 'door', 'blue')], [common, at(3, 'b', 'door', 'green')])).toEqual([
		'door own blue green',
	]);
});

test('of two at one moment the id decides, as in the log', () => {
	expect(list([at(2, 'a', 'door', 'blue')], [at(2, 'b', 'door', 'green')])).toEqual([
		'door other green blue',
	]);
});

test('what one side has decided on top of what both know overrides nothing of the other', () => {
	expect(list([common], [common, at(3, 'b', 'door', 'green')])).toEqual([]);
	expect(list([common, at(3, 'a', 'door', 'green')], [common])).toEqual([]);
});

test('two who say the same override nothing, nor do they who speak of different things', () => {
	expect(list([at(2, 'a', 'door', 'blue')], [at(3, 'b', 'door', 'blue')])).toEqual([]);
	expect(list([at(2, 'a', 'door', 'blue')], [at(3, 'b', 'roof', 'green')])).toEqual([]);
});

test('only the last decision of each side counts, and none that was undone', () => {
	const own = [at(2, 'a', 'door', 'blue'), at(5, 'd', 'door', 'black')];
	const other = [at(3, 'b', 'door', 'green'), at(4, 'e', 'door', 'grey'), undo(6, 'u', 'e')];
	expect(list(own, other)).toEqual(['door own black green']);
});
