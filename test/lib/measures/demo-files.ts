import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from './measure-in.ts';

export const DEMO_AS_OF = '2026-02-28';

export const DEMO_TABLES = [
	...['contracts', 'clauses', 'outcomes', 'outcome_counts', 'follow_ups', 'deviations'],
	...['organisations', 'organisation_changes', 'goals', 'models', 'partnerships', 'reference_population'],
].map((table) => `${table}.csv`);

/** The demo city's exports as they lie in the project. */
export function demoFiles(): Source[] {
	const folder = new URL('../../../data/demo/', import.meta.url);
	return DEMO_TABLES.map((name) => ({ name, bytes: readFileSync(fileURLToPath(new URL(name, folder))) }));
}
