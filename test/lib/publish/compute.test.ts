import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Said } from '../../../src/lib/intake/decisions.ts';
import { read, type ReadFile } from '../../../src/lib/intake/read.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';
import { compute, fill, standingOf, type SaidOfFiles } from '../../../src/lib/publish/compute.ts';

const AS_OF = '2024-12-31';
const file = (name: string, ...lines: string[]) => read(new TextEncoder().encode(lines.join('\n')), name);

const contracts = file(
	'contracts.csv',
	'procurement_id;buyer;nature;published_on;clause',
	'P1;Vård;services;2024-01-10;Ja',
	'P2;Vård;services;2024-02-10;',
	'P3;;services;2024-02-10;Ja',
);
const outcomes = file('outcomes.csv', 'outcome_id;form;persons;start_on', 'X1;Anställning;2;2024-03-01');
const underModel: Said = { yes: 'city_model', blank: 'no', from: null, to: null, who: 'Kansliet', why: '' };
const of = (file: ReadFile, ...said: Said[]): SaidOfFiles =>
	new Map([[file.id, new Map([['clause', said]])]]);
const nothing: SaidOfFiles = new Map();
const byDefault = { field: 'clause', header: 'clause', yes: 'employment_clause', blank: 'not_recorded' };

let engine: Engine;
beforeEach(async () => {
	engine = await startNodeEngine();
});
afterEach(() => engine.close());

async function share(files: readonly ReadFile[], said: SaidOfFiles) {
	const { measured } = await compute(engine, files, standingOf(files, said), AS_OF);
	const { numerator, denominator, unknown } = measured.answers.clause_share.results[0]!;
	return [numerator, denominator, unknown];
}

describe('sources and decisions make the figures', () => {
	test('a source is told about in the order given, refused rows with it', async () => {
		const { reports, measured } = await compute(
			engine,
			[outcomes, contracts],
			standingOf([outcomes, contracts]),
			AS_OF,
		);
		expect(reports.map(({ name, id, table }) => [name, id, table])).toEqual([
			['outcomes.csv', outcomes.id, 'outcomes'],
			['contracts.csv', contracts.id, 'contracts'],
		]);
		expect(reports[1]!.rows).toEqual({ read: 3, accepted: 2, refused: 1, blank: 0 });
		expect(measured).toMatchObject({ as_of: AS_OF, years: [2024] });
		expect(measured.answers.jobs_started.results[0]!.value).toBe(2);
	});

	test('without a decision a column says what the model of the data takes it to say', async () => {
		const { reports } = await compute(engine, [contracts], standingOf([contracts]), AS_OF);
		expect(reports[0]!.declarations).toEqual([{ ...byDefault, declared: false, said: [] }]);
	});

	test('without a decision no clause is known to be under the city’s model', async () => {
		expect(await share([contracts], nothing)).toEqual([0, 2, 2]);
	});

	test('a decision is applied, and stands in the report', async () => {
		const { reports, measured } = await compute(
			engine,
			[contracts],
			standingOf([contracts], of(contracts, underModel)),
			AS_OF,
		);
		expect(reports[0]!.declarations).toEqual([{ ...byDefault, declared: true, said: [underModel] }]);
		expect(measured.answers.clause_share.results[0]).toMatchObject({
			numerator: 1,
			denominator: 2,
			unknown: 0,
			upper: 1 / 2,
		});
	});

	test('of two things said of a column the last one holds', async () => {
		const later = { ...underModel, blank: 'not_recorded' as const };
		expect(await share([contracts], of(contracts, underModel, later))).toEqual([1, 2, 1]);
	});

	test('what is said of another file changes nothing', async () => {
		expect(await share([contracts], of(outcomes, underModel))).toEqual([0, 2, 2]);
	});

	test('a source that is there twice, under whatever name, is taken in once', async () => {
		const files = [outcomes, contracts, { ...outcomes, name: 'copy.csv' }];
		const standing = standingOf(files, of(contracts, underModel));
		const { reports, measured } = await compute(engine, files, standing, AS_OF);
		expect(reports.map(({ name }) => name)).toEqual(['outcomes.csv', 'contracts.csv']);
		expect(measured.answers.jobs_started.results[0]!.value).toBe(2);
		expect(measured.answers.jobs_started.exclusions).toEqual([]);
	});

	test('the order of sources changes no figure', async () => {
		const other = await startNodeEngine();
		const one = await compute(
			engine,
			[contracts, outcomes],
			standingOf([contracts, outcomes], of(contracts, underModel)),
			AS_OF,
		);
		const two = await compute(
			other,
			[outcomes, contracts],
			standingOf([outcomes, contracts], of(contracts, underModel)),
			AS_OF,
		);
		await other.close();
		expect(two.measured).toEqual(one.measured);
	});

	test('a file with rows of another one waits, and counts once it is said how they belong together', async () => {
		const later = file(
			'later.csv',
			'procurement_id;buyer;nature;published_on;clause',
			'P2;Vård;services;2024-02-10;Ja',
			'P4;Vård;services;2024-03-10;Nej',
		);
		const files = [contracts, later];
		const said = new Map([
			[contracts.id, new Map([['clause', [underModel]]])],
			[later.id, new Map([['clause', [underModel]]])],
		]);
		const standing = standingOf(files, said);
		const asked = await compute(engine, files, standing, AS_OF);
		expect(asked.waiting).toEqual([{ file: later.id, other: contracts.id, shared: 1 }]);
		expect(asked.measured.answers.clause_share.results[0]).toMatchObject({ numerator: 1, denominator: 2 });

		const gone = { what: 'keep' as const, organisation: null, from: null, to: null };
		const joined = [{ older: contracts.id, newer: later.id, gone }];
		const other = await startNodeEngine();
		const newer = await compute(other, files, { ...standing, joined }, AS_OF);
		await other.close();
		expect(newer.waiting).toEqual([]);
		expect(newer.measured.answers.clause_share.results[0]).toMatchObject({ numerator: 2, denominator: 3 });
	});

	test('a register can be filled without asking anything of it', async () => {
		await createRegister(engine);
		const files = [contracts, outcomes];
		const { reports } = await fill(engine, files, standingOf(files, of(contracts, underModel)));
		expect(reports.map(({ rows }) => rows.accepted)).toEqual([2, 1]);
		expect(await engine.query('SELECT name FROM files ORDER BY file_no')).toEqual([
			{ name: 'contracts.csv' },
			{ name: 'outcomes.csv' },
		]);
	});

	test('nothing at all is no answer, not 0 %', async () => {
		const { reports, measured } = await compute(engine, [], standingOf([]), AS_OF);
		expect(reports).toEqual([]);
		expect(measured.years).toEqual([]);
		expect(measured.duplicates).toEqual([]);
		for (const answer of Object.values(measured.answers)) {
			expect(answer.results).toEqual([]);
			expect(answer.unanswerable).not.toBeNull();
		}
		const { clause_share, jobs_started, deviations, reporting_rate } = measured.answers;
		expect(clause_share.unanswerable).toBe('no_procurements');
		expect(jobs_started.unanswerable).toBe('no_outcomes');
		expect(deviations.unanswerable).toBe('no_deviations');
		expect(reporting_rate.unanswerable).toBe('no_follow_ups');
	});
});
