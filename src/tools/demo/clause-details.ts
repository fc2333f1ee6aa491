import type { Clause } from './clauses.ts';
import { addMonths, EXPORTED_ON, iso, type Day } from './days.ts';
import type { Contract } from './procurements.ts';
import type { Chance } from './random.ts';

/** What was agreed on in a clause about employment, and how the matching went. */
export interface ClauseDetails {
	forms: string[];
	unit: string;
	firstStartDue?: Day;
	due?: Day;
	offered?: Day;
	dialog?: Day;
	dialogOutcome: string;
	funnel?: readonly [
		offered: number | undefined,
		referred: number | undefined,
		interviewed: number | undefined,
	];
}

export const CLAUSE_DETAIL_HEADER = [
	'Former',
	'Enhet',
	'Första start senast',
	'Uppfyllt senast',
	'Erbjudande lämnat',
	'Dialogdatum',
	'Resultat av dialog',
	'Erbjudna platser',
	'Anvisade personer',
	'Intervjuade personer',
] as const;

const NOTHING: ClauseDetails = { forms: [], unit: '', dialogOutcome: '' };

export function detailClauses(chance: Chance, clauses: readonly Clause[]): ClauseDetails[] {
	return clauses.map((clause) => {
		const contract = clause.contract ?? clause.procurement.contracts[0];
		if (clause.topic === 'Lärlingar') return { ...NOTHING, unit: 'Platser' };
		if (clause.topic !== 'Sysselsättning' || contract?.start === undefined) return NOTHING;
		const matched = chance.happens(0.6) && contract.start <= EXPORTED_ON ? { funnel: funnel(chance) } : {};
		if (clause.level === 'Dialog') return { ...NOTHING, ...dialog(chance, contract.start), ...matched };
		return { ...NOTHING, ...demands(chance, contract, contract.start), ...matched };
	});
}

function dialog(chance: Chance, start: Day): Partial<ClauseDetails> {
	const on = start + chance.whole(10, 240);
	const held = on <= EXPORTED_ON && chance.happens(0.68);
	return {
		...(held ? { dialog: on } : {}),
		dialogOutcome:
			(held && chance.happens(0.8)) || (on <= EXPORTED_ON && chance.happens(0.03))
				? chance.pick(['Inget behov', 'Rekrytering pågår', 'Tillsatt', 'Tillsatt', 'Avböjde'])
				: '',
	};
}

const UNITS = {
	Platser: 70,
	'Månader på heltid': 12,
	'Per miljon': 7,
	'Procent av värdet': 5,
	'': 6,
} as const;

function demands(chance: Chance, contract: Contract, start: Day): Partial<ClauseDetails> {
	const due = chance.happens(0.35) ? (contract.end ?? start) - chance.whole(0, 120) : undefined;
	const offered = start + chance.whole(5, 260);
	return {
		forms: chance.happens(0.3)
			? chance.sample(['Anställning', 'Anställning med stöd', 'Lärling'], chance.whole(1, 2))
			: [],
		unit: chance.pickBy(Object.keys(UNITS) as (keyof typeof UNITS)[], (unit) => UNITS[unit]),
		...(chance.happens(0.4) ? { firstStartDue: addMonths(start, chance.pick([3, 6, 6, 9])) } : {}),
		...(due !== undefined && due > start + 30 ? { due } : {}),
		...(offered <= EXPORTED_ON && chance.happens(0.5) ? { offered } : {}),
	};
}

/** Each step loses some; some numbers were never written down. */
function funnel(chance: Chance): NonNullable<ClauseDetails['funnel']> {
	const offered = chance.pick([1, 1, 2, 2, 3, 4, 6]);
	const referred = chance.whole(offered, offered * 3);
	const interviewed = chance.whole(Math.ceil(referred / 3), referred);
	const written = (count: number): number | undefined => (chance.happens(0.88) ? count : undefined);
	return [written(offered), written(referred), written(interviewed)];
}

export const clauseDetailCells = (details: ClauseDetails = NOTHING): string[] => [
	details.forms.join(', '),
	details.unit,
	iso(details.firstStartDue),
	iso(details.due),
	iso(details.offered),
	iso(details.dialog),
	details.dialogOutcome,
	...(details.funnel ?? [undefined, undefined, undefined]).map((count) =>
		count === undefined ? '' : String(count),
	),
];
