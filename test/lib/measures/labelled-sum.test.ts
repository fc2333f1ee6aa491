import { expect, test } from 'vitest';
import { labelledSum } from '../../../src/lib/measures/labelled-sum.ts';
import { csv, figures } from './register.ts';

test('both series together stand apart from the results, with their parts', async () => {
	const measured = await figures(
		{
			'o.csv': csv(
				'outcome_id;channel;form;persons;start_on',
				'X1;;Jobb;2;2024-02-01',
				'X2;Avsteg;Jobb;3;2024-02-01',
				'X3;Avsteg;Jobb;5;2023-02-01',
			),
		},
		{ asOf: '2024-06-30' },
	);
	const { results } = measured.answers.jobs_started;
	expect(labelledSum(results)).toMatchObject([
		{ year: 2023, series: 'sum', value: 5, parts: [{ series: 'deviation', value: 5 }], running: false },
		{
			...{ measure: 'jobs_started', year: 2024, series: 'sum', value: 5, running: true },
			parts: [
				{ series: 'deviation', value: 3 },
				{ series: 'support_function', value: 2 },
			],
		},
	]);
	expect(results.map(({ slice }) => slice.series)).not.toContain('sum');
});
