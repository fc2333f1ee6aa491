import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palette } from '../../../src/lib/charts/palette.ts';

const css = readFileSync(new URL('../../../src/lib/ui/theme/tokens.css', import.meta.url), 'utf8');
const light = tokens(css.slice(0, css.indexOf('@media')));
const dark = {
	...light,
	...tokens(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('forced-colors'))),
};

const texts = [
	['ink', 'paper'],
	['ink', 'paper-tint'],
	['ink', 'warn-tint'],
	['ink-quiet', 'paper'],
	['ink-quiet', 'paper-tint'],
	['link', 'paper'],
	['on-accent', 'accent'],
	['ink', 'neutral'],
	['goal', 'paper'],
] as const;

const graphics = [
	['accent', 'paper'],
	['accent', 'neutral'],
	['neutral-edge', 'paper'],
	['hatch', 'paper'],
	['deviation', 'paper'],
	['edge', 'paper'],
	['focus', 'paper'],
	['warn-edge', 'paper'],
	['goal', 'neutral'],
] as const;

for (const [theme, colours] of Object.entries({ light, dark })) {
	describe(`the ${theme} theme`, () => {
		it.each(texts)('can be read: %s on %s', (front, back) => {
			expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(4.5);
		});

		it.each(graphics)('can be seen: %s on %s', (front, back) => {
			expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(3);
		});
	});
}

it('stands in for a figure that is saved alone', () => {
	for (const colour of Object.values(palette)) {
		const [, name = '', fallback] = /^var\(--([\w-]+), (#\w+)\)$/.exec(colour) ?? [];
		expect(light[name], name).toBe(fallback);
	}
});

function tokens(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
	);
}

function contrast(one: string | undefined, other: string | undefined): number {
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour = ''): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
