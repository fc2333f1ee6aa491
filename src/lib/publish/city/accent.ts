import { dark, light } from '../html/theme.ts';
import { contrast, leastDistance, nearest } from './colours.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Colours of a city's own, a theme each. */
export type Accent = Readonly<Record<Theme, string>>;

export interface AccentFault {
	theme: Theme;
	/** What cannot be read, seen or told apart: the accent as text, text on it, a shape of it, the two hues of the figures. */
	pair: 'link_paper' | 'link_tint' | 'text_on_accent' | 'accent_neutral' | 'accent_deviation';
	colours: readonly [string, string];
	/** The contrast as it is and as it must be; of the two hues, their distance. */
	is: number;
	least: number;
	/** The nearest colour that would do; null: none does. */
	nearest: string | null;
}

const palettes = { light, dark };
const onAccents = { light: '#ffffff', dark: '#0b1518' } as const;
/** Hues that far apart are told apart by everyone where they stand side by side. */
const apart = 12;

/** The better to read of white and near-black on a colour. */
export function onAccent(accent: string): string {
	return Object.values(onAccents).reduce((best, other) =>
		contrast(other, accent) > contrast(best, accent) ? other : best,
	);
}

type Check = Omit<AccentFault, 'theme' | 'nearest'>;

function checks(accent: string, theme: Theme): Check[] {
	const { paper, 'paper-tint': tint, neutral, deviation } = palettes[theme];
	const of = (pair: Check['pair'], other: string, least: number): Check => ({
		pair,
		colours: [accent, other],
		is: contrast(accent, other),
		least,
	});
	return [
		of('link_paper', paper, 4.5),
		of('link_tint', tint, 4.5),
		of('text_on_accent', onAccent(accent), 4.5),
		of('accent_neutral', neutral, 3),
		{ ...of('accent_deviation', deviation, apart), is: leastDistance(accent, deviation) },
	];
}

const holds = (accent: string, theme: Theme): boolean =>
	checks(accent, theme).every(({ is, least }) => is >= least);

/** What cannot be read, seen or told apart with an accent in a theme; each names the nearest colour with which everything can. */
export function accentFaults(accent: string, theme: Theme): AccentFault[] {
	const failing = checks(accent, theme).filter(({ is, least }) => is < least);
	if (failing.length === 0) return [];
	const other = nearest(accent, (colour) => holds(colour, theme));
	return failing.map((check) => ({ ...check, theme, nearest: other }));
}

/** An accent for the dark theme: the nearest to the light one with which everything can be read and seen. */
export function darkAccent(accent: string): string {
	return nearest(accent, (colour) => holds(colour, 'dark')) ?? dark.accent;
}

/** The custom properties of an accent in a theme. */
export function accentProperties(accent: Accent, theme: Theme): string {
	const colour = accent[theme];
	return `--accent: ${colour}; --link: ${colour}; --on-accent: ${onAccent(colour)};`;
}

/** A style sheet that gives a page the accent in both themes; where the reader has colours of their own, those stand. */
export function accentStyle(accent: Accent): string {
	const rule = (theme: Theme) => `:root { ${accentProperties(accent, theme)} }`;
	return `@media (forced-colors: none) { ${rule('light')} } @media screen and (prefers-color-scheme: dark) and (forced-colors: none) { ${rule('dark')} }`;
}
