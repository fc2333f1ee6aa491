import { describe, expect, test } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { qualityByOrganisation } from '../../../src/lib/measures/quality-by-organisation.ts';
import { qualityOf, type Doubt, type QualityKind } from '../../../src/lib/measures/quality-effect.ts';
import { measureIn, textSources } from './measure-in.ts';
import { csv, figures, slices } from './register.ts';

type Measured = Awaited<ReturnType<typeof figures>>;

const blankUnknown = { declared: [['a.csv', 'clause', 'city_model', 'not_recorded']] } as const;
const contracts = 'contract_id;procurement_id;buyer;nature;cpv;published_on;awarded_on;clause;start_on';
const outcomes = 'outcome_id;contract_id;channel;deviation_id;form;persons;start_on;reported_on';

/** The figures of the kinds, as if all rows were of one organisation. */
const qualityIn = (measured: Measured) =>
	qualityOf(
		measured,
		2024,
		slices(measured, 'data_quality', 2024, 'category').map((one) => ({
			...{ category: one.slice.key, organisation: 'Vård', effect: one.value ?? 0 },
			...{ affected: one.numerator, looked_at: one.denominator ?? 0 },
		})),
	);
const doubt = (measured: Measured, kind: QualityKind): Doubt => {
	const found = qualityIn(measured).doubts.find((one) => one.kind === kind);
	if (!found) throw new Error(`nothing is in doubt as ${kind}`);
	return found;
};
const range = (measured: Measured, kind: QualityKind) => {
	const { effect } = doubt(measured, kind);
	if (effect.figure !== 'share' || effect.range === null) throw new Error(`${kind} moves no share`);
	const { lower, upper, decides } = effect.range;
	return { moved: effect.moved, lower, upper, decides };
};

describe('the share of services with a clause', () => {
	test('lies between what is known and what it were, had all unknown answers been yes', async () => {
		const measured = await figures(
			{
				'a.csv': csv(
					contracts,
					'A1;P1;Vård;services;;2024-01-10;;Ja;',
					'A2;P2;Vård;services;;2024-01-10;;Nej;',
					'A3;P3;Vård;services;;2024-01-10;;;',
					'A4;P4;Vård;services;;2024-01-10;;;',
				),
			},
			blankUnknown,
		);
		// 1 of 4 are known to have one; with the two unknown ones 3 of 4.
		expect(range(measured, 'unknown_clause')).toEqual({
			moved: 2,
			lower: 1 / 4,
			upper: 3 / 4,
			decides: false,
		});
		expect(doubt(measured, 'unknown_clause').size).toBe(2 / 4);
	});

	test('loses services and gains others, where the nature was derived', async () => {
		const measured = await figures(
			{
				'a.csv': csv(
					contracts,
					'A1;P1;Vård;services;;2024-01-10;;Ja;',
					'A2;P2;Vård;services;;2024-01-10;;Nej;',
					'A3;P3;Vård;;90910000;2024-01-10;;Ja;',
					'A4;P4;Vård;;45000000;2024-01-10;;Nej;',
				),
			},
			blankUnknown,
		);
		// 2 of 3. At least: P3, with a clause, is no service, and P4 is one without: 1 of 3.
		// At most: a derived one without a clause leaves, and P4 comes with one: 3 of 3.
		expect(range(measured, 'derived_nature')).toEqual({ moved: 2, lower: 1 / 3, upper: 1, decides: false });
	});

	test('loses services of another year, and decides on the goal where that lies between', async () => {
		const measured = await figures(
			{
				'a.csv': csv(
					contracts,
					'A1;P1;Vård;services;;2024-01-10;;Ja;',
					'A2;P2;Vård;services;;2024-01-10;;Nej;',
					'A3;P3;Vård;services;;;2024-01-10;Nej;',
				),
				'g.csv': csv(
					'organisation;measure;population;comparator;target;unit;valid_from;valid_to',
					'*;clause_share;services;>=;0,5;share;;',
				),
			},
			blankUnknown,
		);
		// 1 of 3; at least 0 of 2, were it the one with a clause; at most 1 of 2, which is the goal.
		expect(range(measured, 'fallback_date')).toEqual({ moved: 1, lower: 0, upper: 1 / 2, decides: true });
	});

	test('stays where all that it is made of could leave', async () => {
		const measured = await figures(
			{ 'a.csv': csv(contracts, 'A1;P1;Vård;services;;;2024-01-10;Ja;') },
			blankUnknown,
		);
		expect(range(measured, 'fallback_date')).toEqual({ moved: 1, lower: 1, upper: 1, decides: false });
	});

	test('gains further rows of a contract, with a clause or without', async () => {
		const measured = await figures(
			{
				'a.csv': csv(
					contracts,
					'A1;P1;Vård;services;;2024-01-10;;Ja;',
					'A1;P1;Vård;services;;2024-01-10;;Ja;',
					'A2;P2;Vård;services;;2024-01-10;;Nej;',
				),
			},
			blankUnknown,
		);
		// 1 of 2, with one more 1 of 3 or 2 of 3.
		expect(range(measured, 'duplicate')).toEqual({ moved: 1, lower: 1 / 3, upper: 2 / 3, decides: false });
	});

	test('is not there to be moved where no file says anything of clauses', async () => {
		const measured = await figures({
			'a.csv': csv('contract_id;procurement_id;buyer;nature;awarded_on', 'A1;P1;Vård;services;2024-01-10'),
		});
		expect(doubt(measured, 'fallback_date').effect).toEqual({
			...{ figure: 'share', way: 'leaves', moved: 1, range: null },
		});
	});
});

