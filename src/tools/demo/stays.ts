import { decimalComma } from './csv.ts';
import { addMonths, EXPORTED_ON, iso, yearOf, type Day } from './days.ts';
import type { Outcome } from './outcomes.ts';
import type { Chance } from './random.ts';
import type { FollowUp } from './support-function.ts';

/** How an outcome was planned, how it ended and where the person was later. */
export interface Stay {
	term: string;
	plannedMonths?: number;
	endReason: string;
	fullTimeMonths?: number;
	statuses: readonly [m3: string, m6: string, m12: string];
	sameEmployer: '' | 'Ja' | 'Nej';
	reported?: Day;
}

export const STAY_HEADER = [
	'Tillsvidare/visstid',
	'Planerade månader',
	'Avslutsorsak',
	'Månader på heltid',
	'Status 3 mån',
	'Status 6 mån',
	'Status 12 mån',
	'Samma arbetsgivare',
	'Rapporterat',
] as const;

const JOBS = ['Anställning', 'Anställning med stöd', 'Lärling'];
const NOTHING: Stay = { term: '', endReason: '', statuses: ['', '', ''], sameEmployer: '' };

export function makeStays(
	chance: Chance,
	outcomes: readonly Outcome[],
	followUps: readonly FollowUp[],
): Stay[] {
	const answers = new Map(followUps.map((one) => [`${one.contract.id} ${one.year}`, one]));
	return outcomes.map((outcome) => {
		if (outcome.kind !== 'Utfall') return NOTHING;
		const isJob = JOBS.includes(outcome.form);
		return {
			...NOTHING,
			...planAndEnd(chance, outcome, isJob),
			...(chance.happens(outcome.period ? 0.4 : 0.1) ? { fullTimeMonths: monthsOf(chance, outcome) } : {}),
			...(isJob && outcome.persons === 1 && outcome.start !== undefined
				? checkpoints(chance, outcome.start, outcome.end)
				: {}),
			...reportOf(chance, outcome, answers),
		};
	});
}

function planAndEnd(chance: Chance, { start, end, form }: Outcome, isJob: boolean): Partial<Stay> {
	const ended = end !== undefined && end <= EXPORTED_ON;
	const termed = isJob && form !== 'Lärling' && chance.happens(0.82);
	const fixed = end !== undefined ? 0.9 : 0.4;
	const term = termed
		? chance.happens(fixed)
			? 'Visstid'
			: chance.pick(['Tillsvidare', 'Tillsvidare', 'Timanställning'])
		: '';
	const endReason = ended && chance.happens(0.75) ? reasonOf(chance, isJob) : '';
	const told =
		start !== undefined && end !== undefined
			? Math.round((end - start) / 30.4)
			: chance.pick([3, 6, 12, 12, 24]);
	const planned = endReason === 'Slutade själv' ? told + chance.pick([3, 6]) : told;
	const isPlanned = start !== undefined && term !== 'Tillsvidare' && planned > 0 && chance.happens(0.65);
	return { term, endReason, ...(isPlanned ? { plannedMonths: planned } : {}) };
}

const reasonOf = (chance: Chance, isJob: boolean): string =>
	isJob
		? chance.pick([
				'Fullföljd',
				'Fullföljd',
				'Fullföljd',
				'Slutade själv',
				'Slutade själv',
				'Uppsagd',
				'Avtalet upphörde',
			])
		: chance.pick(['Fullföljd', 'Fullföljd', 'Övergick i anställning', 'Slutade själv']);

const monthsOf = (chance: Chance, { persons }: Outcome): number => chance.whole(4, 22) * 0.5 * persons;

function checkpoints(chance: Chance, start: Day, end: Day | undefined): Partial<Stay> {
	const year = yearOf(start);
	const answering = year < 2016 ? 0.35 : year === 2021 || year === 2022 ? 0.6 : 0.82;
	const followed = chance.happens(0.93);
	const statuses = [3, 6, 12].map((months) => {
		const due = addMonths(start, months);
		if (due > EXPORTED_ON) return chance.happens(0.5) ? 'Ej aktuellt' : '';
		if (!followed || !chance.happens(answering)) return chance.happens(0.4) ? 'Ej nådd' : '';
		const stays = 0.93 - months * 0.02 - (end !== undefined && end < due ? 0.35 : 0);
		return chance.happens(stays) ? 'I arbete' : chance.pick(['Ej i arbete', 'Ej i arbete', 'I studier']);
	}) as [string, string, string];
	const atWork = statuses.includes('I arbete') && chance.happens(0.8);
	return { statuses, sameEmployer: atWork ? (chance.happens(0.7) ? 'Ja' : 'Nej') : '' };
}

/** Told with the follow-up of its year, or with its deviation; seldom known before it began. */
function reportOf(chance: Chance, outcome: Outcome, answers: ReadonlyMap<string, FollowUp>): Partial<Stay> {
	const began = outcome.start ?? outcome.period?.[1];
	if (began === undefined || !chance.happens(outcome.contract ? 0.85 : 0.5)) return {};
	const answer = answers.get(`${outcome.contract?.id} ${yearOf(began)}`)?.reported;
	const told = answer ?? outcome.deviation?.submitted;
	return told === undefined ? {} : { reported: Math.min(Math.max(told, began), EXPORTED_ON) };
}

export const stayCells = (stay: Stay = NOTHING): string[] => [
	stay.term,
	stay.plannedMonths === undefined ? '' : String(stay.plannedMonths),
	stay.endReason,
	stay.fullTimeMonths === undefined ? '' : decimalComma(stay.fullTimeMonths, 1),
	...stay.statuses,
	stay.sameEmployer,
	iso(stay.reported),
];
