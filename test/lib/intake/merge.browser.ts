import { expect, it } from 'vitest';
import { startBrowserEngine } from '../../../src/lib/engine/browser.ts';
import { commit } from '../../../src/lib/intake/commit.ts';
import { compareExports } from '../../../src/lib/intake/compare.ts';
import { unlinked } from '../../../src/lib/intake/linking.ts';
import { joinExports, sharedKeys } from '../../../src/lib/intake/merge.ts';
import { organisationFaults } from '../../../src/lib/intake/organisation-faults.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';

const head = 'outcome_id;contract_id;form;persons;start_on;groups';
const file = (name: string, ...lines: string[]) => read(new TextEncoder().encode(lines.join('\n')), name);

it('exports are compared, joined and linked in the browser as they are natively', async () => {
	const engine = await startBrowserEngine();
	await createRegister(engine);
	const contracts = file(
		'avtal.csv',
		'contract_id;buyer;nature;published_on;clause_level;jobs',
		'A-1;Park;Tjänster;2024-01-01;Skarpt;1',
	);
	const older = file('u1.csv', head, 'X1;A1;Praktik;1;2024-01-01;Unga', 'X2;A-1;Praktik;1;2024-01-02;');
	const newer = file('u2.csv', head, 'X1;A1;Praktik;2;2024-01-01;', ';A1;Praktik;1;2024-01-03;Unga');
	for (const [at, each] of [contracts, older, newer].entries()) await commit(engine, each, at + 1);
	expect(await sharedKeys(engine, 3)).toEqual([{ fileNo: 2, shared: 1, own: 2, theirs: 2 }]);
	expect(await compareExports(engine, 2, 3)).toMatchObject({ added: 1, changed: 1, unchanged: 0, gone: 1 });
	const standing = (each: typeof older) => ({
		...{ file: each.id, name: each.name, table: each.table, headers: [], reading: {} },
		...{ said: new Map(), extracted: null },
	});
	await joinExports(engine, {
		files: new Map([older, newer].map((each) => [each.id, standing(each)])),
		joined: [
			{
				older: older.id,
				newer: newer.id,
				gone: { what: 'drop', organisation: 'Park', from: '2024-01-01', to: '2024-12-31' },
			},
		],
	});
	expect(await engine.query('SELECT row_id FROM outcomes ORDER BY row_id')).toEqual([
		{ row_id: '1:2:jobs' },
		{ row_id: '3:2' },
		{ row_id: '3:3' },
	]);
	const { links } = await unlinked(engine);
	expect(links[0]).toMatchObject({ rows: 2, linked: 0, nowhere: [{ text: 'A1', likely: [{ to: 'A-1' }] }] });
	expect(await organisationFaults(engine)).toEqual([]);
	await engine.close();
}, 120_000);
