import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startBrowserEngine } from '../../../src/lib/engine/browser.ts';
import { facts } from '../../../src/lib/measures/facts.ts';
import type { Measured } from '../../../src/lib/measures/result.ts';
import type { ScenarioName } from './native-answers.ts';
import { measureIn, type Source } from './measure-in.ts';
import { DEMO, SMALL, type Scenario } from './scenarios.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		nativeAnswers: (name: ScenarioName) => Promise<Measured>;
	}
}

const demoUrls = import.meta.glob<string>('/data/demo/*.csv', {
	query: '?url',
	import: 'default',
	eager: true,
});

async function demoSources(): Promise<Source[]> {
	return Promise.all(
		Object.entries(demoUrls).map(async ([path, url]) => ({
			name: path.slice(path.lastIndexOf('/') + 1),
			bytes: new Uint8Array(await (await fetch(url)).arrayBuffer()),
		})),
	);
}

function smallSources(): Source[] {
	const encoder = new TextEncoder();
	return Object.entries(SMALL.texts).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
}

describe('the same SQL gives the same values in the browser and on native DuckDB', () => {
	let engine: Engine;
	afterEach(() => engine.close());

	test.each<
		[name: ScenarioName, scenario: Scenario, sources: () => Source[] | Promise<Source[]>, results: number]
	>([
		['small', SMALL, smallSources, 40],
		['demo', DEMO, demoSources, 1000],
	])(
		'%s',
		async (name, scenario, sources, atLeast) => {
			engine = await startBrowserEngine();
			const inBrowser = await measureIn(engine, await sources(), scenario);
			const native = await commands.nativeAnswers(name);
			expect(inBrowser).toEqual(native);
			const results = Object.values(inBrowser.answers).flatMap((answer) => answer.results);
			expect(results.length).toBeGreaterThan(atLeast);
			for (const [fact] of facts) {
				const [row] = await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${fact}`);
				expect(row!['n'], fact).toBeGreaterThan(0);
			}
		},
		120_000,
	);
});
