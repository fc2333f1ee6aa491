import { describe, expect, test } from 'vitest';
import { closingLine, none, ofStep, ofVitest, sum } from '../../src/tools/totals.js';

const file = (status: string, ...tests: string[]) => ({
	name: 'a.test.ts',
	status,
	assertionResults: tests.map((each) => ({ status: each })),
});

describe('the closing line', () => {
	test('adds up steps and tests', () => {
		const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed', 'passed')] };
		const all = sum([ofStep(0), ofStep(2), ofVitest(report, 1)]);
		expect(closingLine(all)).toBe('4 passed, 2 failed');
	});

	test('names skipped tests only where there are some', () => {
		const report = { testResults: [file('passed', 'passed', 'skipped', 'pending', 'todo')] };
		expect(closingLine(ofVitest(report, 0))).toBe('1 passed, 0 failed, 3 skipped');
		expect(closingLine(none())).toBe('0 passed, 0 failed');
	});

	test('a file that could not be loaded is one failure', () => {
		expect(ofVitest({ testResults: [file('failed')] }, 1).failed).toBe(1);
	});

	test('a run that ends badly without a failed test is one failure', () => {
		expect(ofVitest({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
		expect(ofVitest(null, 1).failed).toBe(1);
	});

	test('a run that failed is not counted twice', () => {
		expect(ofVitest({ testResults: [file('failed', 'failed')] }, 1).failed).toBe(1);
	});
});
