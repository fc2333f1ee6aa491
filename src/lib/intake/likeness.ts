import type { FieldType } from '../model/types.ts';
import { editDistance } from './edit-distance.ts';
import type { HeaderWords, Kind, Word } from './header-words.ts';

/** Kinds of values that need not be named, since the type says so. */
const implied: Readonly<Record<FieldType, readonly Kind[]>> = {
	text: ['name'],
	id: ['number'],
	orgnr: ['number'],
	date: ['date'],
	number: ['count', 'value', 'share'],
	money: ['value'],
	integer: ['count'],
	percent: ['share'],
	yes_no: [],
	cpv: ['number'],
	code: ['type', 'status'],
};

/**
 * How alike a header and a known one are, 0 to 1: 1 only where every word of either is one of the other, and never where they name
 * different kinds of values. A word too many says that the column is about something else.
 */
export function likeness(header: HeaderWords, known: HeaderWords, type: FieldType): number {
	const free = implied[type];
	for (const kind of header.kinds) if (!known.kinds.has(kind) && !free.includes(kind)) return 0;
	if (known.words.length === 0 || header.words.length === 0) return ofKinds(header, known);
	let alike = 1;
	for (const kind of known.kinds) if (!header.kinds.has(kind)) alike *= free.includes(kind) ? 0.85 : 0.7;
	const pairs = paired(header.words, known.words);
	if (pairs.length === 0) return 0;
	alike *= pairs.reduce((sum, [, , sameness]) => sum + sameness, 0) / pairs.length;
	alike *= covered(header.words, pairs, 0) * covered(known.words, pairs, 1) ** 0.7;
	const left = header.words.filter((word) => !isSubject(word) && !pairs.some(([own]) => own === word));
	if (left.length > 0) return Math.min(alike, 0.75);
	return pairs.length < known.words.length ? Math.min(alike, 0.85) : alike;
}

/** Where one side names a kind only: the same kind, or that of what all contracts' columns are about. */
function ofKinds(header: HeaderWords, known: HeaderWords): number {
	const same =
		header.kinds.size === known.kinds.size && [...header.kinds].every((kind) => known.kinds.has(kind));
	if (!same) return 0;
	const left = [...header.words, ...known.words];
	return left.length === 0 ? 1 : left.every(isSubject) ? 0.6 : 0;
}

type Pair = readonly [Word, Word, number];

/** Words of one side with those of the other, the likest first. */
function paired(header: readonly Word[], known: readonly Word[]): Pair[] {
	const all = header
		.flatMap((a) => known.map((b): Pair => [a, b, wordLikeness(a, b)]))
		.filter(([, , alike]) => alike > 0)
		.sort((a, b) => b[2] - a[2]);
	const pairs: Pair[] = [];
	for (const pair of all) if (!pairs.some(([a, b]) => a === pair[0] || b === pair[1])) pairs.push(pair);
	return pairs;
}

/** How much of a side's letters is in its pairs; words for the contract itself hardly count. */
function covered(words: readonly Word[], pairs: readonly Pair[], side: 0 | 1): number {
	const weight = (word: Word) => (isSubject(word) ? 1 : word.text.length);
	const all = words.reduce((sum, word) => sum + weight(word), 0);
	return pairs.reduce((sum, pair) => sum + weight(pair[side]), 0) / all;
}

const subjects = /^(avtal|kontrakt|sopimu|contract)(s|et|ets|s|ksen)?$/;

/** Whether a word names the contract, of which all columns of the file may be. */
function isSubject({ folded }: Word): boolean {
	return subjects.test(folded);
}

/** Words that say the same in the headers of contracts. */
const sameWords: readonly (readonly string[])[] = [
	['avtal', 'avtals', 'avtalets', 'kontrakt', 'kontrakts', 'kontraktets'],
	['köpare', 'köparens', 'köpar', 'beställare', 'beställarens', 'beställar'],
	['hankintayksikkö', 'hankintayksikön', 'tilaaja', 'tilaajan', 'ostaja', 'ostajan'],
	['leverantör', 'leverantörens', 'leverantörs', 'entreprenör', 'entreprenörens'],
	['start', 'börjar', 'startar', 'begynnelse'],
	['slut', 'slutar', 'upphör', 'utgång'],
	['alku', 'alkamis', 'alkaen', 'alkaa'],
	['loppu', 'loppumis', 'päättymis', 'päättyy'],
	['org', 'organisation', 'organisations', 'organisationens'],
	['praktik', 'praktikanter'],
];

const groups = new Map(sameWords.flatMap((words, group) => words.map((word) => [word, group] as const)));

/** How alike two words are, 0 to 1; 0 where they are others. */
export function wordLikeness(a: Word, b: Word): number {
	if (a.text === b.text) return 1;
	const group = groups.get(a.text);
	if (group !== undefined && group === groups.get(b.text))
		return isInflected(a.folded, b.folded) ? 0.97 : 0.94;
	if (a.folded[0] !== b.folded[0]) return 0;
	if (a.folded === b.folded) return 0.98;
	if (isInflected(a.folded, b.folded)) return 0.97;
	const [shorter, longer] = a.folded.length < b.folded.length ? [a, b] : [b, a];
	if (longer.folded.startsWith(shorter.folded)) {
		if (shorter.short && shorter.folded.length >= 3) return shorter.folded.length >= 5 ? 0.94 : 0.88;
		if (shorter.folded.length >= 4 && isDerived(longer.folded.slice(shorter.folded.length))) return 0.93;
	}
	if (isOfOneStem(a.folded, b.folded)) return 0.93;
	const length = Math.max(a.folded.length, b.folded.length);
	const allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0;
	if (/\d/.test(a.text + b.text) || Math.abs(a.folded.length - b.folded.length) > allowed) return 0;
	const distance = editDistance(a.folded, b.folded);
	return distance > allowed ? 0 : 0.94 - 0.03 * distance;
}

/** Endings of a word in Swedish, Finnish or English that is inflected or stands first in a compound. */
const endings = new Set([
	...[
		'',
		's',
		'n',
		'en',
		'et',
		'ens',
		'ets',
		'ar',
		'er',
		'or',
		'arna',
		'erna',
		'orna',
		'arnas',
		'ernas',
		'a',
		't',
		'e',
	],
	...[
		'in',
		'an',
		'on',
		'un',
		'yn',
		'ien',
		'jen',
		'den',
		'ksen',
		'ta',
		'nan',
		'kko',
		'kon',
		'us',
		'uksen',
		'os',
		'oksen',
		'r',
	],
]);
const derivations = new Set([
	...[
		'ering',
		'erings',
		'eringen',
		'eringens',
		'erad',
		'erat',
		'ing',
		'ings',
		'ning',
		'nings',
		'ningen',
		'ad',
		'at',
		'd',
		'ande',
	],
	...['nads', 'tu', 'ty', 'ttu', 'minen', 'misen'],
]);

function isInflected(a: string, b: string): boolean {
	const same = common(a, b);
	return (
		same >= 4 &&
		same >= 0.6 * Math.min(a.length, b.length) &&
		endings.has(a.slice(same)) &&
		endings.has(b.slice(same))
	);
}

function isDerived(ending: string): boolean {
	return derivations.has(ending);
}

function isOfOneStem(a: string, b: string): boolean {
	for (let same = common(a, b); same >= 5; same--)
		if (isDerived(a.slice(same)) && isDerived(b.slice(same))) return true;
	return false;
}

function common(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at;
}
