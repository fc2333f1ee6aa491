import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from '../../../src/lib/measures/result.ts';
import { hasSharedData, sharedData } from '../../shared-data.ts';
import { demoFiles } from './demo-files.ts';
import { plain, type Plain } from './measure-in.ts';
import { figures, figuresOf } from './register.ts';
import { randomScenario } from './random-scenario.ts';
import { DEMO, REGISTER, SMALL } from './scenarios.ts';

/** A register that both engines answer for; a number is the seed of a random one. */
export type ScenarioName = 'small' | 'demo' | 'register' | number;

/** What native DuckDB answers. Runs in Node, called by the browser's tests through the command of the same name. */
export async function nativeAnswers(name: ScenarioName): Promise<Plain> {
	return plain(await answers(name));
}

function answers(name: ScenarioName): Promise<Measured> {
	if (name === 'small') return figures(SMALL.texts, SMALL);
	if (name === 'demo') return figuresOf(demoFiles(), DEMO);
	if (name === 'register') return figures({ 'register.csv': registerText()! }, REGISTER);
	const scenario = randomScenario(name);
	return figures(scenario.texts, scenario);
}

/** Every procurement announced in Sweden in 2021; null where the shared data are not beside the project. */
export function registerText(): string | null {
	return hasSharedData ? readFileSync(join(sharedData, 'uhm2021', 'register.utf8.csv'), 'utf8') : null;
}
