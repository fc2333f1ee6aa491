/** What the words beside an amount say. */
export interface Unit {
	/** What the amount is multiplied by. */
	factor: number;
	/** `kr` may be the crowns of any country that has them. */
	currency: 'kr' | 'SEK' | 'EUR' | null;
}

const scales: readonly (readonly [factor: number, words: readonly string[], alone: readonly string[]])[] = [
	[1, [''], []],
	[1000, ['t', 'k', 'tn', '1000'], ['tusen', 'tuhatta', 'tuhat']],
	[
		1_000_000,
		['m'],
		['milj', 'miljoner', 'miljon', 'miljoonaa', 'miljoona', 'mn', 'mio', 'million', 'millions'],
	],
	[1_000_000_000, [], ['miljarder', 'miljard', 'miljardia', 'miljardi', 'mdr', 'mrd', 'md', 'billion']],
];
const currencies: readonly (readonly [Unit['currency'], readonly string[]])[] = [
	['kr', ['kr', 'kronor', 'krona', 'kruunua', ':-']],
	['SEK', ['sek', 'svkr', 'svenskakronor']],
	['EUR', ['€', 'eur', 'euro', 'euroa', 'euros']],
];

/** Every unit of an amount as `foldUnit` writes it: scale and currency in either order, or one of them. */
export const amountUnits: ReadonlyMap<string, Unit> = allUnits();

/** Words for percent, as `foldUnit` writes them. */
export const percentUnits: readonly string[] = ['%', 'procent', 'prosenttia', 'pct', 'percent'];

/** Words about value added tax that say that it is left out, and what stands between words. Read alike by JavaScript and RE2. */
export const unitNoise =
	'((exkl|excl|ex|exklusive|utan|ilman)\\.? ?(moms|mervärdesskatt|mvs|vat|alv|arvonlisäveroa)|alv ?0 ?%|[ .,()])+';

function allUnits(): Map<string, Unit> {
	const units = new Map<string, Unit>();
	for (const [factor, words, alone] of scales) {
		for (const word of alone) units.set(word, { factor, currency: null });
		for (const [currency, names] of currencies) {
			for (const scale of [...words, ...alone]) {
				for (const name of names) {
					units.set(scale + name, { factor, currency });
					units.set(name + scale, { factor, currency });
				}
			}
		}
	}
	return units;
}

/** Words beside an amount without case, spaces, points and the words about tax. */
export function foldUnit(words: string): string {
	return words.toLowerCase().replace(new RegExp(unitNoise, 'g'), '');
}

const inBrackets = /[([]([^)\]]*)[)\]]/g;
/** A unit at the end without brackets: `Belopp tkr`, `Värde, MSEK`, `Belopp i tkr`. A currency in full letters is a word like others. */
const atEnd = /[\s,/](?:i\s+)?((?:(?:1[ \u00a0]?000|milj\.?)\s*)?[a-z€]+)\s*$/i;

export interface HeaderUnit extends Unit {
	/** The column counts in percent. */
	percent: boolean;
}

/** The unit that a header names, in brackets or as its last word; null where it names none. */
export function headerUnit(header: string): HeaderUnit | null {
	const text = header.replace(/[\u00a0\u202f]/g, ' ');
	const candidates = [...text.matchAll(inBrackets)].map(([, words]) => words!);
	const last = trailingUnit(text);
	for (const candidate of last === null ? candidates : [...candidates, last]) {
		const folded = foldUnit(candidate.replace(/^\s*i\s/i, ''));
		if (percentUnits.includes(folded)) return { factor: 1, currency: null, percent: true };
		const unit = amountUnits.get(folded);
		if (unit) return { ...unit, percent: false };
	}
	return null;
}

/** The unit that stands last in a header without brackets, with what joins it to the words before; null where none does. */
function trailingUnit(header: string): string | null {
	const words = atEnd.exec(header)?.[1];
	return words !== undefined && amountUnits.has(foldUnit(words)) ? words : null;
}

/** The header without a unit that stands last in it. */
export function withoutUnit(header: string): string {
	return trailingUnit(header) === null ? header : header.replace(atEnd, '');
}
