import type { Bound, Cell, LinkedSystem, Sum } from '../../../../src/lib/publish/protection/system.ts';
import { seeded } from './seeded.ts';

const THRESHOLD = 5;
const FORMS = 3;
const UNITS = 20;
const CLUSTERS = 5;
const GROUPS = 9;
const SEXES = 3;
const AGES = 4;

/**
 * A city's year of jobs: units × forms, clusters × groups, groups × forms, sex × forms and age × forms, with their totals. Only the total of
 * the city is shown. A person stands in one to three groups.
 */
export function cityYear(seed: number, persons = 250): LinkedSystem {
	const random = seeded(seed);
	const counts = new Map<string, number>();
	const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
	const skewed = (n: number, power: number) => Math.floor(n * random() ** power);
	for (let person = 0; person < persons; person++) {
		const unit = skewed(UNITS, 2.2);
		const cluster = unit % CLUSTERS;
		const form = skewed(FORMS, 2.4);
		const sex = random() < 0.05 ? 2 : random() < 0.55 ? 0 : 1;
		const age = skewed(AGES, 1.6);
		const groups = new Set<number>();
		for (let more = 1 + skewed(3, 2); more > 0; more--) groups.add(skewed(GROUPS, 1.9));
		count('city');
		count(`form ${form}`);
		count(`unit ${unit}`);
		count(`unit ${unit} form ${form}`);
		count(`cluster ${cluster}`);
		count(`sex ${sex}`);
		count(`sex ${sex} form ${form}`);
		count(`age ${age}`);
		count(`age ${age} form ${form}`);
		for (const group of groups) {
			count(`group ${group}`);
			count(`group ${group} form ${form}`);
			count(`cluster ${cluster} group ${group}`);
		}
	}
	const cells: Cell[] = [];
	const places = new Map<string, number>();
	const cell = (name: string) => {
		const known = places.get(name);
		if (known !== undefined) return known;
		const value = counts.get(name) ?? 0;
		const shown = name === 'city';
		cells.push({
			name,
			count: value,
			shown,
			primary: !shown && value > 0 && value < THRESHOLD ? 'small' : null,
			threshold: THRESHOLD,
			importance: 1 + value + (name.includes(' form ') || name.includes(' group ') ? 0 : 50),
		});
		places.set(name, cells.length - 1);
		return cells.length - 1;
	};
	const sums: Sum[] = [];
	const bounds: Bound[] = [];
	const sum = (total: string, parts: string[]) => sums.push({ total: cell(total), parts: parts.map(cell) });
	const range = (n: number, name: (at: number) => string) => Array.from({ length: n }, (_, at) => name(at));
	const crossed = (rows: string, n: number) => {
		sum(
			'city',
			range(n, (row) => `${rows} ${row}`),
		);
		for (let row = 0; row < n; row++)
			sum(
				`${rows} ${row}`,
				range(FORMS, (form) => `${rows} ${row} form ${form}`),
			);
		for (let form = 0; form < FORMS; form++)
			sum(
				`form ${form}`,
				range(n, (row) => `${rows} ${row} form ${form}`),
			);
	};
	sum(
		'city',
		range(FORMS, (form) => `form ${form}`),
	);
	crossed('unit', UNITS);
	crossed('sex', SEXES);
	crossed('age', AGES);
	sum(
		'city',
		range(CLUSTERS, (cluster) => `cluster ${cluster}`),
	);
	for (let cluster = 0; cluster < CLUSTERS; cluster++) {
		sum(
			`cluster ${cluster}`,
			range(UNITS / CLUSTERS, (at) => `unit ${at * CLUSTERS + cluster}`),
		);
	}
	const overlapping = (total: string, parts: string[]) => {
		for (const part of parts) bounds.push({ count: cell(part), others: [cell(total)] });
		bounds.push({ count: cell(total), others: parts.map(cell) });
	};
	for (let group = 0; group < GROUPS; group++) {
		sum(
			`group ${group}`,
			range(FORMS, (form) => `group ${group} form ${form}`),
		);
		sum(
			`group ${group}`,
			range(CLUSTERS, (cluster) => `cluster ${cluster} group ${group}`),
		);
	}
	for (let form = 0; form < FORMS; form++)
		overlapping(
			`form ${form}`,
			range(GROUPS, (group) => `group ${group} form ${form}`),
		);
	for (let cluster = 0; cluster < CLUSTERS; cluster++)
		overlapping(
			`cluster ${cluster}`,
			range(GROUPS, (group) => `cluster ${cluster} group ${group}`),
		);
	return { cells, sums, bounds };
}
