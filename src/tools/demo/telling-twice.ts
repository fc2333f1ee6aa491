import { day, EXPORTED_ON, yearOf, type Day } from './days.ts';
import { overlapping, type Deviation } from './deviations.ts';
import type { Outcome } from './outcomes.ts';
import type { Chance } from './random.ts';

const isSum = ({ period, start, kind }: Outcome): boolean =>
	period !== undefined && start === undefined && kind === 'Utfall';

/** Single beginnings that a sum of the same contract and form could hold as well. */
const singlesOf = (sum: Outcome, outcomes: readonly Outcome[]): Day[] =>
	outcomes
		.filter(
			(one) => one.contract === sum.contract && one.deviation === sum.deviation && one.form === sum.form,
		)
		.filter(({ persons, start, kind }) => persons === 1 && start !== undefined && kind === 'Utfall')
		.flatMap(({ start }) => (start === undefined ? [] : [start]));

/** A sum tells of others than those who are told one by one: its period becomes the longest stretch without any of them. */
export function partSums(outcomes: readonly Outcome[]): void {
	for (const sum of outcomes.filter(isSum)) {
		const [from, to] = sum.period ?? [0, 0];
		const inside = singlesOf(sum, outcomes).filter((start) => from <= start && start <= to);
		const stretches = [from - 1, ...inside.sort((one, other) => one - other), to + 1]
			.map((start, index, all): [Day, Day] => [start + 1, (all[index + 1] ?? start) - 1])
			.filter(([first, last]) => first <= last);
		const longest = stretches.sort((one, other) => other[1] - other[0] - (one[1] - one[0]))[0];
		if (!longest) throw new Error('no day without a single beginning');
		sum.period = longest;
	}
}

/** Sums that repeat persons who are told one by one as well; they are never more than those. */
export function repeatAsSums(chance: Chance, outcomes: readonly Outcome[], count: number): Outcome[] {
	const groups = new Map<string, Outcome[]>();
	for (const outcome of outcomes) {
		const { contract, persons, start, kind, form, employed } = outcome;
		if (!contract || persons !== 1 || start === undefined || kind !== 'Utfall') continue;
		const key = `${contract.id} ${form} ${employed} ${yearOf(start)}`;
		groups.set(key, [...(groups.get(key) ?? []), outcome]);
	}
	const repeatable = [...groups.values()].filter((group) => group.length > 1 && !hasSum(group, outcomes));
	return chance.sample(repeatable, count).map((group) => {
		const first = group[0];
		if (!first?.start || !first.contract) throw new Error('nothing to repeat');
		const year = yearOf(first.start);
		return {
			contract: first.contract,
			form: first.form,
			employed: first.employed,
			persons: chance.happens(0.3) ? group.length : group.length - 1,
			period: [
				Math.max(day(year, 1, 1), first.contract.start ?? 0),
				Math.min(day(year, 12, 31), EXPORTED_ON),
			],
			share: '',
			counts: [],
			kind: 'Utfall',
		} satisfies Outcome;
	});
}

const hasSum = (group: readonly Outcome[], outcomes: readonly Outcome[]): boolean =>
	outcomes.some((one) => isSum(one) && one.contract === group[0]?.contract && one.form === group[0]?.form);

/** Full-year reports that tell the persons of the same organisation's events once more. */
export function repeatInFullYear(
	chance: Chance,
	deviations: readonly Deviation[],
	outcomes: readonly Outcome[],
): Outcome[] {
	return overlapping(deviations).flatMap((annual) => {
		const [from, to] = annual.period ?? [0, 0];
		const told = outcomes.filter(
			({ deviation }) =>
				deviation?.event !== undefined &&
				deviation.organisation === annual.organisation &&
				from <= deviation.event &&
				deviation.event <= to,
		);
		const forms = new Map<string, number>();
		for (const { form, persons } of told) forms.set(form, (forms.get(form) ?? 0) + persons);
		return [...forms].map(([form, persons]): Outcome => ({
			deviation: annual,
			form,
			employed: form === 'Lärling' ? 'Ja' : '',
			persons: chance.whole(1, persons),
			period: [from, to],
			share: '',
			counts: [],
			kind: 'Utfall',
		}));
	});
}

/** Reports that came in twice, and were found to. */
export function sendTwice(chance: Chance, deviations: readonly Deviation[], count: number): Deviation[] {
	const events = deviations.filter(
		({ event, submitted }) => event !== undefined && submitted < EXPORTED_ON - 30,
	);
	return chance.sample(events, count).map((one, index) => ({
		...one,
		id: `${one.id.slice(0, 7)}9${String(index + 1).padStart(2, '0')}`,
		submitted: one.submitted + chance.whole(1, 20),
		status: 'Dubblett',
	}));
}
