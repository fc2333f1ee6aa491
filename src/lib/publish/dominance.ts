import { valueParts, type ValueContribution } from '../measures/value-contributors.ts';
import { isSecret, type SecretFigure } from '../measures/result.ts';
import type { PublishedRow, Snapshot } from './snapshot.ts';
import { figuresOfMoney, toldAmounts } from './told-amounts.ts';

/** Where the publisher says nothing else, nobody may work out a supplier's amount as closely as to so many per cent. */
export const defaultDominance = 10;
export const dominances = { least: 1, most: 50 } as const;

export function isDominance(percent: number): boolean {
	return Number.isInteger(percent) && percent >= dominances.least && percent <= dominances.most;
}

/** The measure whose figures are money. */
export const moneyMeasure = 'clause_share_by_value';

export type ValuePart = (typeof valueParts)[number];

/** What of a year's share of money is not shown, and why: the why is for the publisher alone. */
export interface SecretAmounts {
	year: number;
	/** Empty: all is shown. */
	secret: readonly SecretFigure[];
	/** Sums that too few suppliers make, with the two that have most of them. */
	dominated: readonly { parts: readonly ValuePart[]; largest: readonly Holder[] }[];
	/** What an earlier version does to it: it told the same and stands, or what came since can be that of too few. */
	earlier: 'same' | 'change' | null;
}

/** How amounts are protected: by the p % rule, or as a version that stands has it. */
export type HideAmounts = (contributions: readonly ValueContribution[]) => readonly SecretAmounts[];

/** A supplier, `''` where none is given, and what of a sum it has (fraction 0..1). */
export interface Holder {
	name: string;
	share: number;
}

/**
 * What can be left out of a share of money, from nothing to all of it, and the sums that anybody can then form of what is left. The band
 * tells what is not known, and of unknown nature; the share and the denominator tell the numerator. Sums of these need no look: where each
 * of two sums has enough suppliers by the p % rule, so have both together.
 */
const levels: readonly { secret: readonly SecretFigure[]; told: readonly (readonly ValuePart[])[] }[] = [
	{ secret: [], told: valueParts.map((part) => [part]) },
	{ secret: ['unknown_nature', 'lower', 'upper'], told: [['part'], ['rest'], ['unknown']] },
	{ secret: ['unknown', 'unknown_nature', 'lower', 'upper'], told: [['part'], ['rest', 'unknown']] },
	{
		secret: ['value', 'numerator', 'unknown', 'unknown_nature', 'lower', 'upper'],
		told: [['part', 'rest', 'unknown']],
	},
	{
		secret: ['value', 'numerator', 'denominator', 'unknown', 'unknown_nature', 'lower', 'upper'],
		told: [],
	},
];
const everything = levels.length - 1;
/** Of the level at which nothing but the denominator is told. */
const whole: readonly ValuePart[] = ['part', 'rest', 'unknown'];

/**
 * Whether one of those whose amounts make a sum could be worked out too closely by another of them: the p % rule, by which all but the two
 * largest must come to so many per cent of the largest at least. So one or two alone are always told.
 * @param amounts one for each; 0 are nobody's
 */
export function isDominated(amounts: readonly number[], percent: number): boolean {
	const [largest = 0, , ...rest] = amounts.toSorted((a, b) => b - a);
	const others = rest.reduce((sum, amount) => sum + amount, 0);
	return largest > 0 && others < (percent / 100) * largest;
}

/**
 * Whether so much more than a version told can be that of too few: what came is not told apart from what was there, so that each can have
 * added all that it has now. Less than was told always can.
 */
export function isChangedByFew(change: number, amounts: readonly number[], percent: number): boolean {
	const [largest = 0, second = 0] = amounts.toSorted((a, b) => b - a);
	return !isNothing(change) && change < largest + second + (percent / 100) * largest;
}

/** Amounts are told apart to the currency's unit. */
const isNothing = (change: number): boolean => Math.abs(change) < 1;

/**
 * What of the shares of money must not be shown, one for each year: as little as is enough, also beside what earlier versions told of it. A
 * row in which nothing changed tells nothing new, and stands as it did.
 * @param percent undefined: none, as in versions from before amounts were protected
 */
export function secretAmounts(
	contributions: readonly ValueContribution[],
	percent: number | undefined,
	archive: readonly Pick<Snapshot, 'tables'>[],
): SecretAmounts[] {
	if (percent === undefined) return [];
	const earlier = archive
		.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
		.filter(({ measure }) => measure === moneyMeasure);
	const years = [...new Set(contributions.map(({ year }) => year))];
	return years.map((year) => {
		const own = new Amounts(contributions.filter((one) => one.year === year));
		const before = earlier.filter((row) => row.year === year).map(versionOf);
		return { year, ...leastOf(own, percent, before) };
	});
}

