import { BUYERS, standsOn, type Organisation } from './organisations.ts';
import type { Procurement } from './procurements.ts';
import type { Chance } from './random.ts';

/** Which lot a contract came of; many registers do not say. */
export function nameLots(chance: Chance, procurements: readonly Procurement[]): void {
	for (const { contracts } of procurements) {
		if (contracts.length < 2 || !chance.happens(0.7)) continue;
		const shared = contracts.length > 2 && chance.happens(0.25);
		const lastUnnamed = chance.happens(0.1);
		contracts.forEach((contract, index) => {
			if (lastUnnamed && index === contracts.length - 1) return;
			contract.lot = `D${shared ? Math.floor(index / 2) + 1 : index + 1}`;
		});
	}
}

const BUYS_FOR_OTHERS = 'Inköpsförvaltningen';

/** Who uses the contract where somebody else bought it, by name, by the Finnish name or by number. */
export function nameUsers(chance: Chance, procurements: readonly Procurement[]): void {
	for (const { buyer, begun, contracts } of procurements) {
		const others = BUYERS.filter((one) => one !== buyer && standsOn(one, begun));
		for (const contract of contracts) {
			if (!chance.happens(buyer.name === BUYS_FOR_OTHERS ? 0.6 : 0.03)) continue;
			contract.user = wordFor(
				chance,
				chance.pickBy(others, ({ buys }) => buys.services),
			);
		}
	}
}

function wordFor(chance: Chance, { id, name, nameFi }: Organisation): string {
	if (chance.happens(0.1)) return id;
	return chance.happens(0.1) ? nameFi : name;
}
