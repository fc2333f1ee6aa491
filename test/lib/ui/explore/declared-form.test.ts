import { describe, expect, test } from 'vitest';
import { faultsOf, nextPeriod, withSource } from '../../../../src/lib/ui/explore/declared-form.ts';

const empty = { who: '', why: '', from: '', to: '' };

describe('who says what a column says, and for which years', () => {
	test('need not be told', () => {
		expect(faultsOf(empty)).toEqual({});
		expect(faultsOf({ who: 'inköp', why: 'avtalsmall 2019', from: '2019', to: '2019' })).toEqual({});
	});

	test('is never a person’s identity number', () => {
		expect(faultsOf({ ...empty, who: '19121212-1212', why: 'enligt 131052-308T' })).toEqual({
			who: 'declare_identity_number',
			why: 'declare_identity_number',
		});
	});

	test.each(['19', 'i fjol', '20199', '2019-01-01', '0019'])('is no year where it says %s', (text) => {
		expect(faultsOf({ ...empty, from: text, to: text })).toEqual({
			from: 'declare_bad_year',
			to: 'declare_bad_year',
		});
	});

	test('does not end before it begins', () => {
		expect(faultsOf({ ...empty, from: '2020', to: '2019' })).toEqual({ to: 'declare_years_turned' });
	});

	test('goes into the statement, a field left empty as no limit', () => {
		const said = { yes: 'city_model', blank: 'no', from: 2000, to: 2001, who: 'A', why: 'B' } as const;
		expect(withSource(said, { who: ' inköp ', why: '', from: ' 2019 ', to: '' })).toEqual({
			...{ yes: 'city_model', blank: 'no' },
			...{ from: 2019, to: null, who: 'inköp', why: '' },
		});
	});
});

describe('a further period to begin with', () => {
	const byDefault = { yes: 'employment_clause', blank: 'not_recorded', from: null, to: null } as const;
	const last = { yes: 'city_model', blank: 'no', from: 2010, who: 'inköp', why: 'mall' } as const;
	const none = { ...byDefault, who: '', why: '' };

	test('is the default in the years after the last one', () => {
		expect(nextPeriod({ ...last, to: 2018 }, none)).toEqual({
			...byDefault,
			from: 2019,
			who: 'inköp',
			why: '',
		});
	});

	test('says the same again where the last one has no end', () => {
		expect(nextPeriod({ ...last, to: null }, none)).toEqual({ ...last, to: null, why: '' });
	});
});
