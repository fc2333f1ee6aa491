/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @returns {Totals} */
export function none() {
	return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {Totals[]} parts
 * @returns {Totals}
 */
export function sum(parts) {
	return parts.reduce(
		(all, part) => ({
			passed: all.passed + part.passed,
			failed: all.failed + part.failed,
			skipped: all.skipped + part.skipped,
		}),
		none(),
	);
}

/**
 * One step that passes or fails as a whole.
 * @param {number} code its exit code
 * @returns {Totals}
 */
export function ofStep(code) {
	return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @typedef {object} Report what Vitest's JSON reporter writes
 * @property {{ name: string, status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * The totals of one Vitest run. A file that could not be loaded counts as one failure, and so does a run
 * that ended badly though no test failed: a crash, an unhandled error, a failed set-up.
 * @param {Report | null} report null where Vitest wrote none
 * @param {number} code Vitest's exit code
 * @returns {Totals}
 */
export function ofVitest(report, code) {
	const totals = sum((report?.testResults ?? []).map(ofFile));
	if (code !== 0 && totals.failed === 0) totals.failed = 1;
	return totals;
}

/** @param {Report['testResults'][number]} file */
function ofFile({ status, assertionResults }) {
	const totals = none();
	for (const test of assertionResults) {
		if (test.status === 'passed') totals.passed += 1;
		else if (test.status === 'failed') totals.failed += 1;
		else totals.skipped += 1;
	}
	if (assertionResults.length === 0 && status === 'failed') totals.failed = 1;
	return totals;
}

/** @param {Totals} totals */
export function closingLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
