import { foldHeader, normaliseHeader } from './header.ts';

/** What a word of a header says of the values under it, whatever they are about. */
export type Kind = 'date' | 'number' | 'name' | 'value' | 'type' | 'count' | 'share' | 'status' | 'year';

export interface Word {
	text: string;
	/** Without the dots and rings. */
	folded: string;
	/** A point stands after it. */
	short: boolean;
}

/** A header taken apart: what it is about, and what kinds of values it names. */
export interface HeaderWords {
	words: readonly Word[];
	kinds: ReadonlySet<Kind>;
}

const kindWords: Readonly<Record<Kind, readonly string[]>> = {
	date: ['datum', 'datumet', 'dat', 'dag', 'date', 'pvm', 'päivä', 'päivämäärä', 'dt'],
	number: [
		...['nummer', 'numret', 'nr', 'no', 'nro', 'number', 'numero', 'id', 'referens', 'ref', 'reference'],
		...['identifier', 'tunniste', 'tunnus', 'viite', 'beteckning', 'kod', 'koden', 'koodi', 'code'],
	],
	name: ['namn', 'namnet', 'nimi', 'name'],
	value: [
		...['värde', 'värdet', 'belopp', 'beloppet', 'summa', 'summan', 'arvo', 'value', 'amount', 'pris'],
		...['kostnad', 'hinta'],
	],
	type: ['typ', 'typen', 'slag', 'slaget', 'art', 'laji', 'tyyppi', 'type', 'kind', 'kategori', 'category'],
	count: ['antal', 'antalet', 'ant', 'määrä', 'lukumäärä', 'lkm', 'count'],
	share: ['andel', 'procent', 'prosentti', 'osuus', 'share', 'percent', '%'],
	status: ['status', 'tila', 'state'],
	year: ['år', 'vuosi', 'year'],
};

const kindByWord = new Map<string, Kind>(
	Object.entries(kindWords).flatMap(([kind, words]) =>
		words.flatMap((word) => [[word, kind as Kind] as const, [foldHeader(word), kind as Kind] as const]),
	),
);

/** Words that end a compound. Short ones stand in the midst of other words too often. */
const heads = [
	...[...kindByWord.keys()].filter(
		(word) => word.length >= 4 || ['nr', 'typ', 'pvm', 'kod', 'art', 'dat', 'dag'].includes(word),
	),
	...['start', 'slut', 'part', 'beslut', 'alku', 'loppu', 'päätös', 'päätöksen', 'krav', 'kravet', 'tid'],
	...['nivå', 'plats', 'platser', 'grad'],
].sort((a, b) => b.length - a.length);

const glue = new Set([
	...[
		'för',
		'for',
		'av',
		'på',
		'i',
		'och',
		'den',
		'det',
		'the',
		'of',
		'in',
		'a',
		'an',
		'on',
		'and',
		'ja',
		'om',
	],
	...[
		'exkl',
		'exklusive',
		'excl',
		'ex',
		'excluding',
		'utan',
		'moms',
		'vat',
		'alv',
		'ilman',
		'kr',
		'sek',
		'eur',
		'euro',
		'tkr',
	],
]);

/** Takes a header apart into its words, compounds into theirs. */
export function headerWords(header: string): HeaderWords {
	const spaced = header.replace(/([a-zåäö])([A-ZÅÄÖ])/g, '$1 $2').replace(/\bnumber of\b/gi, 'count');
	const words: Word[] = [];
	const kinds = new Set<Kind>();
	for (const [, text = '', point] of tokens(spaced)) {
		for (const part of parts(text)) {
			const kind = kindByWord.get(part);
			if (kind) kinds.add(kind);
			else if (!glue.has(part))
				words.push({ text: part, folded: foldHeader(part), short: point === '.' && part === text });
		}
	}
	return { words, kinds };
}

function tokens(header: string): RegExpMatchArray[] {
	const whole = normaliseHeader(header);
	// The last point is taken off with the punctuation around a header.
	const ends = /\.\s*$/.test(header.replace(/\([^)]*\)|\[[^\]]*\]/g, '')) ? `${whole}.` : whole;
	return [...ends.matchAll(/([\p{L}\p{N}%]+)(\.?)/gu)];
}

/** A compound's parts, the s between them left with the first: `avtalsstartdatum` is avtals, start, datum. */
function parts(word: string): string[] {
	if (kindByWord.has(word) || word.length < 5) return [word];
	const joint = word.endsWith('s') ? word.slice(0, -1) : word;
	for (const whole of new Set([word, joint])) {
		const head = heads.find((end) => whole.endsWith(end) && whole.length - end.length >= 3);
		if (head) return [...parts(whole.slice(0, -head.length)), head];
	}
	return [word];
}
