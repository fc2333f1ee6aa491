import fc from '../../../property.ts';
import { describe, expect, test } from 'vitest';
import { everything } from '../../../../src/lib/measures/filter.ts';
import type { FilterOptions } from '../../../../src/lib/measures/filter-options.ts';
import { parted } from '../../../../src/lib/measures/dimensions.ts';
import { clauseRules } from '../../../../src/lib/measures/parameters.ts';
import {
	asksAll,
	formatAddress,
	inData,
	noChoices,
	parseAddress,
	type Choices,
} from '../../../../src/lib/ui/explore/filter-address.ts';

const choices = (filter: Partial<Choices['filter']>, others: Partial<Choices> = {}): Choices => ({
	...noChoices,
	...others,
	filter: { ...everything, ...filter },
});

describe('the address of a reader’s choices', () => {
	test('is empty where nothing is chosen', () => {
		expect(formatAddress('', noChoices)).toBe('');
		expect(parseAddress('')).toEqual({ choices: noChoices, ignored: [] });
	});

	test('has short keys, one for each chosen value', () => {
		const chosen = choices(
			{
				from: 2018,
				to: 2020,
				organisations: ['Park- och naturförvaltningen', 'Skola & fritid'],
				cpv: ['90'],
			},
			{ year: 2019, rule: 'any_model', by: 'month' },
		);
		const address = formatAddress('', chosen);
		expect(address).toBe(
			'year=2019&from=2018&to=2020&org=Park-+och+naturf%C3%B6rvaltningen&org=Skola+%26+fritid&cpv=90&rule=any_model&by=month',
		);
		expect(parseAddress(`?${address}`)).toEqual({ choices: chosen, ignored: [] });
	});

	test('keeps what others wrote in it', () => {
		expect(formatAddress('?kampanj=1&org=A', choices({ group: 'young' }))).toBe('kampanj=1&group=young');
	});

	test('ignores what nobody understands, and says so', () => {
		const { choices: read, ignored } = parseAddress(
			'?from=tjugo&year=19&rule=min&by=colour&group=young&group=older&org=',
		);
		expect(read).toEqual(choices({ group: 'young' }));
		expect(ignored).toEqual([
			{ key: 'from', value: 'tjugo' },
			{ key: 'group', value: 'older' },
			{ key: 'year', value: '19' },
			{ key: 'rule', value: 'min' },
			{ key: 'by', value: 'colour' },
		]);
	});

	test('ignores a last year before the first', () => {
		const { choices: read, ignored } = parseAddress('from=2020&to=2018');
		expect(read).toEqual(choices({ from: 2020 }));
		expect(ignored).toEqual([{ key: 'to', value: '2018' }]);
	});

	test('does not tell the rule that holds anyway', () => {
		expect(parseAddress('rule=city_model')).toEqual({ choices: noChoices, ignored: [] });
	});

	test('reads whatever it writes', () => {
		const text = fc.string({ minLength: 1, unit: 'binary' });
		const texts = fc.uniqueArray(text, { maxLength: 3 });
		const year = fc.option(fc.integer({ min: 1990, max: 2040 }));
		const any = fc
			.record({
				filter: fc.record({
					...{ from: year, to: fc.constant(null), organisations: texts, natures: texts, cpv: texts },
					...{ models: texts, group: fc.option(text) },
				}),
				rule: fc.constantFrom(...clauseRules),
				...{ year, by: fc.constantFrom(null, ...parted) },
			})
			.map((chosen): Choices => chosen);
		fc.assert(
			fc.property(any, (chosen) => {
				expect(parseAddress(formatAddress('', chosen))).toEqual({ choices: chosen, ignored: [] });
			}),
		);
	});
});

describe('a filter for data', () => {
	const options: FilterOptions = {
		years: [2019, 2021],
		organisations: [{ code: 'P', depth: 0 }],
		organisationNames: new Map([['P', { sv: 'Park', fi: 'Puistot', en: 'Parks' }]]),
		natures: ['services'],
		cpv: ['90'],
		models: [{ code: 'city_model', name: null }],
		groups: ['young'],
	};

	test('loses what is not in them, and says so', () => {
		const asked = {
			...{ from: 2018, to: 2020, organisations: ['puistot', 'Hamn'], natures: ['works'], cpv: ['90', '91'] },
			...{ models: ['city_model', 'x'], group: 'older' },
		};
		const { filter, ignored } = inData(asked, options);
		expect(filter).toEqual({
			...{ from: null, to: 2020, organisations: ['P'], natures: [], cpv: ['90'] },
			...{ models: ['city_model'], group: null },
		});
		expect(ignored.map(({ key, value }) => `${key}=${value}`).sort()).toEqual(
			['cpv=91', 'from=2018', 'group=older', 'model=x', 'nature=works', 'org=Hamn'].sort(),
		);
	});

	test('asks for everything where nothing is left of it', () => {
		expect(asksAll(inData({ ...everything, organisations: ['Hamn'] }, options).filter)).toBe(true);
		expect(asksAll({ ...everything, to: 2020 })).toBe(false);
	});
});
