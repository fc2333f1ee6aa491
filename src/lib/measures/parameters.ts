/** Which clauses qualify: under the city's model, under any model that has been checked, or any about employment. */
export const clauseRules = ['city_model', 'checked_model', 'any_model'] as const;

export type ClauseRule = (typeof clauseRules)[number];

/** What the definitions leave to the one who asks; printed with the figures. */
export interface Parameters {
	/** YYYY-MM-DD; nothing dated later counts. */
	asOf: string;
	rule: ClauseRule;
	/** By currency: from which value on it must be examined whether a clause suits a procurement. */
	thresholds: Readonly<Record<string, number>>;
}

/** The parameters, as far as they are given. */
export type Given = Pick<Parameters, 'asOf'> & Partial<Parameters>;

const defaults: Omit<Parameters, 'asOf'> = { rule: 'city_model', thresholds: { EUR: 60_000, SEK: 700_000 } };

/** What is not given is as it is by default. */
export function defaultParameters(given: Given): Parameters {
	return { ...defaults, ...given };
}
