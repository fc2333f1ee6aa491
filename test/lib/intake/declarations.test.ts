import { describe, expect, test } from 'vitest';
import { declare, declarations } from '../../../src/lib/intake/register.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();

describe('what a column says', () => {
	const header = [
		'Köpare',
		'CPV',
		'Startdatum',
		'Sysselsättningskrav',
		'Socialt hållbar upphandling',
		'Avrop',
	];
	const row = ['Park', '90911200', '2024-01-01', 'Ja', '', 'Nej'];

	test('is by default what its header says, a blank being not recorded', async () => {
		const { report } = await register.take(csv(header, row));
		expect(report.declarations).toEqual([
			{
				field: 'clause',
				header: 'Sysselsättningskrav',
				yes: 'employment_clause',
				blank: 'not_recorded',
				declared: false,
				said: [],
			},
			{
				field: 'social_flag',
				header: 'Socialt hållbar upphandling',
				yes: 'social_objective',
				blank: 'not_recorded',
				declared: false,
				said: [],
			},
		]);
	});

	test('is what the analyst declares, for that file and column only', async () => {
		const one = await register.take(csv(header, row));
		const other = await register.take(csv(header, row, row));
		await declare(register.engine, one.fileNo, 'clause', [
			{ yes: 'city_model', blank: 'no', from: null, to: null, who: '', why: '' },
		]);
		const said = async (fileNo: number) =>
			(await declarations(register.engine, fileNo)).map(({ field, yes, blank, said }) =>
				[field, yes, blank, ...said.map((one) => `${one.yes} ${one.blank}`)].join(' '),
			);
		expect(await said(one.fileNo)).toEqual([
			'clause employment_clause not_recorded city_model no',
			'social_flag social_objective not_recorded',
		]);
		expect(await said(other.fileNo)).toEqual([
			'clause employment_clause not_recorded',
			'social_flag social_objective not_recorded',
		]);
	});

	test('is what several statements say in their years, and comes back as it was said', async () => {
		const { fileNo } = await register.take(csv(header, row));
		const early = { yes: 'employment_clause', blank: 'no', from: null, to: 2018 } as const;
		const late = { yes: 'city_model', blank: 'not_recorded', from: 2019, to: null } as const;
		const said = [
			{ ...early, who: 'Inköp', why: 'mall 2010' },
			{ ...late, who: 'Inköp', why: 'mall 2019' },
		];
		await declare(register.engine, fileNo, 'clause', said);
		const [clause] = await declarations(register.engine, fileNo);
		expect(clause).toMatchObject({ yes: 'employment_clause', blank: 'not_recorded', declared: true, said });
	});

	test('is the default again once nothing is said', async () => {
		const { fileNo, report } = await register.take(csv(header, row));
		await declare(register.engine, fileNo, 'clause', [
			{ yes: 'city_model', blank: 'no', from: null, to: null, who: '', why: '' },
		]);
		await declare(register.engine, fileNo, 'clause', []);
		expect(await declarations(register.engine, fileNo)).toEqual(report.declarations);
	});

	test('keeps no identity number of who says so', async () => {
		const { fileNo } = await register.take(csv(header, row));
		await declare(register.engine, fileNo, 'clause', [
			{ yes: 'city_model', blank: 'no', from: null, to: null, who: 'enl. 19121212-1212', why: '' },
		]);
		const [clause] = await declarations(register.engine, fileNo);
		expect(clause!.said[0]!.who).toMatch(/^enl\. /);
		expect(clause!.said[0]!.who).not.toMatch(/\d/);
	});
});
