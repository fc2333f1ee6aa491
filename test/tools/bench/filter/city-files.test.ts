import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startNodeEngine } from '../../../../src/lib/engine/node.ts';
import { read } from '../../../../src/lib/intake/read.ts';
import { measures } from '../../../../src/lib/measures/catalogue.ts';
import { notRecorded } from '../../../../src/lib/measures/dimensions.ts';
import { everything } from '../../../../src/lib/measures/filter.ts';
import { filterOptions } from '../../../../src/lib/measures/filter-options.ts';
import { measurePrepared } from '../../../../src/lib/measures/measured.ts';
import { inData } from '../../../../src/lib/ui/explore/filter-address.ts';
import { AS_OF } from '../../../../src/tools/bench/filter/city.ts';
import { writeCity } from '../../../../src/tools/bench/filter/city-files.ts';
import { filterChanges } from '../../../../src/tools/bench/filter/filters.ts';
import { prepareIn } from '../../../lib/measures/measure-in.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-city-'));

async function city(name: string): Promise<{ name: string; bytes: Buffer }[]> {
	const own = path.join(folder, name);
	mkdirSync(own);
	const files = await writeCity(own, 2400);
	return files.map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }));
}

test('the city of the bench is the same every time, and every column of it is known', async () => {
	const [one, other] = [await city('a'), await city('b')];
	expect(one.map(({ bytes }) => bytes.toString())).toEqual(other.map(({ bytes }) => bytes.toString()));
	for (const { name, bytes } of one) {
		const file = read(bytes, name);
		expect([name, file.columns.filter(({ field }) => field === null)]).toEqual([name, []]);
		expect([name, file.staged.refused]).toEqual([name, []]);
	}
	const rows = (table: string) =>
		one
			.find(({ name }) => name === table)!
			.bytes.toString()
			.split('\n').length - 2;
	expect([rows('contracts.csv'), rows('outcomes.csv')]).toEqual([2400, 720]);
});

test('the city has 40 organisations, 20 divisions, 10 groups and 12 years, figures of every measure, and all that the filters ask for', async () => {
	const engine = await startNodeEngine();
	const prepared = await prepareIn(engine, await city('c'), {
		asOf: AS_OF,
		declared: [['contracts.csv', 'clause', 'city_model', 'not_recorded']],
	});
	const options = await filterOptions(engine, prepared.organisations);
	const cpv = options.cpv.filter((code) => code !== notRecorded);
	const departments = options.organisations.filter(({ depth }) => depth > 0);
	const counted = [departments, cpv, options.groups, options.years].map((list) => list.length);
	expect(counted).toEqual([40, 20, 10, 12]);
	for (const filter of filterChanges()) expect(inData(filter, options).ignored).toEqual([]);
	const { answers } = await measurePrepared(engine, prepared, everything);
	for (const { id } of measures) expect([id, answers[id].unanswerable]).toEqual([id, null]);
	await engine.close();
});
