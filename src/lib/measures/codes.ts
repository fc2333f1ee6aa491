import type { Engine } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import { codesOf, filtered, type Filter } from './filter.ts';

/** The texts that stand in the cubes as numbers. Every dimension has numbers of its own. */
export class Codes {
	readonly #numbers = new Map<string, number>();
	readonly #texts = new Map<string, string>();

	constructor(rows: readonly { dimension: string; code: string; number: number }[]) {
		for (const { dimension, code, number } of rows) {
			this.#numbers.set(`${dimension} ${code}`, number);
			this.#texts.set(`${dimension} ${number}`, code);
		}
	}

	/** 0, which no text has, where it is in no cube. */
	number(dimension: string, code: string): number {
		return this.#numbers.get(`${dimension} ${code}`) ?? 0;
	}

	text(dimension: string, number: number): string {
		return this.#texts.get(`${dimension} ${number}`) ?? '';
	}

	/** SQL conditions on a cube: what a filter lets through, but for its group. */
	conditions(filter: Filter): string[] {
		const conditions: string[] = [];
		for (const dimension of filtered) {
			const codes = codesOf(filter, dimension).map((code) => literal(this.number(dimension, code)));
			if (codes.length > 0) conditions.push(`${dimension} IN (${codes.join(', ')})`);
		}
		if (filter.from !== null) conditions.push(`year >= ${literal(filter.from)}`);
		if (filter.to !== null) conditions.push(`year <= ${literal(filter.to)}`);
		return conditions;
	}
}

export async function loadCodes(engine: Engine): Promise<Codes> {
	return new Codes(await engine.query('SELECT dimension, code, number FROM cube_codes'));
}
