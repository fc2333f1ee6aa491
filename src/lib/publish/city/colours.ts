/** Red, green and blue, 0 to 1, proportional to light. */
type Light = readonly [number, number, number];

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** The contrast of two colours (`#0b6375`) as WCAG 2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
	const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours are seen, by hue and lightness: 0 to about 100 (ten times that of OKLab's unit is told apart at a glance). */
export function distance(one: string, other: string): number {
	return apart(oklab(lightOf(one)), oklab(lightOf(other)));
}

/** The same for whoever sees it least: with all cones, or without those for long or for middle waves (Viénot, Brettel and Mollon, 1999). */
export function leastDistance(one: string, other: string): number {
	const seen = (see: (light: Light) => Light) => apart(oklab(see(lightOf(one))), oklab(see(lightOf(other))));
	return Math.min(
		seen((light) => light),
		...dichromats.map(seen),
	);
}

const dichromats = [
	([r, g, b]: Light): Light => mix(0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b),
	([r, g, b]: Light): Light => mix(0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b),
];
const mix = (yellow: number, blue: number): Light => [yellow, yellow, blue];

function luminance(colour: string): number {
	const [r, g, b] = lightOf(colour);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function lightOf(colour: string): Light {
	return [1, 3, 5]
		.map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Light;
}

/** Lightness 0 to 1 and two axes of hue, evenly seen (Björn Ottosson's OKLab). */
type Seen = readonly [number, number, number];

function oklab([r, g, b]: Light): Seen {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

const apart = (one: Seen, other: Seen): number =>
	100 * Math.hypot(...one.map((value, axis) => value - other[axis]!));

/** The colour nearest to one that holds a rule: of 4,913 spread over all, then of those around the best. null: none does. */
export function nearest(colour: string, holds: (colour: string) => boolean): string | null {
	let best: { colour: string; far: number } | null = null;
	const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
	let around = [r, g, b];
	for (const step of [16, 4, 1]) {
		const reach = step === 16 ? 16 : 4;
		const along = (middle: number) =>
			Array.from({ length: 2 * reach + 1 }, (_, at) => middle + (at - reach) * step).filter(
				(value) => value >= 0 && value <= 255,
			);
		for (const red of along(around[0]!))
			for (const green of along(around[1]!))
				for (const blue of along(around[2]!)) {
					const tried = hex([red, green, blue]);
					const far = distance(colour, tried);
					if ((best === null || far < best.far) && holds(tried)) best = { colour: tried, far };
				}
		if (best === null) return null;
		around = [1, 3, 5].map((at) => parseInt(best!.colour.slice(at, at + 2), 16));
	}
	return best?.colour ?? null;
}

const hex = (parts: readonly number[]): string =>
	`#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
