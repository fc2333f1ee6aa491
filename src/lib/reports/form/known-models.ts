import type { MessageKey } from '../../text/translate.ts';

/** A model of the register, for choosing among: dates are YYYY-MM-DD, null where they are not there. */
export interface KnownModel {
	id: string;
	name: string;
	owner: string | null;
	checkedWith: string | null;
	checkedOn: string | null;
	validFrom: string | null;
	validTo: string | null;
}

/** What a model is called; its id where it is not known. */
export function modelNamed(models: readonly KnownModel[], id: string): string {
	const model = models.find((one) => one.id === id);
	return model === undefined || model.name === id ? id : `${model.name} (${id})`;
}

/** What is to be known of a chosen model on a day (YYYY-MM-DD, '' where there is none yet): whether it was checked, whether it held. */
export function modelState(
	{ checkedOn, validFrom, validTo }: KnownModel,
	on: string,
): Extract<MessageKey, `deviation_model_${string}`> {
	if (on !== '' && ((validFrom !== null && on < validFrom) || (validTo !== null && on > validTo)))
		return 'deviation_model_not_valid';
	if (checkedOn === null || (on !== '' && on < checkedOn)) return 'deviation_model_not_checked';
	return 'deviation_model_checked';
}