describe('the jobs begun', () => {
	test('are those of both ways together, of which those in doubt are a part or come on top', async () => {
		const measured = await figures({
			'a.csv': csv(contracts, 'A1;P1;Vård;services;;2023-01-10;;;2024-02-01'),
			'd.csv': csv('deviation_id;organisation;event_on', 'D1;Vård;2024-03-01'),
			'o.csv': csv(
				outcomes,
				'X1;A1;;;Anställning;4;2024-02-01;',
				'X2;A1;;;Anställning;1;2024-01-31;',
				'X3;A9;;;Anställning;2;2024-03-01;',
				'X4;;;D1;Anställning;3;2024-03-01;',
				'X4;;;D1;Anställning;3;2024-03-01;',
			),
		});
		// 4 + 1 + 2 through the support function, 3 from the deviation.
		expect(doubt(measured, 'unlinked').effect).toEqual({
			figure: 'jobs',
			way: 'counted',
			moved: 2,
			jobs: 10,
		});
		expect(doubt(measured, 'duplicate_outcome').effect).toEqual({
			...{ figure: 'jobs', way: 'left_out', moved: 3, jobs: 10 },
		});
		expect(doubt(measured, 'duplicate_outcome').size).toBe(3 / 10);
		expect(doubt(measured, 'start_before_contract').effect).toMatchObject({ moved: 1 });
		const jobs = ['duplicate_outcome', 'unlinked', 'start_before_contract'];
		const { doubts } = qualityIn(measured);
		expect(doubts.map(({ kind }) => kind).filter((kind) => jobs.includes(kind))).toEqual(jobs);
	});
});

test('what moves nothing stands last, what is clean or cannot be looked at apart', async () => {
	const measured = await figures(
		{
			'a.csv': csv(contracts, 'A1;P1;Vård;services;;2024-01-10;;Ja;', 'A2;P2;Vård;works;;;2024-01-10;;'),
			'f.csv': csv(
				'contract_id;period;status;asked_on;reported_on',
				'A1;2024;Rapporterat;2024-10-01;2024-12-01',
			),
		},
		blankUnknown,
	);
	const { doubts, clean, unseen } = qualityIn(measured);
	// The works without a date of publication are no service: they move no share.
	expect(doubts.map(({ kind, effect, size }) => [kind, effect, size])).toEqual([
		['fallback_date', { figure: 'none' }, 0],
		['late_report', { figure: 'none' }, 0],
	]);
	expect(clean).toEqual(['unknown_clause', 'derived_nature', 'duplicate']);
	expect(unseen).toContain('unlinked');
	expect(doubts.length + clean.length + unseen.length).toBe(12);
});

test('the organisations that have most stand first, and add up to the figure', async () => {
	const engine = await startNodeEngine();
	const texts = {
		'a.csv': csv(
			contracts,
			'A1;P1;Vård;services;;;2024-01-10;Ja;',
			'A2;P2;Park;services;;;2024-01-10;Ja;',
			'A3;P3;Park;services;;;2024-01-10;Ja;',
			'A4;P4;Skola;services;;2024-01-10;;Ja;',
			'A5;P5;Skola;services;;;2023-01-10;Ja;',
		),
	};
	try {
		await measureIn(engine, textSources({ texts }), blankUnknown);
		const of = { year: 2024, filter: everything };
		const rows = await qualityByOrganisation(engine, of);
		expect(rows.filter(({ category }) => category === 'fallback_date')).toEqual([
			{ category: 'fallback_date', organisation: 'Park', affected: 2, looked_at: 2, effect: 2 },
			{ category: 'fallback_date', organisation: 'Vård', affected: 1, looked_at: 1, effect: 1 },
			{ category: 'fallback_date', organisation: 'Skola', affected: 0, looked_at: 1, effect: 0 },
		]);
		const filter = { ...everything, organisations: ['Vård'] };
		const own = await qualityByOrganisation(engine, { year: 2024, filter });
		expect(new Set(own.map(({ organisation }) => organisation))).toEqual(new Set(['Vård']));
	} finally {
		await engine.close();
	}
});
