import type { Structure } from './structure.ts';
import type { Translate } from '../text/translate.ts';

/** A way to tell persons apart in words. */
export function structureText(structure: Structure, t: Translate): string {
	return partsOf(structure, t).join(', ');
}

/** What of it is another than in a second one; empty where they are the same. */
export function otherText(structure: Structure, than: Structure, t: Translate): string {
	const known = partsOf(than, t);
	return partsOf(structure, t)
		.filter((part) => !known.includes(part))
		.join(', ');
}

function partsOf({ units, forms, groups, ages, span }: Structure, t: Translate): string[] {
	return [
		t(`structure_units_${units}`),
		t(`structure_forms_${forms}`),
		t(`structure_groups_${groups}`),
		t(`structure_ages_${ages}`),
		t(`structure_span_${span}`),
	];
}
