import { GROUPS } from './clauses.ts';
import type { Chance } from './random.ts';

/** What is recorded of one who began. Nothing here tells who it is. */
export interface Person {
	groups: string[];
	gender: string;
	age: string;
}

type Group = (typeof GROUPS)[number];

function weightOf(group: Group, year: number): number {
	if (group === 'Unga') return 33;
	if (group === 'Utrikes födda') return 36;
	if (group === 'Nyanlända') return year >= 2016 && year <= 2019 ? 20 : 7;
	if (group === 'Långtidsarbetslösa') return year >= 2020 ? 26 : 18;
	if (group === 'Personer med funktionsnedsättning') return 12;
	return group === 'Försörjningsstöd' ? 11 : 4;
}

export function makePerson(chance: Chance, year: number): Person {
	const groups = chance.happens(0.84)
		? chance.sample(GROUPS, chance.happens(0.3) ? 2 : 1, (group) => weightOf(group, year))
		: [];
	return {
		groups: groups.includes('Unga') ? groups.filter((group) => group !== 'Äldre') : groups,
		gender: chance.happens(0.9) ? (chance.happens(0.43) ? 'Kvinnor' : 'Män') : '',
		age: chance.happens(0.12) ? '' : ageOf(chance, groups),
	};
}

function ageOf(chance: Chance, groups: readonly string[]): string {
	if (groups.includes('Unga')) return chance.happens(0.7) ? '16-24' : '25-29';
	if (groups.includes('Äldre')) return '55+';
	return chance.pickBy(
		['25-29', '30-54', '55+'] as const,
		(band) => ({ '25-29': 2, '30-54': 7, '55+': 1 })[band],
	);
}

/** Of a count of persons, how many are of which group: `[dimension, code, persons]`. */
export function ofWhom(chance: Chance, persons: number, year: number): [string, string, number][] {
	if (chance.happens(0.25)) return [];
	const groups = chance.sample(GROUPS, chance.whole(1, 3), (group) => weightOf(group, year));
	const women = chance.whole(0, persons);
	return [
		...groups.map((group): [string, string, number] => ['Målgrupp', group, chance.whole(1, persons)]),
		...(chance.happens(0.6)
			? ([
					['Kön', 'Kvinnor', women],
					['Kön', 'Män', persons - women],
				] satisfies [string, string, number][])
			: []),
	];
}

const AGES = ['16-24', '25-29', '30-54', '55+'] as const;

/** How old those of a count are; often not of all. */
export function agesOf(chance: Chance, persons: number): [string, string, number][] {
	let left = chance.happens(0.8) ? persons : chance.whole(1, persons);
	return AGES.flatMap((age, index): [string, string, number][] => {
		const count = index === AGES.length - 1 ? left : chance.whole(0, left);
		left -= count;
		return count > 0 ? [['Ålder', age, count]] : [];
	});
}
