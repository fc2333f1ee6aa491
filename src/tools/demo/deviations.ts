import { addMonths, day, EXPORTED_ON, iso, YEARS, yearOf, type Day } from './days.ts';
import { modelsOn, otherCheckedModelsOn } from './models.ts';
import { BUYERS, standsOn, type Organisation } from './organisations.ts';
import { lastDayOf, makeOutcome, type Outcome } from './outcomes.ts';
import type { Contract, Procurement } from './procurements.ts';
import type { Chance } from './random.ts';
import { storyOf } from './story.ts';

/** A report of jobs or measures that were discussed with a supplier outside the support function. */
export interface Deviation {
	id: string;
	organisation: Organisation;
	event?: Day;
	period?: readonly [Day, Day];
	submitted: Day;
	contract?: Contract;
	model: string;
	reason: string;
	text: string;
	measures: string[];
	board?: Day;
	status: string;
}

const TEXTS: Readonly<Record<string, readonly string[]>> = {
	'Annan avstämd modell': [
		'Branschens egen modell användes efter avstämning.',
		'Modellen stämdes av före annonsering.',
	],
	'Eget program': [
		'Förvaltningen driver ett eget introduktionsprogram.',
		'Praktik inom ramen för eget sommarprogram.',
	],
	'Leverantörens initiativ': [
		'Leverantören erbjöd platser på eget initiativ.',
		'Frågan togs upp av leverantören vid startmötet.',
	],
	Annat: ['Överenskommelse under pågående avtal.', ''],
};

export function makeDeviations(
	chance: Chance,
	procurements: readonly Procurement[],
): { deviations: Deviation[]; outcomes: Outcome[] } {
	const deviations: Deviation[] = [];
	const outcomes: Outcome[] = [];
	for (const year of YEARS) {
		const thisYear = Array.from({ length: storyOf(year).deviations }, () => draw(chance, year, procurements));
		const reportedSingly = new Set(
			thisYear.filter(({ event }) => event).map(({ organisation }) => organisation),
		);
		for (const one of thisYear) if (one.period && chance.happens(0.75)) avoid(chance, one, reportedSingly);
		thisYear.sort((one, other) => one.submitted - other.submitted);
		thisYear.forEach((one, index) => (one.id = `AV${year}-${String(index + 1).padStart(3, '0')}`));
		for (const one of thisYear) {
			// A full-year report repeats what its organisation told event by event: its people are not written twice.
			const repeats = one.period !== undefined && reportedSingly.has(one.organisation);
			if (!repeats) outcomes.push(...peopleOf(chance, one, year));
		}
		deviations.push(...thisYear);
	}
	return { deviations, outcomes };
}

/** Most organisations report in one of the two ways. */
function avoid(chance: Chance, deviation: Deviation, taken: ReadonlySet<Organisation>): void {
	const others = BUYERS.filter((one) => standsOn(one, deviation.submitted) && !taken.has(one));
	if (others.length > 0) deviation.organisation = chance.pick(others);
}

function draw(chance: Chance, year: number, procurements: readonly Procurement[]): Deviation {
	const annual = chance.happens(0.22);
	const event = day(year, chance.whole(1, 12), chance.whole(1, 28));
	const standing = BUYERS.filter((organisation) => standsOn(organisation, event));
	const organisation = chance.pickBy(standing, ({ buys }) => buys.services);
	const running = procurements
		.filter(({ buyer }) => buyer === organisation)
		.flatMap(({ contracts }) => contracts)
		.filter(({ start, end }) => start !== undefined && end !== undefined && start <= event && event <= end);
	const reason = chance.pick(Object.keys(TEXTS));
	const submitted = Math.min(
		annual ? day(year, 12, chance.whole(5, 31)) : event + Math.floor(chance.next() * chance.next() * 150),
		EXPORTED_ON,
	);
	const told = addMonths(submitted, chance.whole(1, 4));
	return {
		id: '',
		organisation,
		...(annual ? { period: [day(year, 1, 1), lastDayOf(year)] } : { event }),
		submitted,
		...(!annual && running.length > 0 && chance.happens(0.75) ? { contract: chance.pick(running) } : {}),
		model: modelOf(chance, reason, event),
		reason,
		text: chance.pick(TEXTS[reason] ?? ['']),
		measures: chance.sample(['Jobb', 'Praktik', 'Utbildning'], chance.whole(1, 2), (measure) =>
			measure === 'Jobb' ? 3 : 1,
		),
		...(told <= EXPORTED_ON && chance.happens(0.75) ? { board: told } : {}),
		status: told > EXPORTED_ON ? 'Mottagen' : chance.pick(['Godkänd', 'Godkänd', 'Godkänd', 'Komplettering']),
	};
}

function modelOf(chance: Chance, reason: string, when: Day): string {
	if (reason === 'Annan avstämd modell') return chance.pick(otherCheckedModelsOn(when));
	return chance.happens(0.3) ? chance.pick(modelsOn(when)) : '';
}

function peopleOf(chance: Chance, deviation: Deviation, year: number): Outcome[] {
	const [from, to] = deviation.period ?? [
		deviation.event ?? 0,
		Math.min((deviation.event ?? 0) + 45, lastDayOf(year)),
	];
	const series = [
		...(deviation.measures.includes('Jobb') ? (['jobs'] as const) : []),
		...(deviation.measures.includes('Praktik') ? (['placements'] as const) : []),
	];
	return series
		.filter(() => chance.happens(0.75))
		.map((one) => {
			const persons = deviation.period ? chance.whole(2, 5) : chance.pick([1, 1, 1, 1, 2, 3]);
			return { ...makeOutcome(chance, one, persons, from, Math.max(from, to)), deviation };
		});
}

/** Full-year reports whose organisation also reported single events of that year. */
export const overlapping = (deviations: readonly Deviation[]): Deviation[] =>
	deviations.filter(({ period, organisation }) =>
		deviations.some(
			(other) =>
				period &&
				other.event &&
				other.organisation === organisation &&
				yearOf(other.event) === yearOf(period[0]),
		),
	);

export const deviationRows = (deviations: readonly Deviation[]): string[][] =>
	deviations.map((one) => [
		one.id,
		one.organisation.name,
		one.event === undefined ? 'Helår' : 'Händelse',
		iso(one.event),
		iso(one.period?.[0]),
		iso(one.period?.[1]),
		iso(one.submitted),
		one.contract?.of.id ?? '',
		one.contract?.supplier?.name ?? '',
		one.model,
		one.reason,
		one.text,
		one.measures.join(', '),
		iso(one.board),
		one.status,
	]);
