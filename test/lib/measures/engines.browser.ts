import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startBrowserEngine } from '../../../src/lib/engine/browser.ts';
import { facts } from '../../../src/lib/measures/facts.ts';
import type { ScenarioName } from './native-answers.ts';
import { measureIn, plain, textSources, type Plain, type Source } from './measure-in.ts';
import { randomScenario } from './random-scenario.ts';
import { DEMO, REGISTER, SMALL, type Scenario } from './scenarios.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		nativeAnswers: (name: ScenarioName) => Promise<Plain>;
		registerText: () => Promise<string | null>;
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

const registerOf2021 = await commands.registerText();

type Case = [
	name: ScenarioName,
	scenario: Scenario,
	sources: () => Source[] | Promise<Source[]>,
	results: number,
];

describe('the same SQL gives the same values in the browser and on native DuckDB', () => {
	let engine: Engine;
	afterEach(() => engine.close());

	const random = [11, 13].map((seed): Case => {
		const scenario = randomScenario(seed);
		return [seed, scenario, () => textSources(scenario), 100];
	});

	test.each<Case>([
		['small', SMALL, () => textSources(SMALL), 40],
		['demo', DEMO, demoSources, 1000],
		...random,
	])(
		'%s',
		async (name, scenario, sources, atLeast) => {
			engine = await startBrowserEngine();
			const inBrowser = await measureIn(engine, await sources(), scenario);
			expect(plain(inBrowser)).toEqual(await commands.nativeAnswers(name));
			const results = Object.values(inBrowser.answers).flatMap((answer) => answer.results);
			expect(results.length).toBeGreaterThan(atLeast);
			for (const [fact] of typeof name === 'string' ? facts : []) {
				const [row] = await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${fact}`);
				expect(row!['n'], fact).toBeGreaterThan(0);
			}
		},
		120_000,
	);

	test.skipIf(registerOf2021 === null)(
		'the national register',
		async () => {
			engine = await startBrowserEngine();
			const sources = textSources({ texts: { 'register.csv': registerOf2021! } });
			const inBrowser = await measureIn(engine, sources, REGISTER);
			expect(plain(inBrowser)).toEqual(await commands.nativeAnswers('register'));
			expect(inBrowser.answers.social_share.results.length).toBeGreaterThan(500);
		},
		120_000,
	);
});
