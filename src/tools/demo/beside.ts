import { lastDayOf, makeOutcome, type Outcome } from './outcomes.ts';
import { yearOf } from './days.ts';
import type { FollowUp } from './support-function.ts';
import type { Chance } from './random.ts';

/**
 * What is neither a job nor a placement: training, daily activity, and traineeships that began before their contract.
 * Some of the training is of a contract that the register does not have, or of none.
 */
export function makeOutcomesBeside(chance: Chance, followUps: readonly FollowUp[]): Outcome[] {
	const reported = followUps.filter(({ status }) => status === 'Rapporterat');
	const draw = (form: string, count: number): Outcome[] =>
		chance.sample(reported, count).map(({ contract, year }): Outcome => {
			const outcome = makeOutcome(chance, 'placements', 1, contract.start ?? 0, lastDayOf(year));
			return { ...outcome, contract, form, employed: '' };
		});
	const early = draw('Traineeplats', 3).map((outcome): Outcome => {
		const start = (outcome.contract?.start ?? 0) - chance.whole(5, 40);
		const { end: _, ...open } = outcome;
		return { ...open, start };
	});
	const strays = draw('Utbildning', 4).map(({ contract: _, ...outcome }, index): Outcome => {
		const year = yearOf(outcome.start ?? 0);
		return index === 0
			? outcome
			: { ...outcome, strayContract: `A${year}-9${String(index).padStart(3, '0')}` };
	});
	return [...draw('Utbildning', 6), ...draw('Daglig verksamhet', 3), ...early, ...strays];
}
