import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { svgDocument } from '../../src/lib/charts/svg-document.ts';
import { makeBundle } from '../../src/lib/publish/bundle.ts';
import type { Content } from '../../src/lib/publish/content.ts';
import { noEvidence } from '../lib/publish/no-evidence.ts';
import { smallSnapshot } from '../lib/publish/small-snapshot.ts';
import { openPage } from './browser.ts';
import { sticksOut, violations } from './explore-page.ts';

const zipped = (name: string, content: Content) => ({
	...{ name, mimeType: 'application/zip' },
	buffer: Buffer.from(zipSync(Object.fromEntries(content))),
});

function publishedZip(version: string) {
	const names = readdirSync(path.join('data/published', version), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	const content = new Map(
		names.map((name) => [path.relative('data/published', name), new Uint8Array(readFileSync(name))]),
	);
	return zipped(`${version}.zip`, content);
}

/** Of 12 jobs 8 are shown for one of two units, and the other is hidden. */
function leakyZip() {
	const [table] = smallSnapshot.counts;
	const cells = table!.cells.map((cell) =>
		cell.row === 'park' ? { ...cell, count: 8, hidden: null } : cell,
	);
	const { content } = makeBundle(
		{ ...smallSnapshot, counts: [{ ...table!, cells }] },
		noEvidence(),
		svgDocument(),
	);
	return zipped('lucka.zip', content);
}

describe('a curious reader', () => {
	test('drops several results and is told that nobody can be worked out of them', async () => {
		const page = await openPage({});
		await page.goto('/verify/');
		await page.waitForLoadState('networkidle');
		const files = ['2024-v1', '2024-v2'].map(publishedZip);
		await page.getByLabel('Välj filer', { exact: true }).setInputFiles(files);
		await page.getByRole('button', { name: 'Försök räkna ut' }).click();
		await page.getByText('Prövat tillsammans: 2024 version 1, 2024 version 2.').waitFor();
		await page.getByText('dolda antalen går att räkna ut', { exact: false }).waitFor();
		expect(await violations(page)).toEqual([]);
	});

	test('is told what can be worked out, and how', async () => {
		const page = await openPage({});
		await page.goto('/en/verify/');
		await page.waitForLoadState('networkidle');
		await page.getByLabel('Choose files', { exact: true }).setInputFiles([leakyZip()]);
		await page.getByRole('button', { name: 'Try to work them out' }).click();
		await page.getByText('2 numbers that nobody should be able to work out', { exact: false }).waitFor();
		await page.getByText('This is how:').first().click();
		await page.getByText('12 − 8 = 4.').first().waitFor();
		expect(await sticksOut(page)).toBe(0);
		expect(await violations(page)).toEqual([]);
	});
});