/** What suppliers have of one year. */
class Amounts {
	constructor(readonly contributions: readonly ValueContribution[]) {}

	/** The amounts that make a sum, the largest first. Where no supplier is given it can be the largest, which is the worst case. */
	of(parts: readonly ValuePart[]): number[] {
		const unnamed = this.#sums(parts, ({ supplier }) => supplier === '');
		const [largest = 0, ...others] = this.#sums(parts, ({ supplier }) => supplier !== '').toSorted(
			(a, b) => b - a,
		);
		return [largest + (unnamed[0] ?? 0), ...others];
	}

	sum(parts: readonly ValuePart[]): number {
		return this.of(parts).reduce((all, amount) => all + amount, 0);
	}

	/** The two that have most of a sum. */
	largest(parts: readonly ValuePart[]): Holder[] {
		const sum = this.sum(parts);
		return this.contributions
			.map((one) => ({ name: one.name, share: sumOf(one, parts) / sum }))
			.filter(({ share }) => share > 0)
			.toSorted((a, b) => b.share - a.share)
			.slice(0, 2);
	}

	#sums(parts: readonly ValuePart[], which: (one: ValueContribution) => boolean): number[] {
		return this.contributions.filter(which).map((one) => sumOf(one, parts));
	}
}

function sumOf(contribution: ValueContribution, parts: readonly ValuePart[]): number {
	return parts.reduce((sum, part) => sum + contribution[part], 0);
}

/** A row of an earlier version: how much of it is told, and which amounts. */
interface Version {
	level: number;
	row: PublishedRow;
	then: ReturnType<typeof toldAmounts>;
}

function versionOf(row: PublishedRow): Version {
	const level = levels.findLastIndex(({ secret }) => secret.every((figure) => isSecret(row, figure)));
	return { level, row, then: toldAmounts(row) };
}

function leastOf(own: Amounts, percent: number, before: readonly Version[]): Omit<SecretAmounts, 'year'> {
	const now = figuresOfMoney(
		Object.fromEntries(valueParts.map((part) => [part, own.sum([part])])) as Record<ValuePart, number>,
	);
	const versions = before.filter(({ level }) => level < everything);
	const standing = versions.filter((version) => isSame(version, now)).map(({ level }) => level);
	if (standing.length > 0) {
		const { secret } = levels[Math.min(...standing)]!;
		return { secret, dominated: [], earlier: 'same' };
	}
	const dominated = (level: number) =>
		levels[level]!.told.filter((parts) => isDominated(own.of(parts), percent));
	const level = levels.findIndex(
		(_, at) =>
			dominated(at).length === 0 && versions.every((version) => tellsEnough(own, at, version, percent)),
	);
	const sums = new Map<string, readonly ValuePart[]>();
	for (const parts of levels.slice(0, level).flatMap((_, at) => dominated(at))) {
		const told = parts.filter((part) => own.sum([part]) > 0).join();
		if (!sums.has(told)) sums.set(told, parts);
	}
	return {
		secret: levels[level]!.secret,
		dominated: [...sums.values()].map((parts) => ({ parts, largest: own.largest(parts) })),
		earlier: level > 0 && dominated(level - 1).length === 0 ? 'change' : null,
	};
}

/** Whether what has come since a version, of all that both tell, cannot be that of too few. */
function tellsEnough(own: Amounts, level: number, { row, then, level: before }: Version, percent: number) {
	if (level === everything) return true;
	// Where the denominator is the same, all else would be taken to be.
	if (isNothing(own.sum(whole) - row.denominator!)) return false;
	return [whole, ...levels[Math.max(level, before)]!.told].every((parts) => {
		const told = then(parts);
		return told !== null && !isChangedByFew(own.sum(parts) - told, own.of(parts), percent);
	});
}

/** Whether the figures that a row shows are what they are now, and it hides nothing more than its level does. */
function isSame({ row, level }: Version, now: Pick<PublishedRow, SecretFigure>): boolean {
	if (row.secret?.some((figure) => !levels[level]!.secret.includes(figure))) return false;
	return levels[everything]!.secret.filter((figure) => !isSecret(row, figure)).every((figure) => {
		const [then, own] = [row[figure], now[figure]];
		if (then === null || own === null) return then === own;
		return isShare(figure) ? Math.abs(then - own) < 1e-9 : isNothing(then - own);
	});
}

const isShare = (figure: SecretFigure) => figure === 'value' || figure === 'lower' || figure === 'upper';
