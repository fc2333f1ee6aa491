/** Target groups that can be shown as one. */
export interface WideGroup {
	/** No code of a group. */
	id: string;
	/** Codes of the list `group`. */
	groups: readonly string[];
}

/**
 * The groups by why somebody stands far from the labour market, as the rules of the Union on state aid tell it: health (Regulation (EU)
 * No 651/2014, article 2 (3)), being out of work (2 (4) a), origin (2 (4) g). Age is there too (b and d), but young and old would say
 * nothing as one; they stay apart, and so does what a publisher calls another group.
 */
export const wideGroups: readonly WideGroup[] = [
	{ id: 'health', groups: ['disability', 'partial_capacity'] },
	{ id: 'out_of_work', groups: ['long_term_unemployed', 'income_support'] },
	{ id: 'origin', groups: ['foreign_born', 'newly_arrived', 'foreign_worker'] },
];

/** Where the rules stand. */
export const wideGroupsSource = 'https://eur-lex.europa.eu/eli/reg/2014/651/oj';
