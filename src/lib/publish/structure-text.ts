import type { Structure } from './structure.ts';
import type { Translate } from '../text/translate.ts';

/** A way to tell persons apart in words. */
export function structureText({ units, forms, groups, ages, span }: Structure, t: Translate): string {
	return [
		t(`structure_units_${units}`),
		t(`structure_forms_${forms}`),
		t(`structure_groups_${groups}`),
		t(`structure_ages_${ages}`),
		t(`structure_span_${span}`),
	].join(', ');
}
