import { describe, expect, test } from 'vitest';
import { breaksOf, type Break } from '../../../src/lib/measures/organisation-breaks.ts';
import type { Lifetime, OrganisationChange, Place } from '../../../src/lib/measures/organisations.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { measurePrepared } from '../../../src/lib/measures/measured.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { prepareIn, textSources } from './measure-in.ts';
import { csv } from './register.ts';

const years = [2018, 2019, 2020, 2021, 2022];
const under = (unit: string, parent: string | null, from = 0, to = 9999): Place => ({
	unit,
	parent,
	from,
	to,
});
const change = (
	from: string,
	to: string,
	on: string,
	kind: string | null = 'merged',
): OrganisationChange => ({
	...{ from, to, on, kind },
});

function told(
	asked: readonly string[],
	given: { places: Place[]; changes?: OrganisationChange[]; lifetimes?: [string, Lifetime][] },
) {
	const { places, changes = [], lifetimes = [] } = given;
	return breaksOf(asked, years, { places, changes, lifetimes: new Map(lifetimes) }).map(said);
}

const said = ({ year, kind, unit, from, to }: Break) =>
	`${year} ${kind}${unit === null ? '' : ` ${unit}`}: ${from.join(' ')} > ${to.join(' ')}`;

describe('districts that became departments', () => {
	const places = ['S1', 'S2', 'F1', 'F2'].map((unit) => under(unit, 'C')).concat(under('C', null));
	const changes = ['S1', 'S2'].flatMap((from) => ['F1', 'F2'].map((to) => change(from, to, '2021-01-01')));
	const given = { places, changes };

	test('break the trend of each of them', () => {
		expect(told(['S1'], given)).toEqual(['2021 merged: S1 > F1 F2']);
		expect(told(['F2'], given)).toEqual(['2021 merged: S1 S2 > F2']);
	});

	test('and that of some of them, as far as others outside take part', () => {
		expect(told(['S1', 'S2', 'F1'], given)).toEqual(['2021 merged: S1 S2 > F2']);
	});

	test('but not that of all of them, nor of the city above them', () => {
		expect(told(['S1', 'S2', 'F1', 'F2'], given)).toEqual([]);
		expect(told(['C'], given)).toEqual([]);
		expect(told([], given)).toEqual([]);
	});

	test('and say nothing of years that are not shown', () => {
		const shown = (...of: number[]) => breaksOf(['S1'], of, { ...given, lifetimes: new Map() }).length;
		expect([shown(2018, 2019, 2020), shown(2021, 2022), shown(2020, 2021), shown(2021)]).toEqual([
			0, 0, 1, 0,
		]);
	});
});

test('a change in the middle of the first year parts it from the next', () => {
	const changes = [change('A', 'B', '2018-07-01', 'split')];
	expect(told(['A'], { places: [under('A', null), under('B', null)], changes })).toEqual([
		'2018 split: A > B',
	]);
});

test('a change inside a department breaks its units and not the department', () => {
	const places = [under('F', 'C'), under('E1', 'F'), under('E2', 'F'), under('C', null)];
	const changes = [change('E1', 'E2', '2020-01-01')];
	expect(told(['F'], { places, changes })).toEqual([]);
	expect(told(['E1'], { places, changes })).toEqual(['2020 merged: E1 > E2']);
});

test('a change from one department to another breaks both and not the city', () => {
	const places = [under('F1', 'C'), under('F2', 'C'), under('E1', 'F1'), under('E2', 'F2'), under('C', null)];
	const changes = [change('E1', 'E2', '2020-01-01')];
	expect(told(['F1'], { places, changes })).toEqual(['2020 merged: E1 > E2']);
	expect(told(['F2'], { places, changes })).toEqual(['2020 merged: E1 > E2']);
	expect(told(['C'], { places, changes })).toEqual([]);
});

test('a unit that moves breaks what it leaves and what it joins, not itself nor what stands above both', () => {
	const places = [
		...[
			under('C', null),
			under('E', 'F1', 0, 2019),
			under('E', 'F2', 2020),
			under('F1', 'C'),
			under('F2', 'C'),
		],
	];
	const given = { places, lifetimes: [['E', { first: '2010-01-01', last: null }]] as [string, Lifetime][] };
	expect(told(['F1'], given)).toEqual(['2020 moved E: F1 > F2']);
	expect(told(['F2'], given)).toEqual(['2020 moved E: F1 > F2']);
	expect([told(['E'], given), told(['C'], given)]).toEqual([[], []]);
});

test('an organisation that begins or ends has no trend before or after, whatever is said of what it came from', () => {
	const lifetimes: [string, Lifetime][] = [['A', { first: '2019-01-01', last: '2020-12-31' }]];
	const places = [under('A', null), under('B', null)];
	expect(told(['A'], { places, lifetimes })).toEqual(['2019 began A:  > ', '2021 ended A:  > ']);
	expect(told(['A'], { places, lifetimes, changes: [change('A', 'B', '2021-01-01', 'renamed')] })).toEqual([
		'2019 began A:  > ',
		'2021 renamed: A > B',
	]);
});

test('figures that are limited to an organisation say where its trend breaks', async () => {
	const engine = await startNodeEngine();
	try {
		const texts = {
			'o.csv': csv(
				'organisation_id;name_sv;parent_id;valid_from;valid_to',
				...['C;Staden;;;', 'S;Norr;C;2014-01-01;2020-12-31', 'F;Omsorg;C;2021-01-01;'],
			),
			'c.csv': csv('from_id;to_id;on;kind', 'S;F;2021-01-01;Sammanslagning'),
			'a.csv': csv(
				'contract_id;buyer;nature;published_on',
				...['A1;Norr;services;2019-02-01', 'A2;Norr;services;2020-02-01', 'A3;Omsorg;services;2021-02-01'],
				...['A4;Norr;services;2022-02-01'],
			),
		};
		const prepared = await prepareIn(engine, textSources({ texts }), {});
		const breaks = async (...organisations: string[]) =>
			(await measurePrepared(engine, prepared, { ...everything, organisations })).breaks.map(said);
		expect(await breaks('S')).toEqual(['2021 merged: S > F']);
		expect(await breaks('C')).toEqual([]);
		expect(await breaks()).toEqual([]);
	} finally {
		await engine.close();
	}
});
