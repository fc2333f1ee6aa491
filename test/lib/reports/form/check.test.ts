import { describe, expect, test } from 'vitest';
import { faultsOf, numberOf, textFault } from '../../../../src/lib/reports/form/check.ts';
import { newEvent, noModel, otherModel, type EventDraft } from '../../../../src/lib/reports/form/draft.ts';
import { filled } from './filled.ts';

const today = '2025-11-21';
const faults = (given: Partial<EventDraft> = {}, organisation = 'Parkförvaltningen') =>
	faultsOf(filled(given), organisation, today).map(({ field, message }) => `${field} ${message}`);
const counts = filled().counts;
const parts = filled().parts;

describe('a deviation that is filled in', () => {
	test('has nothing against it', () => {
		expect(faults()).toEqual([]);
		expect(
			faults({ kind: 'annual', on: '', year: '2025', procurement: '', supplier: '', nature: '' }),
		).toEqual([]);
	});

	test('lacks all that is asked for while it is empty', () => {
		const fields = faultsOf(newEvent(today), '', today).map(({ field }) => field);
		expect(fields).toEqual([
			...['organisation', 'on', 'procurement', 'nature', 'agreed', 'measures', 'model', 'reason'],
			...['onlyThis', 'outside'],
		]);
	});

	test('happened on a day, and not ahead', () => {
		expect(faults({ on: '' })).toEqual(['on deviation_fault_date']);
		expect(faults({ on: '2025-11-22' })).toEqual(['on deviation_fault_date_ahead']);
		expect(faults({ on: today })).toEqual([]);
		expect(faults({ kind: 'annual', year: '2026' })).toEqual(['year deviation_fault_year_ahead']);
	});

	test('is told apart by procurement or supplier', () => {
		expect(faults({ supplier: ' ', procurement: '' })).toEqual(['procurement deviation_fault_procurement']);
		expect(faults({ supplier: '' })).toEqual([]);
	});

	test('names its model, and does not contradict it', () => {
		expect(faults({ model: otherModel })).toEqual(['modelText deviation_fault_model_text']);
		expect(faults({ model: otherModel, modelText: 'Vår modell' })).toEqual([]);
		expect(faults({ model: noModel })).toEqual([]);
		expect(faults({ model: noModel, reason: 'other_checked_model' })).toEqual([
			'model deviation_fault_model_contradicts',
		]);
		expect(faults({ reason: 'other', reasonText: ' ' })).toEqual(['reasonText deviation_fault_reason_text']);
	});

	test('counts whole persons, and of whom no more than there are', () => {
		expect(faults({ counts: { ...counts, jobs: 'två' }, parts: { ...parts, jobs: [] } })).toEqual([
			'jobs deviation_fault_count',
		]);
		expect(faults({ parts: { ...parts, jobs: [{ code: 'young', persons: '4' }] } })).toEqual([
			'jobs_parts deviation_fault_parts_more',
		]);
		const unclear = [
			[{ code: '', persons: '1' }],
			[{ code: 'young', persons: '' }],
			[{ code: 'young', persons: 'en' }],
			[
				{ code: 'young', persons: '1' },
				{ code: 'young', persons: '1' },
			],
		];
		for (const jobs of unclear)
			expect(faults({ parts: { ...parts, jobs } })).toEqual(['jobs_parts deviation_fault_parts']);
	});

	test('says how many got what was agreed on, if only that nobody has', () => {
		expect(
			faults({ counts: { ...counts, jobs: '', internships: '' }, parts: { ...parts, jobs: [] } }),
		).toEqual(['jobs deviation_fault_no_jobs']);
		expect(faults({ measures: ['internships'], counts: { ...counts, internships: '' } })).toEqual([
			'internships deviation_fault_no_placements',
		]);
		expect(faults({ counts: { ...counts, jobs: '0' }, parts: { ...parts, jobs: [] } })).toEqual([]);
	});

	test('is confirmed twice', () => {
		expect(faults({ onlyThis: false, outside: false })).toEqual([
			'onlyThis deviation_fault_only_this',
			'outside deviation_fault_outside',
		]);
	});
});

describe('a free text', () => {
	// The numbers are those that the Tax Agency gives to nobody.
	test('may hold no identity number, address or phone number', () => {
		expect(textFault('Anställde 19811218-9876 i mars')).toBe('deviation_fault_identity_number');
		expect(textFault('Fråga anna.exempel@example.org')).toBe('deviation_fault_contact');
		expect(textFault('Ring 070-174 06 05')).toBe('deviation_fault_contact');
		expect(textFault('Tre personer började 2025-03-01')).toBeNull();
	});

	test('is looked at wherever one can write', () => {
		const number = '19811218-9876';
		for (const field of ['procurement', 'supplier', 'agreed', 'reasonText'] as const)
			expect(faults({ [field]: number })).toEqual([`${field} deviation_fault_identity_number`]);
		expect(faults({ model: otherModel, modelText: number })).toEqual([
			'modelText deviation_fault_identity_number',
		]);
		expect(faults({}, number)).toEqual(['organisation deviation_fault_identity_number']);
	});
});

test('a count may have spaces, and is nothing else', () => {
	expect([' 12 ', '', '0', '1,5', '-1', '99999'].map(numberOf)).toEqual([12, 0, 0, null, null, null]);
});
