import { addMonths, day, iso, type Day } from './days.ts';
import type { Deviation } from './deviations.ts';
import type { Partnership } from './partnerships.ts';
import { makePerson, ofWhom, type Person } from './people.ts';
import type { Contract } from './procurements.ts';
import type { Chance } from './random.ts';
import { stayCells, type Stay } from './stays.ts';

export type Kind = 'Utfall' | 'Uppskattning' | 'Åtagande';

export interface Outcome {
	contract?: Contract;
	deviation?: Deviation;
	partnership?: Partnership;
	/** The number of a contract that the register does not have. */
	strayContract?: string;
	form: string;
	employed: '' | 'Ja' | 'Nej';
	persons: number;
	start?: Day;
	period?: readonly [Day, Day];
	end?: Day;
	share: string;
	person?: Person;
	counts: [dimension: string, code: string, persons: number][];
	kind: Kind;
}

export type Series = 'jobs' | 'placements';

/** A beginning by one person, or by several told together, between two days. */
export function makeOutcome(
	chance: Chance,
	series: Series,
	persons: number,
	from: Day,
	to: Day,
	last: Day = Infinity,
): Outcome {
	const form = formOf(chance, series);
	const together = persons > 1 && chance.happens(0.7);
	const start = chance.whole(from, to);
	const year = Number(iso(to).slice(0, 4));
	const end = addMonths(
		start,
		series === 'jobs' ? chance.pick([6, 6, 12, 12, 24]) : chance.pick([1, 2, 3, 3, 6]),
	);
	return {
		form,
		employed: form === 'Lärling' ? 'Ja' : '',
		persons,
		...(together ? { period: [from, to] } : { start }),
		...(!together && end <= last && chance.happens(series === 'jobs' ? 0.45 : 0.8) ? { end } : {}),
		share: chance.happens(0.15) ? '' : shareOf(chance),
		...(persons === 1 ? { person: makePerson(chance, year) } : {}),
		counts: persons === 1 ? [] : ofWhom(chance, persons, year),
		kind: 'Utfall',
	};
}

function formOf(chance: Chance, series: Series): string {
	if (series === 'placements') return chance.happens(0.66) ? 'Praktik' : 'Arbetsträning';
	return chance.pickBy(['Anställning', 'Anställning med stöd', 'Lärling'] as const, (form) => {
		return { Anställning: 61, 'Anställning med stöd': 28, Lärling: 11 }[form];
	});
}

function shareOf(chance: Chance): string {
	const percent = chance.pick([100, 100, 100, 100, 75, 75, 50, 80, 25]);
	return chance.happens(0.2) ? (percent / 100).toFixed(2).replace('.', ',') : `${percent} %`;
}

/** Rows beside the jobs and placements: apprentices who are not employed, trainees, estimates, commitments. */
export function makeOtherOutcome(chance: Chance, from: Day, to: Day): Outcome {
	const outcome = makeOutcome(chance, 'jobs', 1, from, to);
	const what = chance.pick(['not employed', 'not told', 'trainee', 'estimate', 'commitment'] as const);
	if (what === 'trainee') return { ...outcome, form: 'Traineeplats', employed: '' };
	if (what === 'not employed') return { ...outcome, form: 'Lärling', employed: 'Nej' };
	if (what === 'not told') return { ...outcome, form: 'Lärling', employed: '' };
	const planned: Outcome = {
		form: 'Anställning',
		employed: '',
		persons: chance.whole(1, 4),
		period: [from, to],
		share: '',
		counts: [],
		kind: what === 'estimate' ? 'Uppskattning' : 'Åtagande',
	};
	return planned;
}

export const lastDayOf = (year: number): Day => day(year, 12, 31);

export const outcomeId = (index: number): string => `X${String(index + 1).padStart(4, '0')}`;

function channelOf({ deviation, partnership }: Outcome): string {
	if (partnership) return '';
	return deviation ? 'Avsteg' : 'Stödfunktionen';
}

export const outcomeRows = (outcomes: readonly Outcome[], stays: readonly Stay[]): string[][] =>
	outcomes.map((outcome, index) => [
		outcomeId(index),
		outcome.contract?.id ?? outcome.strayContract ?? '',
		outcome.deviation?.id ?? '',
		channelOf(outcome),
		outcome.form,
		outcome.employed,
		String(outcome.persons),
		iso(outcome.start),
		iso(outcome.period?.[0]),
		iso(outcome.period?.[1]),
		iso(outcome.end),
		outcome.share,
		outcome.person?.groups.join(', ') ?? '',
		outcome.person?.gender ?? '',
		outcome.person?.age ?? '',
		outcome.kind,
		outcome.partnership?.id ?? '',
		...stayCells(stays[index]),
	]);

export const outcomeCountRows = (outcomes: readonly Outcome[]): string[][] =>
	outcomes.flatMap((outcome, index) =>
		outcome.counts.map(([dimension, code, persons]) => [outcomeId(index), dimension, code, String(persons)]),
	);
