import { day, iso, type Day } from './days.ts';

interface Model {
	id: string;
	name: string;
	owner: string;
	/** On what day the support function agreed to it, if it did. */
	checked?: Day;
	from: Day;
	to?: Day;
}

export const CITY_MODEL = 'Stadens modell';

const MODELS: readonly Model[] = [
	{
		id: CITY_MODEL,
		name: 'Stadens modell för social hänsyn',
		owner: 'Exempelstad',
		checked: day(2014, 1, 1),
		from: day(2014, 1, 1),
	},
	{
		id: 'Branschmodellen',
		name: 'Branschens modell för städ och grönytor',
		owner: 'Branschrådet',
		checked: day(2014, 2, 12),
		from: day(2014, 1, 1),
	},
	{
		id: 'Bolagsmodellen',
		name: 'Bolagens gemensamma modell',
		owner: 'Exempelstads Bostäder AB',
		checked: day(2017, 9, 5),
		from: day(2017, 10, 1),
		to: day(2024, 12, 31),
	},
	{
		id: 'Sommarmodellen',
		name: 'Sommarjobb hos leverantör',
		owner: 'Grundskoleförvaltningen',
		from: day(2018, 1, 1),
	},
];

const validOn = (when: Day): Model[] =>
	MODELS.filter(({ from, to }) => from <= when && when <= (to ?? Infinity));

export const modelsOn = (when: Day): string[] => validOn(when).map(({ id }) => id);

export const otherCheckedModelsOn = (when: Day): string[] =>
	validOn(when)
		.filter(({ id, checked }) => id !== CITY_MODEL && checked !== undefined)
		.map(({ id }) => id);

export const modelRows = (): string[][] =>
	MODELS.map(({ id, name, owner, checked, from, to }) => [
		id,
		name,
		owner,
		checked === undefined ? '' : 'Stödfunktionen',
		iso(checked),
		iso(from),
		iso(to),
	]);
