import type { Field } from '../types.ts';

type Counted = Required<Pick<Field, 'id' | 'outcomeForm' | 'synonyms'>>;

/** What a deviation led to, in its own row: persons by form. */
const counts: readonly Counted[] = [
	{
		id: 'jobs',
		outcomeForm: 'employment',
		synonyms: [
			...['antal anställningar', 'antal anställda', 'antal jobb', 'anställningar', 'anställda'],
			...['työllistyneet', 'työllistyneiden määrä', 'työsuhteet', 'jobs', 'jobs started', 'jobs created'],
		],
	},
	{
		id: 'subsidised_jobs',
		outcomeForm: 'subsidised_employment',
		synonyms: [
			...['anställningar med stöd', 'antal anställningar med stöd', 'subventionerade anställningar'],
			...['palkkatuetut', 'palkkatuettujen määrä', 'palkkatuetut työsuhteet'],
			...['subsidised jobs', 'subsidised jobs started'],
		],
	},
	{
		id: 'apprentices',
		outcomeForm: 'apprenticeship',
		synonyms: [
			...['lärlingar', 'antal lärlingar', 'lärlingsplatser', 'läroavtal'],
			...['oppisopimukset', 'oppisopimusten määrä', 'apprenticeships'],
		],
	},
	{
		id: 'internships',
		outcomeForm: 'internship',
		synonyms: [
			...['praktik', 'praktikplatser', 'antal praktik', 'antal praktikplatser'],
			...[
				'työharjoittelu',
				'työharjoittelut',
				'harjoittelupaikat',
				'työharjoittelujen määrä',
				'work placements',
				'placements',
			],
		],
	},
	{
		id: 'work_trials',
		outcomeForm: 'work_trial',
		synonyms: [
			...['arbetsträning', 'antal arbetsträning', 'antal i arbetsträning', 'arbetsprövning'],
			...['työkokeilu', 'työkokeilut', 'työkokeilujen määrä', 'work trials'],
		],
	},
];

/** After the names of the forms: of whom they are. */
const suffixes = [', varav', ', joista', ', of whom'];

/** Each count, and beside it of whom: a row holds several counts, so that "of whom" has to say of which. */
export const deviationCounts: readonly Field[] = counts.flatMap(({ id, outcomeForm, synonyms }): Field[] => [
	{ id, type: 'integer', outcomeForm, synonyms },
	{
		id: `${id}_parts`,
		type: 'text',
		partsOf: id,
		synonyms: synonyms.flatMap((word) => suffixes.map((suffix) => word + suffix)),
	},
]);
