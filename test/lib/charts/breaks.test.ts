import { expect, test } from 'vitest';
import { breaksText } from '../../../src/lib/charts/breaks.ts';
import type { Break } from '../../../src/lib/measures/organisation-breaks.ts';

const organisationNames = new Map(
	[
		['S1', 'Norr', 'Pohjoinen', 'North'],
		['S2', 'Öster', 'Itä', 'East'],
		['F1', 'Omsorg', 'Hoiva', 'Care'],
	].map(([id, sv, fi, en]) => [id!, { sv: sv!, fi: fi!, en: en! }]),
);
const text = (given: Partial<Break>, locale: 'sv' | 'fi' | 'en' = 'sv') =>
	breaksText(
		{ breaks: [{ year: 2021, kind: null, from: [], to: [], unit: null, ...given }], organisationNames },
		locale,
	)?.replace(/^.*?[.:] .*?\. /, '');

test('a break is told in words, with the names of the language', () => {
	const merged = { kind: 'merged', from: ['S1', 'S2'], to: ['F1'] };
	expect(text(merged)).toBe('2021 gick Norr, Öster upp i Omsorg.');
	expect(text(merged, 'fi')).toBe('Vuonna 2021 yhdistettiin: Pohjoinen, Itä. Sen jälkeen: Hoiva.');
	expect(text(merged, 'en')).toBe('In 2021, North, East merged into Care.');
});

test('and of each kind; what the data call otherwise became something', () => {
	expect(text({ kind: 'split', from: ['S1'], to: ['F1', 'X9'] })).toBe(
		'2021 delades Norr, och Omsorg, X9 tog över.',
	);
	expect(text({ kind: 'renamed', from: ['S1'], to: ['F1'] })).toBe('2021 bytte Norr namn till Omsorg.');
	expect(text({ kind: 'Bolagisering', from: ['S1'], to: ['F1'] })).toBe('2021 blev Norr Omsorg.');
	expect(text({ kind: 'moved', unit: 'F1', from: ['S1'], to: ['S2'] })).toBe(
		'2021 flyttades Omsorg från Norr till Öster.',
	);
	expect(text({ kind: 'moved', unit: 'F1', to: ['S2'] })).toBe('2021 flyttades Omsorg in under Öster.');
	expect(text({ kind: 'moved', unit: 'F1', from: ['S2'] })).toBe('2021 flyttades Omsorg ut från Öster.');
	expect(text({ kind: 'began', unit: 'F1' })).toBe('Omsorg finns från 2021.');
	expect(text({ kind: 'ended', unit: 'F1' })).toBe('Från 2021 finns Omsorg inte kvar.');
});

test('where nothing breaks there is nothing to say', () => {
	expect(breaksText({ breaks: [], organisationNames }, 'sv')).toBeNull();
});
