import { PURCHASES } from './catalogue.ts';
import { addMonths, day, EXPORTED_ON, yearOf, YEARS, type Day } from './days.ts';
import { BUYERS, standsOn, type Organisation } from './organisations.ts';
import type { Nature, Purchase } from './purchase.ts';
import type { Chance } from './random.ts';
import { storyOf } from './story.ts';
import { suppliersOf, type Supplier } from './suppliers.ts';

export type Way = 'competed' | 'direct' | 'call-off' | 'cancelled';

export interface Contract {
	id: string;
	of: Procurement;
	title: string;
	supplier?: Supplier;
	awarded?: Day;
	signed?: Day;
	start?: Day;
	end?: Day;
	months?: number;
	staff: number;
	value?: number;
	/** What the clause column says: yes, no, or nothing. */
	column: 'Ja' | 'Nej' | '';
	reason: string;
	estimate?: number;
	eligible?: 'Ja' | 'Nej';
	assessment?: string;
	assessed?: Day;
	lot?: string;
	/** The word by which the organisation is named that uses it, where it is not the buyer. */
	user?: string;
}

export interface Procurement {
	id: string;
	/** The cancelled procurement that this one announces again. */
	again?: Procurement;
	year: number;
	way: Way;
	purchase: Purchase;
	buyer: Organisation;
	procedure: string;
	framework: boolean;
	/** When it was announced, or would have been. */
	begun: Day;
	contracts: Contract[];
	clause: 'yes' | 'no' | 'not recorded';
}

const MONTHS = [6, 12, 12, 24, 24, 24, 36, 36, 48, 48];
const SHORT = [2, 3, 4, 4, 6, 9, 12];

export function makeProcurements(chance: Chance): Procurement[] {
	const all: Procurement[] = [];
	for (const year of YEARS) {
		const story = storyOf(year);
		const thisYear = [
			...many(story.services, () => draw(chance, year, 'competed', 'services')),
			...many(story.supplies, () => draw(chance, year, 'competed', 'supplies')),
			...many(story.works, () => draw(chance, year, 'competed', 'works')),
			...many(story.direct, () => draw(chance, year, 'direct')),
			...many(story.callOffs, () => draw(chance, year, 'call-off')),
			...many(story.cancelled, () => draw(chance, year, 'cancelled')),
		].sort((one, other) => one.begun - other.begun);
		thisYear.forEach((procurement, index) => {
			procurement.id = `U${year}-${String(index + 1).padStart(4, '0')}`;
		});
		all.push(...thisYear);
	}
	all.forEach((procurement) => addContracts(chance, procurement));
	numberContracts(all);
	return all;
}

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function draw(chance: Chance, year: number, way: Way, given?: Nature): Procurement {
	const nature = given ?? chance.pickBy(['services', 'supplies', 'works'] as const, naturesOtherwise);
	const begun = day(year, chance.pick(BUSY_MONTHS), chance.whole(1, 28));
	const purchase = chance.pickBy(PURCHASES[nature], (item) => item.weight);
	const standing = BUYERS.filter((organisation) => standsOn(organisation, begun));
	const buyer = chance.pickBy(standing, (organisation) => organisation.buys[nature]);
	return {
		id: '',
		year,
		way,
		purchase,
		buyer,
		procedure: procedureOf(chance, year, way),
		framework: way === 'competed' && nature !== 'works' && chance.happens(0.3),
		begun,
		contracts: [],
		clause: 'no',
	};
}

const BUSY_MONTHS = [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 8, 9, 9, 9, 10, 10, 10, 11, 11, 12];

const naturesOtherwise = (nature: Nature): number => ({ services: 60, supplies: 28, works: 12 })[nature];

function procedureOf(chance: Chance, year: number, way: Way): string {
	if (way === 'direct') return 'Direktupphandling';
	if (way === 'call-off') return chance.happens(0.5) ? 'Förnyad konkurrensutsättning' : '';
	if (chance.happens(0.04)) return 'Selektivt förfarande';
	if (chance.happens(0.05)) return 'Förhandlat förfarande med föregående annonsering';
	return year < 2022 && chance.happens(0.45) ? 'Förenklat förfarande' : 'Öppet förfarande';
}

function addContracts(chance: Chance, procurement: Procurement): void {
	const { purchase, way } = procurement;
	const title = titleOf(chance, procurement);
	const parts = way === 'competed' && chance.happens(0.11) ? chance.whole(2, 4) : 1;
	const suppliers = chance.sample(suppliersOf(purchase.trade), parts);
	const months = chance.pick(way === 'direct' ? SHORT : MONTHS);
	const begun = way === 'competed' ? procurement.begun + chance.whole(35, 100) : procurement.begun;
	for (let part = 0; part < parts; part++) {
		const contract: Contract = {
			id: '',
			of: procurement,
			title: parts > 1 ? `${title}, område ${part + 1}` : title,
			months,
			staff: Math.max(1, Math.round(purchase.staff * (0.2 + chance.next() * 1.3))),
			column: '',
			reason: '',
		};
		const supplier = suppliers[part % suppliers.length];
		if (way !== 'cancelled' && begun <= EXPORTED_ON) award(chance, contract, begun, supplier, parts);
		procurement.contracts.push(contract);
	}
}

function award(
	chance: Chance,
	contract: Contract,
	on: Day,
	supplier: Supplier | undefined,
	parts: number,
): void {
	const { way, purchase } = contract.of;
	contract.awarded = on;
	if (supplier) contract.supplier = supplier;
	contract.value = valueOf(chance, way, purchase, contract.months ?? 12, parts);
	const signed = on + chance.whole(11, 35);
	if (signed > EXPORTED_ON) return;
	contract.signed = signed;
	contract.start = addMonths(signed, chance.whole(0, 2)) + chance.whole(1, 20);
	contract.end = addMonths(contract.start, contract.months ?? 12) - 1;
}

function valueOf(chance: Chance, way: Way, purchase: Purchase, months: number, parts: number): number {
	const spread = Math.exp((chance.next() + chance.next() + chance.next() - 1.5) * 1.6);
	const years = purchase.nature === 'works' ? 1 : months / 12;
	const whole = (purchase.value * spread * years) / parts;
	const value = way === 'direct' ? Math.min(whole, 90_000 + chance.next() * 500_000) : whole;
	return chance.happens(0.7) ? Math.round(value / 1000) * 1000 : Math.round(value * 4) / 4;
}

function titleOf(chance: Chance, { purchase, buyer, year }: Procurement): string {
	const title = chance.pick(purchase.titles);
	if (chance.happens(0.02)) return `${title}; ${chance.pick(PLACES)} med omnejd`;
	if (chance.happens(0.02)) return `${title} "${chance.pick(PLACES)}"`;
	if (chance.happens(0.03)) return `${title} – ${chance.pick(PLACES)}`;
	if (chance.happens(0.35)) return `${title} ${chance.pick(PLACES)}`;
	return chance.happens(0.3) ? `${title} ${year}` : `${title}, ${buyer.name}`;
}

const PLACES = [
	'Kvarnholmen',
	'Lyckan',
	'Stenbrottet',
	'Fågelvägen',
	'Almlunden',
	'Gamla hamnen',
	'Nya torget',
];

function numberContracts(procurements: readonly Procurement[]): void {
	const numbers = new Map<number, number>();
	for (const contract of procurements.flatMap((procurement) => procurement.contracts)) {
		const year = yearOf(contract.of.begun);
		const number = (numbers.get(year) ?? 0) + 1;
		numbers.set(year, number);
		contract.id = `A${year}-${String(number).padStart(4, '0')}`;
	}
}
