import { day, EXPORTED_ON, iso, YEARS, type Day } from './days.ts';
import { lastDayOf, makeOtherOutcome, makeOutcome, type Outcome, type Series } from './outcomes.ts';
import type { Clause } from './clauses.ts';
import type { Contract, Procurement } from './procurements.ts';
import type { Chance } from './random.ts';
import { storyOf } from './story.ts';

export interface FollowUp {
	contract: Contract;
	year: number;
	status: 'Rapporterat' | 'Rapporterat noll' | 'Ej aktuellt' | 'Saknas';
	asked?: Day;
	reported?: Day;
}

/** Which clause contracts were asked each year, what they answered, and who began through them. */
export function followUp(
	chance: Chance,
	procurements: readonly Procurement[],
	clauses: readonly Clause[],
): { followUps: FollowUp[]; outcomes: Outcome[] } {
	const contracts = procurements.filter(({ clause }) => clause === 'yes').flatMap(withTheClause);
	const sharp = new Set(
		clauses.filter(({ level }) => level === 'Anställning').map(({ procurement }) => procurement),
	);
	const followUps: FollowUp[] = [];
	const outcomes: Outcome[] = [];
	for (const year of YEARS) {
		const asked = contracts
			.filter((contract) => inForce(contract, year))
			.map((contract) => ask(chance, contract, year));
		const reporting = asked.filter(({ status }) => status === 'Rapporterat');
		const story = storyOf(year);
		outcomes.push(
			...begin(chance, 'jobs', story.jobs, year, reporting, sharp),
			...begin(chance, 'placements', story.placements, year, reporting, sharp),
			...chance.sample(reporting, chance.whole(4, 9)).map(({ contract }) => ({
				...makeOtherOutcome(chance, firstDay(contract, year), lastDay(contract, year)),
				contract,
			})),
		);
		const busy = new Set(
			outcomes.filter((one) => one.kind === 'Utfall' && yearTold(one) === year).map((one) => one.contract),
		);
		for (const one of reporting) if (!busy.has(one.contract)) one.status = 'Rapporterat noll';
		followUps.push(...asked);
	}
	return { followUps, outcomes };
}

const withTheClause = ({ contracts }: Procurement): Contract[] =>
	contracts.filter(
		(contract, index) => contract.start !== undefined && (contract.column === 'Ja' || index === 0),
	);

const firstDay = ({ start }: Contract, year: number): Day => Math.max(start ?? Infinity, day(year, 1, 1));
const lastDay = ({ end }: Contract, year: number): Day => Math.min(end ?? Infinity, lastDayOf(year));

const inForce = (contract: Contract, year: number): boolean =>
	firstDay(contract, year) < lastDay(contract, year);

const yearTold = ({ start, period }: Outcome): number => Number(iso(start ?? period?.[1]).slice(0, 4));

function ask(chance: Chance, contract: Contract, year: number): FollowUp {
	if (firstDay(contract, year) > day(year, 11, 1)) return { contract, year, status: 'Ej aktuellt' };
	const asked = Math.min(day(year + 1, 1, chance.whole(8, 24)), EXPORTED_ON);
	const forgotten = year < 2016 ? 0.06 : year === 2021 || year === 2022 ? 0.28 : 0.17;
	if (chance.happens(forgotten)) return { contract, year, status: 'Saknas', asked };
	const reported = asked + Math.floor(chance.next() * chance.next() * (year === 2025 ? 34 : 90));
	return { contract, year, status: 'Rapporterat', asked, reported };
}

function begin(
	chance: Chance,
	series: Series,
	target: number,
	year: number,
	reporting: readonly FollowUp[],
	sharp: ReadonlySet<Procurement>,
): Outcome[] {
	const made: Outcome[] = [];
	let left = target;
	while (left > 0) {
		const { contract } = chance.pickBy(
			reporting,
			(one) => (sharp.has(one.contract.of) ? 3 : 1) * Math.sqrt(one.contract.staff),
		);
		const persons = Math.min(left, chance.happens(0.8) ? 1 : chance.whole(2, 5));
		const from = firstDay(contract, year);
		const outcome = makeOutcome(chance, series, persons, from, lastDay(contract, year), contract.end);
		made.push({ ...outcome, contract });
		left -= persons;
	}
	return made;
}

export const followUpRows = (followUps: readonly FollowUp[]): string[][] =>
	followUps.map((one) => [one.contract.id, String(one.year), one.status, iso(one.asked), iso(one.reported)]);
