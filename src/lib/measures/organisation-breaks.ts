import { standsUnder, type Organisations } from './organisations.ts';

/**
 * From a year on, figures are of other organisations than before. `kind` is that of the change, as the data name it; `moved`: one of
 * the units (`unit`) went from under one to under another; `began`, `ended`: the organisation itself (`unit`), and nothing is said of what was before or came
 * after it.
 */
export interface Break {
	/** The first year in which it shows. */
	year: number;
	kind: string | null;
	/** Ids: what became of which; of `moved` from under what to under what. */
	from: string[];
	to: string[];
	unit: string | null;
}

type History = Pick<Organisations, 'places' | 'changes' | 'lifetimes'>;

/**
 * Where no trend may be drawn through, over some years, for the figures of some organisations with all that stand under them: one that
 * merged or split breaks its own trend, and one that has both sides of the change under it closes over it. None where none is asked for.
 */
export function breaksOf(asked: readonly string[], years: readonly number[], history: History): Break[] {
	const [first, last] = [Math.min(...years), Math.max(...years)];
	if (asked.length === 0 || first >= last) return [];
	const holds = (unit: string, year: number) => asked.some((one) => standsUnder(history, unit, one, year));
	const later = [...moved(history, holds), ...asked.flatMap((one) => lifeOf(one, history))];
	return [...changed(history, holds, first), ...later.filter(({ year }) => first < year)]
		.filter(({ year }) => year <= last)
		.sort((a, b) => a.year - b.year || order(a, b));
}

type Holds = (unit: string, year: number) => boolean;

/** What is told of one day and of one kind is one break. In the middle of the first year it parts that year from the next. */
function changed({ changes }: History, holds: Holds, first: number): Break[] {
	const found = new Map<string, Break>();
	for (const { from, to, on, kind } of changes) {
		const year = Number(on.slice(0, 4));
		if (yearBefore(on) < first || holds(from, yearBefore(on)) === holds(to, year)) continue;
		const one = found.get(`${on} ${kind}`) ?? { year, kind, from: [], to: [], unit: null };
		if (!one.from.includes(from)) one.from.push(from);
		if (!one.to.includes(to)) one.to.push(to);
		found.set(`${on} ${kind}`, one);
	}
	return [...found.values()];
}

/** The year of the day before. */
function yearBefore(on: string): number {
	const year = Number(on.slice(0, 4));
	return on.slice(5) === '01-01' ? year - 1 : year;
}

/** Its whole year stands where it stood last in it (`fact_organisation_places`). */
function moved({ places, lifetimes }: History, holds: Holds): Break[] {
	return places.flatMap((place, at) => {
		const before = places[at - 1];
		if (before?.unit !== place.unit || before.parent === place.parent) return [];
		const { unit, from: year } = place;
		const { first = null, last = null } = lifetimes.get(unit) ?? {};
		if (
			(first !== null && year <= Number(first.slice(0, 4))) ||
			(last !== null && year > Number(last.slice(0, 4)))
		)
			return [];
		if (holds(unit, year - 1) === holds(unit, year)) return [];
		const side = (parent: string | null) => (parent === null ? [] : [parent]);
		return [{ year, kind: 'moved', from: side(before.parent), to: side(place.parent), unit }];
	});
}

/** Beginning and end of an organisation of which no change tells. */
function lifeOf(unit: string, { lifetimes, changes }: History): Break[] {
	const { first = null, last = null } = lifetimes.get(unit) ?? {};
	const told = (side: 'from' | 'to', year: number) =>
		changes.some((change) => change[side] === unit && change.on.startsWith(String(year)));
	const found: Break[] = [];
	const nothing = { from: [], to: [], unit };
	if (first !== null) {
		const year = Number(first.slice(0, 4));
		if (!told('to', year)) found.push({ ...nothing, year, kind: 'began' });
	}
	if (last !== null) {
		const year = Number(last.slice(0, 4)) + (last.endsWith('-12-31') ? 1 : 0);
		if (!told('from', year)) found.push({ ...nothing, year, kind: 'ended' });
	}
	return found;
}

function order(a: Break, b: Break): number {
	const text = ({ kind, unit, from }: Break) => [kind ?? '', unit ?? '', ...from].join('\n');
	return text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0;
}
