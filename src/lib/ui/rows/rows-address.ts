import { figureKey, figureOf, type Figure } from '../../measures/figure.ts';

/** The figure whose rows an address shows; null where it names none. */
export function figureIn(search: string): Figure | null {
	const named = new URLSearchParams(search).get('rows');
	return named === null ? null : figureOf(named);
}

/**
 * An address with the rows of a figure open, or with none.
 * @returns with its `?`; `''` where nothing is left in it
 */
export function withFigure(search: string, figure: Figure | null): string {
	const params = new URLSearchParams(search);
	if (figure) params.set('rows', figureKey(figure));
	else params.delete('rows');
	return params.size > 0 ? `?${params}` : '';
}
