/** Dimensions by which the rows of a fact divide without overlap: columns of the fact, in the order in which results stand. */
export const parted = [
	'month',
	'organisation',
	'supplier',
	'cpv',
	'nature',
	'model',
	'level',
	'form',
	'category',
	'detail',
] as const;

/** Dimensions of persons: one row of a fact can hold persons of several codes, and of a group's persons some belong to others as well. */
export const split = ['group', 'gender', 'age_band'] as const;

export type PartedDimension = (typeof parted)[number];
/** The rows of an organisation together with those of all that stand under it that year: they are in several of its keys. */
export const tree = 'organisation_tree';

export type SplitDimension = (typeof split)[number];
/** What a measure can be divided by. Figures of persons always come apart by channel, too (`Series`). */
export type SliceDimension = PartedDimension | typeof tree | SplitDimension;
export type Dimension = 'all' | SliceDimension;

/** By what all that hangs on a contract can be divided: the measures of most facts. */
export const ofContract = ['organisation', tree, 'supplier', 'cpv', 'nature', 'model', 'level'] as const;

export const dimensions: readonly Dimension[] = ['all', ...parted, tree, ...split];

export function isSplit(dimension: Dimension): dimension is SplitDimension {
	return (split as readonly string[]).includes(dimension);
}

/** Dimensions of which one person or row can have several keys, so that their slices add up to more than the whole. */
export const overlapping: readonly Dimension[] = ['group'];

/** The key of rows in which a dimension is not recorded. */
export const notRecorded = 'not_recorded';

/** Of `group`: the key of persons with any group recorded. Groups overlap, so that the sum of their keys says nothing. */
export const recorded = 'recorded';
