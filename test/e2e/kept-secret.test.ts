import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/tools/pages.js';
import { tracesOf } from '../lib/publish/traces.ts';
import { openPage } from './browser.ts';

/** All that is served, but for the made-up exports that the demo is explored with. */
const served = () =>
	readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative('build', path.join(entry.parentPath, entry.name)))
		.filter((name) => !/^_app.immutable.assets.[^/]+\.csv$/.test(name));

/**
 * What the demo city's contracts of 2015 and 2025 of unknown nature, and those of 2020 and 2024 of which nobody knows whether they have a
 * clause, are worth together, in whole crowns, as its bundles told from before amounts were protected: nearly all is that of one or two
 * suppliers.
 */
const hidden = [18_564_000, 14_880_778, 17_067_000, 60_979_000];

describe('the built site', () => {
	test('has no source map, neither beside a script nor in one', () => {
		expect(served().filter((name) => name.endsWith('.map'))).toEqual([]);
		const scripts = served().filter((name) => /\.m?js$/.test(name));
		expect(scripts.length).toBeGreaterThan(10);
		for (const name of scripts)
			expect(readFileSync(path.join('build', name), 'latin1'), name).not.toContain('sourceMappingURL=data:');
	});

	test('tells of no hidden amount: in no page, script, drawing, table or data', () => {
		const content = new Map(
			served()
				.filter((name) => /\.(html|m?js|json|jsonld|csv|svg|md|txt|xml|css)$/.test(name))
				.map((name) => [name, new Uint8Array(readFileSync(path.join('build', name)))]),
		);
		// A share of nothing: amounts are looked for, and no percentages.
		expect(tracesOf(content, hidden, 1)).toEqual([]);
		// The same search finds the city's whole amount of 2025, which is shown.
		expect(tracesOf(content, [584_003_817], 1).map(({ file }) => file)).toContain(
			path.join('results', '2025', 'v1', 'files', 'results.json'),
		);
	});

	test('hands the pages to be read no data but what stands in them', async () => {
		const page = await openPage({ javaScript: false });
		for (const address of pagesOf('build').reads.filter((one) => one.startsWith('/results/'))) {
			await page.goto(address);
			const inline = page.locator('script:not([src])');
			const said = await inline.evaluateAll((scripts) => scripts.map(({ textContent }) => textContent));
			expect(said, address).toEqual([]);
		}
	});
});
