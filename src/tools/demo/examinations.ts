import { EXPORTED_ON } from './days.ts';
import type { Procurement } from './procurements.ts';
import type { Chance } from './random.ts';

/** What a buyer wrote down before the announcement: what it expected to pay, and whether the clause could be used. */
export function examine(chance: Chance, procurements: readonly Procurement[]): void {
	for (const procurement of procurements) {
		if (procurement.way !== 'competed' && procurement.way !== 'cancelled') continue;
		estimate(chance, procurement);
		judge(chance, procurement);
		decideEligible(chance, procurement);
	}
}

/** An estimate is the procurement's and stands the same in each of its rows. */
function estimate(chance: Chance, { contracts, purchase }: Procurement): void {
	if (!chance.happens(0.35)) return;
	const awarded = contracts.reduce((sum, { value }) => sum + (value ?? 0), 0);
	const expected = (awarded || purchase.value) * (0.75 + chance.next() * 0.5);
	for (const contract of contracts) contract.estimate = Math.round(expected / 10_000) * 10_000;
}

function judge(chance: Chance, { contracts, clause, begun, year }: Procurement): void {
	const written = year < 2017 ? 0.15 : year < 2021 ? 0.5 : 0.75;
	if (!chance.happens(written)) return;
	const assessed = begun - chance.whole(10, 70);
	const onlyDated = chance.happens(0.08);
	const assessment =
		clause === 'yes'
			? 'Lämplig'
			: chance.pick(['Ej lämplig', 'Ej lämplig', 'Lämplig', 'Ej prövat', 'Ej prövat']);
	const dated = assessed <= EXPORTED_ON && assessment !== 'Ej prövat' && chance.happens(0.7);
	for (const contract of contracts) {
		if (!onlyDated) contract.assessment = assessment;
		if (dated || onlyDated) contract.assessed = assessed;
	}
}

/** Most decisions follow the rule: over four months and more than one at work. */
function decideEligible(chance: Chance, { contracts }: Procurement): void {
	if (!chance.happens(0.3)) return;
	const first = contracts[0];
	const fits = (first?.months ?? 0) > 4 && (first?.staff ?? 0) > 1;
	const decided = chance.happens(0.12) ? !fits : fits;
	const onFirstOnly = chance.happens(0.2);
	contracts.forEach((contract, index) => {
		if (index === 0 || !onFirstOnly) contract.eligible = decided ? 'Ja' : 'Nej';
	});
}
