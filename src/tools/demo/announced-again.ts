import { EXPORTED_ON } from './days.ts';
import type { Procurement } from './procurements.ts';
import type { Chance } from './random.ts';
import { suppliersOf } from './suppliers.ts';

/** Procurements that were begun anew: those that the register says were cancelled, and those where it forgot to. */
export interface AnnouncedAgain {
	cancelled: number;
	notMarked: number;
}

const CANCELLED = 34;
const NOT_MARKED = 6;

/**
 * Names the earlier procurement in a later one of the same buyer and nature, which then takes over its title.
 * The earlier one never got a contract of its own.
 */
export function announceAgain(chance: Chance, procurements: readonly Procurement[]): AnnouncedAgain {
	const taken = new Set<Procurement>();
	const link = (earlier: Procurement): boolean => {
		const later = procurements.find((other) => followsOn(earlier, other) && !taken.has(other));
		if (!later || taken.has(earlier)) return false;
		taken.add(later).add(earlier);
		later.again = earlier;
		later.purchase = earlier.purchase;
		for (const contract of later.contracts) {
			contract.title = earlier.contracts[0]?.title ?? contract.title;
			if (contract.supplier) contract.supplier = chance.pick(suppliersOf(later.purchase.trade));
		}
		return true;
	};

	let cancelled = 0;
	for (const earlier of shuffled(
		chance,
		procurements.filter(({ way }) => way === 'cancelled'),
	)) {
		if (cancelled < CANCELLED && link(earlier)) cancelled++;
	}
	let notMarked = 0;
	for (const earlier of shuffled(chance, procurements.filter(isPlain))) {
		if (notMarked === NOT_MARKED) break;
		if (earlier.again || !link(earlier)) continue;
		notMarked++;
		earlier.clause = 'no';
		earlier.contracts.forEach(withdraw);
	}
	return { cancelled, notMarked };
}

const isPlain = ({ way, contracts, begun }: Procurement): boolean =>
	way === 'competed' && contracts.length === 1 && begun < EXPORTED_ON - 300;

const followsOn = (earlier: Procurement, later: Procurement): boolean =>
	isPlain(later) &&
	later.buyer === earlier.buyer &&
	later.purchase.nature === earlier.purchase.nature &&
	later.begun > earlier.begun + 40 &&
	later.begun < earlier.begun + 280;

function withdraw(contract: Procurement['contracts'][number]): void {
	delete contract.supplier;
	delete contract.awarded;
	delete contract.signed;
	delete contract.start;
	delete contract.end;
	delete contract.value;
}

const shuffled = <T>(chance: Chance, items: readonly T[]): T[] => chance.sample(items, items.length);
