import { expect, test } from 'vitest';
import { enumerate } from '../../../src/lib/text/enumerate.ts';

test('an enumeration has an and before its last, and a comma between the others', () => {
	expect(enumerate([], 'sv')).toBe('');
	expect(enumerate(['park'], 'sv')).toBe('park');
	expect(enumerate(['park', 'skola'], 'sv')).toBe('park och skola');
	expect(enumerate(['puisto', 'koulu', 'hoiva'], 'fi')).toBe('puisto, koulu ja hoiva');
	expect(enumerate(['parks', 'schools', 'care'], 'en')).toBe('parks, schools and care');
});
