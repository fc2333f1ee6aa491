import type { Measured } from '../../../src/lib/measures/result.ts';
import { demoFiles } from './demo-files.ts';
import { figures, figuresOf } from './register.ts';
import { DEMO, SMALL } from './scenarios.ts';

export type ScenarioName = 'small' | 'demo';

/** What native DuckDB answers. Runs in Node, called by the browser's tests through the command of the same name. */
export function nativeAnswers(name: ScenarioName): Promise<Measured> {
	return name === 'small' ? figures(SMALL.texts, SMALL) : figuresOf(demoFiles(), DEMO);
}
