import { GROUPS } from './clauses.ts';
import type { Chance } from './random.ts';

export const REFERENCE_HEADER = ['Målgrupp', 'År', 'Kön', 'Antal personer', 'Källa'] as const;

const USUAL: Readonly<Record<(typeof GROUPS)[number], number>> = {
	Unga: 6200,
	'Utrikes födda': 9800,
	Nyanlända: 2100,
	'Personer med funktionsnedsättning': 3900,
	Långtidsarbetslösa: 5400,
	Försörjningsstöd: 4700,
	Äldre: 3300,
};

/**
 * How many of each target group live in the city: told without sex in 2014, by sex in 2018, and in 2022 by sex with totals, which
 * also hold those whose sex is not recorded. In 2018 nobody counted the last group.
 */
export function referenceRows(chance: Chance): string[][] {
	const rows: string[][] = [];
	const add = (group: string, year: number, gender: string, persons: number): void => {
		rows.push([group, String(year), gender, String(persons), 'Påhittad folkmängd i Exempelstad']);
	};
	for (const year of [2014, 2018, 2022]) {
		for (const group of GROUPS) {
			const persons = Math.round(USUAL[group] * (0.85 + chance.next() * 0.3));
			const women = Math.round(persons * (0.42 + chance.next() * 0.15));
			if (year === 2018 && group === 'Äldre') continue;
			if (year !== 2018) add(group, year, '', persons);
			if (year === 2014) continue;
			add(group, year, 'Kvinnor', women);
			add(group, year, 'Män', persons - women - (year === 2022 ? chance.whole(0, 9) : 0));
		}
	}
	return rows;
}
