import { decimalComma } from './csv.ts';
import { addMonths, day, iso, LAST_YEAR, type Day } from './days.ts';
import { BUYERS, standsOn, type Organisation } from './organisations.ts';
import { makeOutcome, type Outcome } from './outcomes.ts';
import type { Chance } from './random.ts';

/** An agreement with civil society (IOP). It is no procurement, and what comes of it counts nowhere. */
export interface Partnership {
	id: string;
	organisation: Organisation;
	partner: string;
	subject: string;
	start: Day;
	end: Day;
	value: number;
	marketExists: boolean;
	cityShare: number;
}

export const PARTNERSHIP_HEADER =
	'IOP-ID;Förvaltning;Idéburen organisation;Ändamål;Startdatum;Slutdatum;Värde;Valuta;Marknad finns;Stadens andel;Partens andel;Program'.split(
		';',
	);

const PARTNERS = [
	'Föreningen Påhittade Händer',
	'Exempelstads Kvinnoforum',
	'Stiftelsen Låtsaslyktan',
	'Påhitts Odlarförening',
	'Exempelkyrkans Sociala Arbete',
];
const SUBJECTS = [
	'Arbetsträning i second hand',
	'Mötesplats för unga',
	'Språkkafé med praktik',
	'Stadsodling',
];

export function makePartnerships(chance: Chance): Partnership[] {
	return Array.from({ length: 9 }, (_, index) => {
		const start = day(chance.whole(2015, 2024), chance.whole(1, 12), 1);
		return {
			id: `IOP-${String(index + 1).padStart(2, '0')}`,
			organisation: chance.pick(BUYERS.filter((one) => standsOn(one, start))),
			partner: chance.pick(PARTNERS),
			subject: chance.pick(SUBJECTS),
			start,
			end: addMonths(start, chance.pick([12, 24, 36])) - 1,
			value: chance.whole(3, 40) * 100_000,
			marketExists: chance.happens(0.2),
			cityShare: chance.pick([50, 60, 75]),
		};
	});
}

export const beginInPartnerships = (chance: Chance, partnerships: readonly Partnership[]): Outcome[] =>
	partnerships.flatMap((partnership) =>
		Array.from({ length: chance.whole(1, 3) }, () => ({
			...makeOutcome(
				chance,
				chance.pick(['jobs', 'placements'] as const),
				chance.pick([1, 1, 2, 4]),
				partnership.start,
				Math.min(partnership.start + 120, day(LAST_YEAR, 12, 31)),
			),
			partnership,
		})),
	);

export const partnershipRows = (partnerships: readonly Partnership[]): string[][] =>
	partnerships.map((one) => [
		one.id,
		one.organisation.name,
		one.partner,
		one.subject,
		iso(one.start),
		iso(one.end),
		decimalComma(one.value, 2),
		'SEK',
		one.marketExists ? 'Ja' : 'Nej',
		`${one.cityShare} %`,
		`${100 - one.cityShare} %`,
		'',
	]);
