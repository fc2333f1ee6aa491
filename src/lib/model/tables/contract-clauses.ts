import type { Field } from '../types.ts';

/** Whether social clauses were examined and set, and what the contract's own row says came of them. */
export const contractClauses: readonly Field[] = [
	{
		id: 'assessed_on',
		type: 'date',
		synonyms: ['krav prövat den', 'prövningsdatum', 'arvioitu pvm', 'assessment date'],
	},
	{
		id: 'assessment',
		type: 'code',
		codes: 'assessment',
		synonyms: [
			'prövning av krav',
			'bedömning av sociala krav',
			'soveltuvuuden arviointi',
			'suitability assessment',
		],
	},
	{
		id: 'eligible',
		type: 'yes_no',
		synonyms: ['omfattas av modellen', 'lämplig för krav', 'soveltuu ehdolle', 'eligible for clause'],
	},
	{
		id: 'no_clause_reason',
		type: 'code',
		codes: 'no_clause_reason',
		synonyms: [
			'skäl till att krav saknas',
			'orsak till att krav saknas',
			'syy ehdon puuttumiseen',
			'reason for no clause',
		],
	},
	{
		id: 'social_flag',
		type: 'yes_no',
		yesMeans: 'social_objective',
		synonyms: [
			...['socialt hållbar upphandling', 'social hållbarhet', 'socialt ansvarsfull upphandling'],
			...[
				'sosiaalisesti vastuullinen hankinta',
				'sosiaaliset kriteerit',
				'social objective',
				'has sustainability',
			],
		],
	},
	{
		id: 'clause',
		type: 'yes_no',
		yesMeans: 'employment_clause',
		yesMeansBySynonym: {
			'sysselsättningskrav enligt stadens modell': 'city_model',
			'krav enligt stadens modell': 'city_model',
			'social hänsyn enligt stadens modell': 'city_model',
			'työllistämisehto kaupungin mallin mukaan': 'city_model',
			"clause under the city's model": 'city_model',
			'social hänsyn': 'social_objective',
			'socialt krav': 'social_objective',
			'social clause': 'social_objective',
			'community benefit': 'social_objective',
		},
		synonyms: [
			...[
				'sysselsättningskrav',
				'sysselsättningsvillkor',
				'särskilt kontraktsvillkor',
				'sysselsättningskrav ja/nej',
			],
			...['työllistämisehto', 'työllistämisvelvoite', 'employment condition', 'employment clause'],
		],
	},
	{
		id: 'clause_level',
		type: 'code',
		codes: 'clause_level',
		yesMeans: 'employment_clause',
		synonyms: [
			'kravnivå',
			'nivå på krav',
			'dialog/skarpt',
			'dialog eller skarpt',
			'ehdon taso',
			'clause level',
		],
	},
	{
		id: 'clause_model',
		type: 'code',
		codes: 'clause_model',
		synonyms: ['modell för krav', 'ehdon malli', 'clause model'],
	},
	{
		id: 'jobs',
		type: 'integer',
		outcomeForm: 'employment',
		synonyms: [
			...[
				'antal anställningar',
				'antal anställda',
				'antal jobb',
				'arbetstillfällen',
				'anställda',
				'anställningar',
			],
			...['työllistyneet', 'työllistyneiden määrä', 'jobs created', 'jobs started'],
		],
	},
	{
		id: 'internships',
		type: 'integer',
		outcomeForm: 'internship',
		synonyms: [
			'praktik',
			'praktikplatser',
			'antal praktik',
			'antal praktikplatser',
			'työharjoittelu',
			'harjoittelupaikat',
			'placements',
		],
	},
	{
		id: 'work_trials',
		type: 'integer',
		outcomeForm: 'work_trial',
		synonyms: [
			'arbetsträning',
			'antal arbetsträning',
			'arbetsprövning',
			'työkokeilu',
			'työkokeilut',
			'work trials',
		],
	},
	{
		id: 'apprentices',
		type: 'integer',
		outcomeForm: 'apprenticeship',
		synonyms: [
			'lärlingar',
			'lärlingsplatser',
			'läroavtal',
			'oppisopimus',
			'oppisopimuspaikat',
			'apprenticeships',
		],
	},
];
