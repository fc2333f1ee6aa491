import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerSavedAgain } from '../lib/intake/register-saved-again.ts';
import { hasSharedData, sharedData } from '../shared-data.ts';
import { fileOf, run } from './run.ts';

interface Expected {
	numerator: number;
	denominator: number;
	unknown: number;
	unknown_nature: number;
	derived_nature: number;
	value: number;
	lower: number;
	upper: number;
	verdict: string;
}
type Block = { all: Expected; by_month: Record<string, Expected>; by_buyer: Record<string, Expected> };
type Found = Expected & { measure: string; slice: { dimension: string; key: string } };

const counts = [
	...(['numerator', 'denominator', 'unknown'] as const),
	...(['unknown_nature', 'derived_nature', 'verdict'] as const),
];
const shares = ['value', 'lower', 'upper'] as const;

describe.skipIf(!hasSharedData)('avtryck measure on all procurements announced in Sweden in 2021', () => {
	const register = (name: string) => path.join(sharedData, 'uhm2021', name);

	async function results(...args: string[]): Promise<Found[]> {
		const { status, stdout } = await run('measure', ...args, '--as-of', '2022-01-31', '--json');
		expect(status).toBe(0);
		return (JSON.parse(stdout) as { results: Found[] }).results;
	}

	test.each([
		['cp1252', 'not_recorded'],
		['utf8', 'not_recorded'],
		['cp1252', 'no'],
		['utf8', 'no'],
	])(
		'%s with blank meaning %s gives every expected figure, whole, by month and by buyer',
		async (encoding, blank) => {
			const found = await results(
				...[register(`register.${encoding}.csv`), register('goals.csv'), '--year', '2021'],
				...['--by', 'all,month,organisation', '--blank', `social_flag=${blank}`],
			);
			const social = new Map(
				found
					.filter(({ measure }) => measure === 'social_share')
					.map((result) => [`${result.slice.dimension} ${result.slice.key}`, result]),
			);
			const check = (slice: string, wanted: Expected) => {
				const result = social.get(slice);
				for (const name of counts) expect(result?.[name], `${slice}: ${name}`).toBe(wanted[name]);
				for (const name of shares) expect(result?.[name], `${slice}: ${name}`).toBeCloseTo(wanted[name], 6);
			};
			const blocks = JSON.parse(readFileSync(register('expected.json'), 'utf8')) as Record<string, Block>;
			const expected = blocks[`blank_means_${blank}`]!;
			check('all ', expected.all);
			for (const [month, wanted] of Object.entries(expected.by_month)) check(`month ${month}`, wanted);
			for (const [buyer, wanted] of Object.entries(expected.by_buyer)) check(`organisation ${buyer}`, wanted);
		},
		120_000,
	);

	const again = hasSharedData ? registerSavedAgain() : {};
	let original: Promise<Found[]> | undefined;
	test.each(Object.keys(again))(
		'saved again %s, it gives the same figures',
		async (name) => {
			original ??= results(register('register.utf8.csv'));
			const extension = name.includes('zip') ? 'zip' : 'csv';
			expect(await results(fileOf(`register.${extension}`, again[name]!))).toEqual(await original);
		},
		120_000,
	);
});
