import { describe, expect, test } from 'vitest';
import { accentFaults, accentStyle, darkAccent, onAccent } from '../../../../src/lib/publish/city/accent.ts';
import { contrast, leastDistance } from '../../../../src/lib/publish/city/colours.ts';
import { cityFaultText } from '../../../../src/lib/publish/city/fault-text.ts';
import { CityError, parseCity, type CityFault } from '../../../../src/lib/publish/city/settings.ts';
import { dark, light } from '../../../../src/lib/publish/html/theme.ts';

const name = { sv: 'Vikstad', fi: 'Vikstad', en: 'Vikstad' };
const settings = (more: object = {}) =>
	JSON.stringify({ format: 'avtryck-city', format_version: 1, name, country: 'SE', ...more });

function faultsOf(text: string): readonly CityFault[] {
	try {
		parseCity(text);
	} catch (error) {
		if (error instanceof CityError) return error.faults;
		throw error;
	}
	return [];
}
const told = (text: string) => faultsOf(text).map((fault) => cityFaultText(fault, 'en'));

describe('the contrast of two colours', () => {
	// Figures of WebAIM's contrast checker.
	test.each([
		['#000000', '#ffffff', 21],
		['#767676', '#ffffff', 4.54],
		['#777777', '#ffffff', 4.48],
		['#ff0000', '#ffffff', 4],
		['#0000ff', '#ffffff', 8.59],
	])('of %s and %s is %d', (one, other, ratio) => {
		expect(contrast(one, other)).toBeCloseTo(ratio, 2);
		expect(contrast(other, one)).toBeCloseTo(ratio, 2);
	});
});

describe('a city’s accent', () => {
	test('that is dark enough and of another hue than deviations will do', () => {
		expect(told(settings({ accent: '#0057B8' }))).toEqual([]);
		expect(parseCity(settings({ accent: '#0057B8' })).accent?.light).toBe('#0057b8');
	});

	test('that is too pale is refused: which pair, what contrast it has, and what would do', () => {
		// 1.51 by WebAIM's contrast checker.
		const [first] = told(settings({ accent: '#ffcc00' }));
		expect(first).toMatch(
			/^Light theme: a link on the page cannot be seen well enough\. The contrast of #ffcc00 and #ffffff is 1\.51:1 and must be at least 4\.5:1\. The nearest colour that would do is #[0-9a-f]{6}\.$/,
		);
		const nearest = /(#[0-9a-f]{6})\.$/.exec(first!)![1]!;
		expect(faultsOf(settings({ accent: nearest }))).toEqual([]);
	});

	test('that a colour-blind reader takes for the colour of deviations is refused', () => {
		// Red and brown: apart for most, one for those without cones for long waves.
		expect(told(settings({ accent: '#c8102e' }))).toEqual([
			expect.stringContaining('are too alike for a colour-blind reader'),
		]);
		expect(leastDistance('#c8102e', light.deviation)).toBeLessThan(leastDistance('#0057b8', light.deviation));
	});

	test('gives a dark one that can be read there, if none is given', () => {
		for (const accent of ['#0057b8', '#6a1b9a', '#1b2126', '#0b6375']) {
			const found = darkAccent(accent);
			expect(contrast(found, dark.paper), accent).toBeGreaterThanOrEqual(4.5);
			expect(contrast(found, onAccent(found)), accent).toBeGreaterThanOrEqual(4.5);
			expect(contrast(found, dark.neutral), accent).toBeGreaterThanOrEqual(3);
		}
	});

	test('of the dark theme is held to the dark page', () => {
		const faults = faultsOf(settings({ accent: { light: '#0057b8', dark: '#0057b8' } }));
		expect(faults.length).toBeGreaterThan(0);
		for (const fault of faults) expect(fault).toMatchObject({ code: 'contrast', theme: 'dark' });
	});

	test('leaves a reader’s own colours alone', () => {
		const style = accentStyle({ light: '#0057b8', dark: '#3e8ae3' });
		expect(style).toContain('--accent: #0057b8; --link: #0057b8; --on-accent: #ffffff;');
		expect(style.match(/@media/g)).toHaveLength(style.match(/forced-colors: none/g)!.length);
	});

	test('of the program itself holds in both themes', () => {
		expect([...accentFaults(light.accent, 'light'), ...accentFaults(dark.accent, 'dark')]).toEqual([]);
	});
});

describe('a city’s settings', () => {
	test('need a name in each language and a country, and no more', () => {
		expect(parseCity(settings())).toMatchObject({ name, logo: null, accent: null, demo: false });
		expect(told(settings({ name: { sv: 'Vikstad' }, country: undefined }))).toEqual([
			'name.fi is missing.',
			'name.en is missing.',
			'country is missing.',
		]);
	});

	test('name every field that is wrong at once', () => {
		const accessibility = { email: 'nobody', assessed_on: '16.3.2026', compliance: 'fully', mail: 'a@b.se' };
		expect(told(settings({ logo: '../logo.svg', accent: 'blue', colour: '#0057b8', accessibility }))).toEqual(
			[
				'There is no setting colour. Is it misspelt?',
				'There is no setting accessibility.mail. Is it misspelt?',
				'logo must be the name of an SVG or PNG file in the same folder.',
				'accent is no colour. Write it as #0b6375.',
				'accessibility.email is no e-mail address.',
				'accessibility.compliance has a value that cannot be chosen. See the README.',
				'accessibility.assessed_on is no date. Write it as 2026-03-16.',
			],
		);
	});

	test('that are no settings are refused as such', () => {
		for (const text of ['', '[]', '{"format":"avtryck-profile","format_version":1}'])
			expect(faultsOf(text)).toEqual([{ code: 'not_settings' }]);
	});
});
