export type Nature = 'services' | 'supplies' | 'works';

export type Trade =
	| 'cleaning'
	| 'green'
	| 'food'
	| 'safety'
	| 'transport'
	| 'upkeep'
	| 'advice'
	| 'people'
	| 'waste'
	| 'interior'
	| 'equipment'
	| 'building'
	| 'ground'
	| 'fitting';

/** Something a city buys. */
export interface Purchase {
	nature: Nature;
	cpv: string;
	trade: Trade;
	titles: readonly string[];
	/** How often it is bought. */
	weight: number;
	/** How well the clause suits it: 1 is usual. */
	suits: number;
	/** Usual yearly value in kronor. */
	value: number;
	/** Usual number of people at work. */
	staff: number;
}

/** A purchase on one line; its titles are parted by bars. */
export type Listed = [
	cpv: string,
	trade: Trade,
	titles: string,
	weight: number,
	suits: number,
	value: number,
	staff: number,
];

export const listed = (nature: Nature, rows: readonly Listed[]): Purchase[] =>
	rows.map(([cpv, trade, titles, weight, suits, value, staff]) => ({
		nature,
		cpv,
		trade,
		titles: titles.split('|'),
		weight,
		suits,
		value,
		staff,
	}));
