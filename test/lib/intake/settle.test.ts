import { expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { joinExports } from '../../../src/lib/intake/merge.ts';
import { settle } from '../../../src/lib/intake/settle.ts';
import { added, column, drop, file, joined, registerOf, standingOf } from './exports-of.ts';

const head = 'outcome_id;form;persons;start_on;groups';
const first = file('u1.csv', head, 'X1;Praktik;1;2024-01-01;Unga, Nyanlända', 'X2;Praktik;1;2024-01-02;Unga');
const second = file('u2.csv', head, 'X1;Praktik;1;2024-01-01;Unga');
const together = standingOf([added(first), added(second), joined(first, second, drop)]);
const apart = standingOf([added(first), added(second)]);

/** The same engine, of which one call fails. */
function failingAt(engine: Engine, step: number): Engine {
	let calls = 0;
	return {
		async query(sql, params, options) {
			if (++calls === step) throw new Error('the engine failed');
			return engine.query(sql, params, options);
		},
		insert: (table, columns) => engine.insert(table, columns),
		close: () => engine.close(),
	};
}

async function holdings(engine: Engine) {
	return [
		await column(engine, 'outcomes', 'row_id'),
		await column(engine, 'outcomes_groups', `row_id || code`),
		await column(engine, 'replaced_outcomes', 'row_id'),
		await column(engine, 'replaced_outcomes_groups', `row_id || code`),
	];
}

test('rows that give way stay whole, whichever step fails', async () => {
	const engine = await registerOf(first, second);
	const before = await holdings(engine);
	await joinExports(engine, together);
	const after = await holdings(engine);
	expect(after).toEqual(['2:2', '2:2young', '1:2 1:3', '1:2newly_arrived 1:2young 1:3young']);
	for (const [standing, settled] of [
		[apart, before],
		[together, after],
	] as const) {
		for (let step = 1; ; step += 9) {
			const done = await joinExports(failingAt(engine, step), standing).then(
				() => true,
				() => false,
			);
			await joinExports(engine, standing);
			expect(await holdings(engine), `step ${step}`).toEqual(settled);
			if (done) break;
			await joinExports(engine, standing === apart ? together : apart);
		}
		await settle(engine);
		expect(await holdings(engine)).toEqual(settled);
	}
	await engine.close();
}, 120_000);
