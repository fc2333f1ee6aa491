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
			},
			{
				field: 'social_flag',
				header: 'Socialt hållbar upphandling',
				yes: 'social_objective',
				blank: 'not_recorded',
				declared: false,
			},
		]);
	});

	test('is what the analyst declares, for that file and column only', async () => {
		const one = await register.take(csv(header, row));
		const other = await register.take(csv(header, row, row));
		await declare(register.engine, one.fileNo, 'clause', 'city_model', 'no');
		const said = async (fileNo: number) =>
			(await declarations(register.engine, fileNo)).map(
				({ field, yes, blank, declared }) => `${field} ${yes} ${blank} ${declared}`,
			);
		expect(await said(one.fileNo)).toEqual([
			'clause city_model no true',
			'social_flag social_objective not_recorded false',
		]);
		expect(await said(other.fileNo)).toEqual([
			'clause employment_clause not_recorded false',
			'social_flag social_objective not_recorded false',
		]);
	});
});
