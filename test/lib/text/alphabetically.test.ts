import { expect, test } from 'vitest';
import { alphabetically } from '../../../src/lib/text/alphabetically.ts';

test('names stand in the order of the Swedish alphabet: å, ä, ö after z, capitals among the small letters', () => {
	const names = ['Öst', 'Zoo', 'Ädel', 'Åhlén', 'arkiv', 'Bad', 'Ä'];
	expect(names.toSorted(alphabetically)).toEqual(['arkiv', 'Bad', 'Zoo', 'Åhlén', 'Ä', 'Ädel', 'Öst']);
});
