import type { Nature } from './purchase.ts';
import { day, FIRST_YEAR, YEARS } from './days.ts';
import { isNew } from './organisations.ts';
import type { Procurement } from './procurements.ts';
import type { Chance } from './random.ts';
import { storyOf } from './story.ts';

const REASONS = ['Kort avtalstid', 'För liten omfattning', 'Inte lämpligt', 'Brådskande', 'Kände inte till'];

/** Decides for every procurement whether it has the clause, and writes it into the column of its contracts. */
export function decideClauses(
	chance: Chance,
	procurements: readonly Procurement[],
	gone: ReadonlySet<Procurement>,
): void {
	for (const year of YEARS) {
		const { withClause, notRecorded } = storyOf(year);
		const competed = procurements.filter(
			(one) => one.year === year && one.way === 'competed' && !gone.has(one),
		);
		const shares: Record<Nature, [withClause: number, notRecorded: number]> = {
			services: [withClause, notRecorded],
			supplies: [withClause * 0.12, notRecorded * 1.5],
			works: [withClause * 0.7, notRecorded],
		};
		for (const nature of ['services', 'supplies', 'works'] as const) {
			decide(
				chance,
				competed.filter((one) => one.purchase.nature === nature),
				...shares[nature],
			);
		}
	}
	for (const one of procurements.filter(({ way }) => way !== 'competed')) {
		const sure = one.way === 'call-off' ? 0.6 : 0.35;
		one.clause = chance.happens(sure) ? (chance.happens(0.25) ? 'yes' : 'no') : 'not recorded';
		if (one.way === 'direct' && one.clause === 'yes') one.clause = 'no';
	}
	procurements.forEach((one) => writeDown(chance, one));
}

function decide(
	chance: Chance,
	candidates: readonly Procurement[],
	withClause: number,
	notRecorded: number,
): void {
	const yes = chance.sample(candidates, Math.round(withClause * candidates.length), appeal);
	for (const one of yes) one.clause = 'yes';
	const rest = candidates.filter((one) => one.clause !== 'yes');
	const unknown = chance.sample(rest, Math.round(notRecorded * candidates.length), carelessness);
	for (const one of unknown) one.clause = 'not recorded';
}

function appeal({ buyer, purchase, contracts, year, begun }: Procurement): number {
	const early = year === FIRST_YEAR && begun < day(FIRST_YEAR, 6, 1) ? 8 : 1;
	const first = contracts[0];
	const fits = (first?.months ?? 0) > 4 && (first?.staff ?? 0) > 1 ? 1 : 0.1;
	return buyer.keen * purchase.suits * fits * early * (isNew(buyer) && year < 2023 ? 0.4 : 1);
}

const carelessness = ({ buyer, year }: Procurement): number =>
	(buyer.kind === 'Bolag' ? 2 : 1) * (isNew(buyer) && year < 2023 ? 7 : 1);

function writeDown(chance: Chance, { clause, contracts }: Procurement): void {
	const onlyInClauses = clause === 'yes' && chance.happens(0.14);
	const reason = clause === 'no' && chance.happens(0.4) ? chance.pick(REASONS) : '';
	const columnToo = chance.happens(0.5);
	contracts.forEach((contract, index) => {
		const short = (contract.months ?? 12) <= 4;
		if (clause === 'yes' && !onlyInClauses)
			contract.column = index === 0 ? 'Ja' : chance.pick(['Ja', 'Ja', 'Nej', '']);
		if (onlyInClauses && chance.happens(0.15)) contract.column = 'Nej';
		if (clause === 'no') {
			contract.reason = reason === 'Kort avtalstid' && !short ? 'För liten omfattning' : reason;
			contract.column = reason === '' || columnToo ? 'Nej' : '';
		}
		if (clause === 'not recorded' && contracts.length > 1 && index > 0)
			contract.column = chance.pick(['', 'Nej']);
	});
}
