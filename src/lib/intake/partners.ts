import { editDistance } from './edit-distance.ts';

/** How an identifier and a name are told apart: names are made of words. */
export type TextKind = 'id' | 'name';

export interface Partner {
	to: string;
	/** From 0 to 1. */
	likeness: number;
}

const most = 3;
const least = 0.55;
/** Partners that are so much less likely than the best one are none. */
const farther = 0.25;

/** Of each text the likeliest partners among others, the likeliest first; none that is the text itself. */
export function partnersOf(
	texts: readonly string[],
	others: readonly string[],
	kind: TextKind,
): Map<string, Partner[]> {
	if (texts.length === 0) return new Map();
	const blocksOf = kind === 'id' ? idBlocks : nameBlocks;
	const likeness = kind === 'id' ? idLikeness : nameLikeness;
	const blocks = new Map<string, string[]>(texts.flatMap(blocksOf).map((block) => [block, []]));
	for (const other of new Set(others)) for (const block of blocksOf(other)) blocks.get(block)?.push(other);
	return new Map(
		[...new Set(texts)].map((text) => {
			const near = new Set(blocksOf(text).flatMap((block) => blocks.get(block) ?? []));
			near.delete(text);
			const partners = [...near]
				.map((to) => ({ to, likeness: likeness(text, to) }))
				.filter((partner) => partner.likeness >= least)
				.sort((a, b) => b.likeness - a.likeness || (a.to < b.to ? -1 : 1));
			return [
				text,
				partners.filter(({ likeness: own }) => own > partners[0]!.likeness - farther).slice(0, most),
			];
		}),
	);
}

const label = /^(dnr|dno|diarienr|diarienummer|diaarinumero|diaarinro|nr|nro|no|id)\b[.:]?\s*/u;

/** Letters and digits of an identifier in groups, digits without zeros before them. */
function groups(text: string): string[] {
	const plain = text.normalize('NFKC').toLowerCase().trim().replace(label, '');
	return (plain.match(/\p{L}+|\d+/gu) ?? []).map((group) => group.replace(/^0+(?=\d)/, ''));
}

const isYear = (group: string) => /^(19[89]|20\d)\d$/.test(group);

/** The groups with the first year as its last two digits. */
function yearly(text: string, all = groups(text)): string[] {
	const at = all.findIndex(isYear);
	return all.map((group, index) => (index === at ? group.slice(2).replace(/^0/, '') : group));
}

/** A text is in one block with those that are the same but for form, or for one sign or two that changed places. */
function idBlocks(text: string): string[] {
	const all = groups(text);
	const whole = all.join('');
	const without = Array.from(
		{ length: whole.length > 4 ? whole.length : 0 },
		(_, at) => whole.slice(0, at) + whole.slice(at + 1),
	);
	return [...new Set([whole, ...without, `=${yearly(text, all).sort().join(' ')}`])];
}

function idLikeness(a: string, b: string): number {
	const [one, other] = [groups(a), groups(b)];
	if (one.join(' ') === other.join(' ')) return 0.98;
	const [oneYear, otherYear] = [yearly(a), yearly(b)];
	if (oneYear.join(' ') === otherYear.join(' ')) return 0.95;
	if (one.join('') === other.join('')) return 0.93;
	if ([...oneYear].sort().join(' ') === [...otherYear].sort().join(' ')) return 0.9;
	const [x, y] = [one.join(''), other.join('')];
	const distance = editDistance(x, y);
	const nearness = 1 - distance / Math.max(x.length, y.length);
	// Another digit in the same place is most often another number.
	return x.length === y.length && !isSwap(x, y) ? nearness - 0.2 : nearness;
}

function isSwap(a: string, b: string): boolean {
	const at = [...a].findIndex((sign, index) => sign !== b[index]);
	return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const legalForms = new Set([
	'ab',
	'aktiebolag',
	'oy',
	'oyj',
	'abp',
	'kb',
	'hb',
	'ky',
	'ltd',
	'the',
	'och',
	'ja',
	'and',
]);

/** Words of a name without accents and legal form. */
function words(name: string): string[] {
	const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const all = plain.match(/[\p{L}\d]+/gu) ?? [];
	const telling = all.filter((word) => !legalForms.has(word));
	return telling.length > 0 ? telling : all;
}

function nameBlocks(name: string): string[] {
	const all = words(name);
	const initials = all.map((word) => word[0]).join('');
	return [
		...new Set([
			...all.flatMap((word) => [word.slice(0, 3), `…${word.slice(-4)}`]),
			`=${initials}`,
			`=${all.join('')}`,
		]),
	];
}

function nameLikeness(a: string, b: string): number {
	const [one, other] = [words(a), words(b)];
	if (one.join(' ') === other.join(' ')) return 0.98;
	if ([...one].sort().join('') === [...other].sort().join('') || one.join('') === other.join('')) return 0.95;
	const initials = (all: readonly string[]) => all.map((word) => word[0]).join('');
	if (other.length > 1 && one.join('') === initials(other)) return 0.8;
	if (one.length > 1 && other.join('') === initials(one)) return 0.8;
	const whole = one.join('').length + other.join('').length;
	const share = (from: readonly string[], to: readonly string[]) =>
		from.reduce(
			(sum, word) => sum + word.length * Math.max(0, ...to.map((each) => wordLikeness(word, each))),
			0,
		);
	return whole === 0 ? 0 : Math.min(0.97, (share(one, other) + share(other, one)) / whole);
}

/** A word that another begins with may be its abbreviation. */
function wordLikeness(a: string, b: string): number {
	if (a === b) return 1;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length >= 3 && long.startsWith(short)) return 0.9;
	const nearness = 1 - editDistance(a, b) / long.length;
	return nearness >= 0.7 ? nearness : 0;
}
