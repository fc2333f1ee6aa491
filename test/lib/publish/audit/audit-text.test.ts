import { beforeAll, describe, expect, test } from 'vitest';
import {
	argumentTexts,
	contradictionTexts,
	failingTexts,
	failingTitle,
	verdictTexts,
} from '../../../../src/lib/publish/audit/audit-text.ts';
import { auditSnapshots, type Audit } from '../../../../src/lib/publish/audit/audit.ts';
import { namesIn } from '../../../../src/lib/publish/audit/count-text.ts';
import type { Published } from '../../../../src/lib/publish/audit/knowledge.ts';
import type { HiddenCells } from '../../../../src/lib/publish/audit/receipt-cells.ts';
import type { Solver } from '../../../../src/lib/publish/audit/solver.ts';
import { startSolver } from '../../../../src/lib/publish/audit/start-node.ts';
import { byUnit, published } from './published.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

const cities = [
	{
		organisations: [
			{ id: 'A', sv: 'Park', fi: 'Puisto', en: 'Parks' },
			{ id: 'B', sv: 'Kultur', fi: 'Kulttuuri', en: 'Culture' },
			{ id: 'C', sv: 'Skola', fi: 'Koulu', en: 'Schools' },
		],
		clusters: [],
	},
];

function told(versions: Published[], receipt: HiddenCells | null = null) {
	const audit: Audit = auditSnapshots(versions, receipt, solver);
	const names = namesIn(cities, audit);
	return {
		verdict: verdictTexts(audit, 'en'),
		contradiction: contradictionTexts(audit, names, 'en'),
		failing: audit.failing.map((one) => ({
			title: failingTitle(one, names, 'en'),
			texts: failingTexts(one, 'en'),
			argument: argumentTexts(one, names, 'en'),
		})),
	};
}

const safe =
	'It would be safe if it could be 5 or more, and also either 1 or any of at least 6 numbers in a row.';

describe('an audit in words', () => {
	test('says how many counts were tried in vain', () => {
		const version = published([byUnit({ '': { '': 12 }, A: { '': '..' }, B: { '': '..' } })]);
		expect(told([version])).toMatchObject({
			verdict: [
				'None of the 2 hidden counts can be worked out: each can be so many different numbers that it gives nobody away.',
			],
			failing: [],
		});
		expect(told([published([byUnit({ '': { '': 12 }, A: { '': 12 } })])]).verdict).toEqual([
			'No count of persons is hidden.',
		]);
	});

	test('does the sum that gives a count away, and names what it consists of', () => {
		const version = published([byUnit({ '': { '': 31 }, A: { '': 12 }, B: { '': 15 }, C: { '': '..' } })]);
		const { verdict, failing } = told([version]);
		expect(verdict).toEqual([
			'One number that nobody should be able to work out can be worked out, exactly or nearly.',
		]);
		expect(failing).toEqual([
			{
				title: 'Jobs started 2025: Schools',
				texts: ['It is 4.', safe],
				argument: ['31 − 12 − 15 = 4.', '31 (the whole city) = 12 (Parks) + 15 (Culture) + .. (Schools)'],
			},
		]);
	});

	test('says what a hidden count is at least', () => {
		const version = published([byUnit({ '': { '': 31 }, A: { '': 27 }, B: { '': '..' }, C: { '': '..' } })]);
		expect(told([version]).failing[0]).toEqual({
			title: 'Jobs started 2025: Culture',
			texts: ['It is from 1 to 3.', safe],
			argument: [
				'At most: 31 − 27 − 1 = 3.',
				'Every hidden count is at least 1, since zeros are shown.',
				'31 (the whole city) = 27 (Parks) + .. (Culture) + .. (Schools)',
			],
		});
	});

	test('tells of versions by their year and number', () => {
		const first = published([byUnit({ '': { '': 60 }, A: { '': 20 }, B: { '': 40 } })]);
		const second = published([byUnit({ '': { '': 66 }, A: { '': 21 }, B: { '': 45 } })], {
			...{ version: 2, as_of: '2026-05-31' },
		});
		const { verdict, failing } = told([first, second]);
		expect(verdict[0]).toBe('Tried together: 2025 version 1, 2025 version 2.');
		expect(failing).toEqual([
			{
				title: 'Jobs started 2025: Parks (in 2025 version 2): so many more than in 2025 version 1',
				texts: [
					'It is 1.',
					'It would be safe if nobody had been added, if 5 or more had, or if it could not be known so nearly.',
				],
				argument: ['21 − 20 = 1.'],
			},
		]);
	});

	test('says what whoever is the only person in a count finds out', () => {
		const version = published([byUnit({ '': { '': 17 }, A: { '': 10 }, B: { '': '..' }, C: { '': '..' } })]);
		const one = (unit: string, primary: boolean, single: boolean) => ({
			...{ name: `jobs_started 2025 unit=${unit}`, primary, single },
		});
		const receipt = { year: 2025, version: 1, hidden: [one('B', true, false), one('C', false, true)] };
		expect(told([version], receipt).failing[0]).toMatchObject({
			title: 'Jobs started 2025: Culture, for whoever is the only person in: Schools',
			texts: ['It is 6.', 'It would be safe if it could be anything from 1 to 5.'],
		});
	});

	test('names what contradicts itself', () => {
		const version = published([byUnit({ '': { '': 31 }, A: { '': 30 }, B: { '': 15 } })]);
		expect(told([version])).toMatchObject({
			verdict: ['The figures contradict each other, so what they give away cannot be tried:'],
			contradiction: [
				'31 (Jobs started 2025: the whole city) = 30 (Jobs started 2025: Parks) + 15 (Jobs started 2025: Culture)',
			],
		});
	});
});
