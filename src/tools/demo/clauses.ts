import { clauseDetailCells, type ClauseDetails } from './clause-details.ts';
import { CITY_MODEL, otherCheckedModelsOn } from './models.ts';
import type { Contract, Procurement } from './procurements.ts';
import type { Chance } from './random.ts';

export const GROUPS = [
	'Unga',
	'Utrikes födda',
	'Nyanlända',
	'Personer med funktionsnedsättning',
	'Långtidsarbetslösa',
	'Försörjningsstöd',
	'Äldre',
] as const;

export interface Clause {
	procurement: Procurement;
	contract?: Contract;
	topic: string;
	level: '' | 'Dialog' | 'Anställning';
	model: string;
	groups: string[];
	places?: number;
}

const OTHER_TOPICS = [
	'Arbetsrättsliga villkor',
	'Lärlingar',
	'Tillgänglighet',
	'Mänskliga rättigheter',
	'Jämställdhet',
];

/** Clauses of every topic. Those of employment under the city's model agree with what was decided. */
export function makeClauses(chance: Chance, procurements: readonly Procurement[]): Clause[] {
	return procurements
		.filter(({ way }) => way !== 'cancelled')
		.flatMap((procurement) => [...employment(chance, procurement), ...otherTopics(chance, procurement)]);
}

function employment(chance: Chance, procurement: Procurement): Clause[] {
	const { contracts, clause } = procurement;
	if (clause !== 'yes') {
		if (procurement.way !== 'competed' || !chance.happens(0.025)) return [];
		return [{ ...sharp(chance, procurement), model: chance.pick(otherCheckedModelsOn(procurement.begun)) }];
	}
	const inColumn = contracts.filter(({ column }) => column === 'Ja');
	if (inColumn.length > 0 && chance.happens(0.12)) return [];
	const each = chance.happens(0.4) ? (inColumn.length > 0 ? inColumn : contracts.slice(0, 1)) : [undefined];
	return each.map((contract) => ({
		...(chance.happens(0.35 + (procurement.year - 2014) * 0.03)
			? sharp(chance, procurement)
			: dialog(chance, procurement)),
		...(contract ? { contract } : {}),
	}));
}

const dialog = (chance: Chance, procurement: Procurement): Clause => ({
	procurement,
	topic: 'Sysselsättning',
	level: 'Dialog',
	model: CITY_MODEL,
	groups: chance.happens(0.5) ? named(chance) : [],
});

const sharp = (chance: Chance, procurement: Procurement): Clause => ({
	procurement,
	topic: 'Sysselsättning',
	level: 'Anställning',
	model: CITY_MODEL,
	groups: chance.happens(0.85) ? named(chance) : [],
	places: chance.pick([1, 1, 1, 2, 2, 3, 4, 6]),
});

const named = (chance: Chance): string[] =>
	chance.sample(GROUPS, chance.whole(1, 3), (group) =>
		group === 'Utrikes födda' || group === 'Unga' ? 4 : 1,
	);

function otherTopics(chance: Chance, procurement: Procurement): Clause[] {
	if (procurement.way !== 'competed' || !chance.happens(0.16)) return [];
	return chance.sample(OTHER_TOPICS, chance.whole(1, 2)).map((topic) => ({
		procurement,
		topic,
		level: '',
		model: '',
		groups: [],
		...(topic === 'Lärlingar' ? { places: chance.whole(1, 3) } : {}),
	}));
}

export const clauseRows = (clauses: readonly Clause[], details: readonly ClauseDetails[]): string[][] =>
	clauses.map((clause, index) => [
		`K${String(index + 1).padStart(4, '0')}`,
		clause.procurement.id,
		clause.contract?.id ?? '',
		clause.topic,
		clause.level,
		clause.model,
		clause.groups.join(', '),
		clause.places === undefined ? '' : String(clause.places),
		...clauseDetailCells(details[index]),
	]);
