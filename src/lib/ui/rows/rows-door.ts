import { getContext, setContext } from 'svelte';
import type { Figure } from '../../measures/figure.ts';

/** Leads from a figure to the rows behind it, where there are any to show: not on pages made at build time. */
export interface RowsDoor {
	href(figure: Figure): string;
	open(figure: Figure): void;
	/** The page of what is in doubt in the rows; not on that page. */
	quality?(): string;
}

const key = Symbol('rows');

export function provideRowsDoor(door: RowsDoor): void {
	setContext(key, door);
}

/** null where there are no rows to show. */
export function useRowsDoor(): RowsDoor | null {
	return getContext<RowsDoor | undefined>(key) ?? null;
}
