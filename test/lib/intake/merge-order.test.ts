import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { commit } from '../../../src/lib/intake/commit.ts';
import type { Decision } from '../../../src/lib/intake/decisions.ts';
import { joinExports } from '../../../src/lib/intake/merge.ts';
import type { ReadFile } from '../../../src/lib/intake/read.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';
import { measureAll } from '../../../src/lib/measures/measured.ts';
import {
	added,
	column,
	correction,
	drop,
	file,
	first,
	head,
	joined,
	second,
	standingOf,
} from './exports-of.ts';

type Given = { order: ReadFile[]; decided: Decision[]; saidBefore: number };

describe('files in any order', () => {
	const firstMended = correction(first, head, '3', 'A2;Park;Tjänster;2024-01-02;222;Skarpt;7');
	const secondMended = correction(second, head, '3', 'A4;Park;Tjänster;2024-05-01;444;Dialog;5');
	const unit = file(
		'parken 2024.csv',
		head,
		'A4;Park;Tjänster;2024-05-01;450;Dialog;6',
		'A5;Park;Tjänster;2024-06-01;500;;',
	);
	const outcomes = file(
		'utfall.csv',
		'outcome_id;contract_id;form;persons;start_on;groups',
		'X1;A1;Praktik;1;2024-03-01;Unga',
		'X2;A3;Anställning;2;2023-03-01;',
	);
	const files = [first, firstMended, second, secondMended, unit, outcomes];
	const decisions: Decision[] = [
		...files.map(added),
		joined(first, second),
		joined(second, unit, { ...drop, organisation: 'Park', from: '2024-01-01', to: '2024-12-31' }),
		...[first, second, unit].map(({ id }, at) => ({
			kind: 'extracted' as const,
			file: id,
			on: `2024-0${at + 1}-01`,
		})),
	];
	const allOrders = fc.record({
		order: fc.shuffledSubarray(files, { minLength: files.length }),
		decided: fc.shuffledSubarray(decisions, { minLength: decisions.length }),
		saidBefore: fc.integer({ min: 0, max: files.length }),
	});

	async function figures({ order, decided, saidBefore }: Given) {
		const engine = await startNodeEngine();
		await createRegister(engine);
		for (let at = 0; at <= order.length; at++) {
			if (at === saidBefore) await joinExports(engine, standingOf(decided));
			if (at < order.length) await commit(engine, order[at]!, at + 1);
		}
		const measured = await measureAll(engine, { asOf: '2024-12-31' });
		const stands = await column(engine, 'contracts', `contract_id || ':' || CAST(value AS INTEGER)`);
		await engine.close();
		return { measured, stands };
	}

	test('give the same figures, whenever it is said how they belong together', async () => {
		const expected = await figures({ order: files, decided: decisions, saidBefore: 0 });
		// A1 and A2 are of the park in 2024 and not in the file that says all of it.
		expect(expected.stands).toBe('A3:300 A4:450 A5:500');
		const jobs = expected.measured.answers.jobs_started.results.filter(
			({ slice }) => slice.dimension === 'all' && slice.series === 'support_function',
		);
		// A3's own 2 and the 2 of X2; A4's 6.
		expect(jobs.map(({ slice, value }) => [slice.year, value])).toEqual([
			[2023, 4],
			[2024, 6],
		]);
		await fc.assert(
			fc.asyncProperty(allOrders, async (given) => {
				expect(await figures(given)).toEqual(expected);
			}),
			{ numRuns: 4 },
		);
	}, 120_000);
});
