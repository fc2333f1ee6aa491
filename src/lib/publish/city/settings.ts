import { locales, type Locale } from '../../text/locale.ts';
import { byLocale, objectOf, textOf } from '../json-values.ts';
import { accentFaults, darkAccent, type Accent, type AccentFault } from './accent.ts';
import { isColour } from './colours.ts';

type ByLocale = Readonly<Record<Locale, string>>;

/** How far a site keeps to the law on accessibility, in the words of the law. */
export const compliances = ['full', 'partial', 'none'] as const;

/** What a city says of how accessible its site is; null where it has not said it. */
export interface Accessibility {
	email: string | null;
	phone: string | null;
	compliance: (typeof compliances)[number] | null;
	/** What does not work, and why. */
	shortcomings: readonly ByLocale[];
	/** Who looked: the city itself, or somebody else. */
	assessed_by: 'self' | 'external' | null;
	/** ISO dates. */
	assessed_on: string | null;
	updated_on: string | null;
}

/** A city's own look and what its site must say of it: `city.json` beside the published versions. */
export interface City {
	/** Of a made-up city: a site of real results is not made with it. */
	demo: boolean;
	name: ByLocale;
	/** Whose law and supervision the accessibility statement follows. */
	country: 'SE' | 'FI';
	/** An SVG or PNG file beside this one. */
	logo: string | null;
	accent: Accent | null;
	accessibility: Accessibility;
}

export type CityFault =
	| { code: 'not_settings' }
	| {
			code:
				| 'missing'
				| 'not_a_colour'
				| 'not_a_choice'
				| 'not_an_email'
				| 'not_a_date'
				| 'not_a_picture'
				| 'unknown';
			field: string;
	  }
	| ({ code: 'contrast' } & AccentFault);

export class CityError extends Error {
	constructor(readonly faults: readonly CityFault[]) {
		super(faults.map(briefly).join('; '));
		this.name = 'CityError';
	}
}

function briefly(fault: CityFault): string {
	if (fault.code === 'not_settings') return fault.code;
	if (fault.code !== 'contrast') return `${fault.code} ${fault.field}`;
	const { theme, pair, colours, is, least, nearest } = fault;
	return `${pair} ${theme}: ${colours.join(' on ')} has ${is.toFixed(2)}, needs ${least}, nearest ${nearest}`;
}

const fields = ['format', 'format_version', 'demo', 'name', 'country', 'logo', 'accent', 'accessibility'];
const accessibilityFields = [
	'email',
	'phone',
	'compliance',
	'shortcomings',
	'assessed_by',
	'assessed_on',
	'updated_on',
];

/**
 * The settings of a city as written to a file.
 * @throws CityError every field that lacks or is wrong, and every pair of colours that cannot be read or told apart
 */
export function parseCity(text: string): City {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		throw new CityError([{ code: 'not_settings' }]);
	}
	const given = objectOf(data);
	if (given['format'] !== 'avtryck-city' || given['format_version'] !== 1)
		throw new CityError([{ code: 'not_settings' }]);
	const faults: CityFault[] = [];
	const fault = (code: Exclude<CityFault['code'], 'not_settings' | 'contrast'>, field: string) =>
		faults.push({ code, field });
	const of = objectOf(given['accessibility']);
	for (const field of Object.keys(given)) if (!fields.includes(field)) fault('unknown', field);
	for (const field of Object.keys(of))
		if (!accessibilityFields.includes(field)) fault('unknown', `accessibility.${field}`);

	const name = byLocale(given['name']);
	for (const locale of locales) if (name[locale] === '') fault('missing', `name.${locale}`);
	const choice = <C extends string>(field: string, value: unknown, choices: readonly C[]): C | null => {
		const chosen = choices.find((one) => one === value) ?? null;
		if (chosen === null && value !== undefined && value !== null) fault('not_a_choice', field);
		return chosen;
	};
	const matching = (
		field: string,
		value: unknown,
		form: RegExp,
		code: 'not_an_email' | 'not_a_date' | 'not_a_picture',
	) => {
		const found = textOf(value);
		if (found !== '' && !form.test(found)) fault(code, field);
		return found === '' ? null : found;
	};
	const country = choice('country', given['country'], ['SE', 'FI']);
	if (given['country'] === undefined) fault('missing', 'country');
	const date = /^\d{4}-\d{2}-\d{2}$/;
	const shortcomings = Array.isArray(of['shortcomings']) ? of['shortcomings'].map(byLocale) : [];
	shortcomings.forEach((one, index) => {
		for (const locale of locales)
			if (one[locale] === '') fault('missing', `accessibility.shortcomings.${index + 1}.${locale}`);
	});
	const city: City = {
		demo: given['demo'] === true,
		name,
		country: country ?? 'SE',
		logo: matching('logo', given['logo'], /^[^/\\]+\.(svg|png)$/i, 'not_a_picture'),
		accent: accentOf(given['accent'], faults),
		accessibility: {
			email: matching('accessibility.email', of['email'], /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not_an_email'),
			phone: textOf(of['phone']) || null,
			compliance: choice('accessibility.compliance', of['compliance'], compliances),
			shortcomings,
			assessed_by: choice('accessibility.assessed_by', of['assessed_by'], ['self', 'external']),
			assessed_on: matching('accessibility.assessed_on', of['assessed_on'], date, 'not_a_date'),
			updated_on: matching('accessibility.updated_on', of['updated_on'], date, 'not_a_date'),
		},
	};
	if (faults.length > 0) throw new CityError(faults);
	return city;
}

/** One colour is that of the light theme, and the dark one follows from it; or one for each. */
function accentOf(given: unknown, faults: CityFault[]): Accent | null {
	if (given === undefined || given === null) return null;
	const own = textOf(given);
	const [light, dark] =
		own === '' ? [textOf(objectOf(given)['light']), textOf(objectOf(given)['dark'])] : [own, null];
	const wrong = [light, ...(dark === null ? [] : [dark])].filter((colour) => !isColour(colour));
	if (wrong.length > 0) {
		faults.push({ code: 'not_a_colour', field: 'accent' });
		return null;
	}
	const accent = { light: light.toLowerCase(), dark: (dark ?? darkAccent(light)).toLowerCase() };
	for (const theme of ['light', 'dark'] as const)
		for (const each of accentFaults(accent[theme], theme)) faults.push({ code: 'contrast', ...each });
	return accent;
}
