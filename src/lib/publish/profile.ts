import { holdsIdentityNumber } from '../intake/guard/identity.ts';
import { locales, type Locale } from '../text/locale.ts';
import { defaultDominance, isDominance } from './dominance.ts';
import { byLocale, objectOf, textOf } from './json-values.ts';
import {
	clustersOf,
	faultsOfStructure,
	finest,
	structureOf,
	type Cluster,
	type Structure,
} from './structure.ts';

/** What a quality declaration tells of, as official statistics do. */
export const qualityParts = [
	'relevance',
	'accuracy',
	'timeliness',
	'comparability',
	'accessibility',
] as const;
export type QualityPart = (typeof qualityParts)[number];

type ByLocale = Readonly<Record<Locale, string>>;

/** Who publishes, where and under which terms: given once, kept as a file, printed in every bundle. */
export interface Profile {
	format: 'avtryck-profile';
	format_version: 1;
	/** An authority: its name, its own address, and where to ask (a function's mailbox, no person's). */
	publisher: { name: ByLocale; homepage: string; email: string };
	/** Where its results are to be found; ends with `/`. */
	site: string;
	/** URI without a language. */
	licence: string;
	/** Counts of persons below it are not shown: 3 to 10. */
	threshold: number;
	/**
	 * Nobody may work out a supplier's amount as closely as to so many per cent: 1 to 50 (the p of the p % rule). Not there: amounts are
	 * not protected, as in versions from before they were.
	 */
	dominance?: number;
	/** How finely persons are told apart. */
	structure: Structure;
	/** Units that are shown as one where persons are; all others are shown together. */
	clusters: readonly Cluster[];
	/** What the publisher says of the figures' quality, beside what is told from the figures; may be empty. */
	quality: Readonly<Record<QualityPart, ByLocale>>;
}

export type ProfileFault =
	| { code: 'not_a_profile' | 'newer_version' }
	| {
			code:
				| 'missing'
				| 'not_an_address'
				| 'not_an_email'
				| 'out_of_range'
				| 'identity_number'
				| 'not_a_choice'
				| 'twice'
				| 'too_few_units'
				| 'same_name';
			field: string;
	  };

export class ProfileError extends Error {
	constructor(readonly faults: readonly ProfileFault[]) {
		super(faults.map((fault) => ('field' in fault ? `${fault.code} ${fault.field}` : fault.code)).join(', '));
		this.name = 'ProfileError';
	}
}

export const defaultThreshold = 5;
export const thresholds = { least: 3, most: 10 } as const;
export const defaultLicence = 'https://creativecommons.org/publicdomain/zero/1.0/';

const nothing: ByLocale = { sv: '', fi: '', en: '' };

/** One that is still to be filled in. */
export function emptyProfile(): Profile {
	return {
		format: 'avtryck-profile',
		format_version: 1,
		publisher: { name: nothing, homepage: '', email: '' },
		site: '',
		licence: defaultLicence,
		threshold: defaultThreshold,
		dominance: defaultDominance,
		structure: finest,
		clusters: [],
		quality: Object.fromEntries(qualityParts.map((part) => [part, nothing])) as Profile['quality'],
	};
}

/**
 * A profile as written to a file.
 * @throws ProfileError `not_a_profile`, `newer_version`; or every field that lacks or is wrong
 */
export function parseProfile(text: string): Profile {
	const profile = readProfile(text);
	const faults = faultsOf(profile);
	if (faults.length > 0) throw new ProfileError(faults);
	return profile;
}

/**
 * The same as far as it goes: fields can lack or be wrong.
 * @throws ProfileError `not_a_profile`, `newer_version`
 */
export function readProfile(text: string): Profile {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		throw new ProfileError([{ code: 'not_a_profile' }]);
	}
	const given = objectOf(data);
	if (given['format'] !== 'avtryck-profile') throw new ProfileError([{ code: 'not_a_profile' }]);
	if (given['format_version'] !== 1) throw new ProfileError([{ code: 'newer_version' }]);
	const publisher = objectOf(given['publisher']);
	const quality = objectOf(given['quality']);
	return {
		format: 'avtryck-profile',
		format_version: 1,
		publisher: {
			name: byLocale(publisher['name']),
			homepage: textOf(publisher['homepage']),
			email: textOf(publisher['email']),
		},
		site: textOf(given['site']),
		licence: given['licence'] === undefined ? defaultLicence : textOf(given['licence']),
		threshold: given['threshold'] === undefined ? defaultThreshold : Number(given['threshold']),
		dominance: given['dominance'] === undefined ? defaultDominance : Number(given['dominance']),
		structure: structureOf(objectOf(given['structure'])),
		clusters: clustersOf(given['clusters']),
		quality: Object.fromEntries(
			qualityParts.map((part) => [part, byLocale(quality[part])]),
		) as Profile['quality'],
	};
}

/** What is missing or wrong; empty: it can be published with. */
export function faultsOf(profile: Profile): ProfileFault[] {
	const { publisher, site, licence, threshold, dominance, quality } = profile;
	const faults: ProfileFault[] = faultsOfStructure(profile);
	const address = (field: string, value: string) => {
		if (value === '') faults.push({ code: 'missing', field });
		else if (!/^https:\/\/[^\s/]+\.[^\s]+$/.test(value)) faults.push({ code: 'not_an_address', field });
	};
	for (const locale of locales)
		if (publisher.name[locale] === '') faults.push({ code: 'missing', field: `publisher.name.${locale}` });
	address('publisher.homepage', publisher.homepage);
	if (publisher.email === '') faults.push({ code: 'missing', field: 'publisher.email' });
	else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(publisher.email))
		faults.push({ code: 'not_an_email', field: 'publisher.email' });
	address('site', site);
	if (site !== '' && !site.endsWith('/')) faults.push({ code: 'not_an_address', field: 'site' });
	address('licence', licence);
	if (!Number.isInteger(threshold) || threshold < thresholds.least || threshold > thresholds.most)
		faults.push({ code: 'out_of_range', field: 'threshold' });
	if (dominance !== undefined && !isDominance(dominance))
		faults.push({ code: 'out_of_range', field: 'dominance' });
	const clusters = profile.clusters.map(({ id, sv, fi, en }) => [`clusters.${id}`, { sv, fi, en }] as const);
	const texts = { 'publisher.name': publisher.name, ...quality, ...Object.fromEntries(clusters) };
	for (const [part, own] of Object.entries(texts))
		if (Object.values(own).some(holdsIdentityNumber)) faults.push({ code: 'identity_number', field: part });
	return faults;
}
