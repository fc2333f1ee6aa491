import type { Engine } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import { codesOf, filtered, type Filter } from './filter.ts';
import { latestYear, unitsOf, type Organisations } from './organisations.ts';

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

	/** What has no year stands where it stands now. */
	#units({ organisations: asked }: Filter, organisations: Organisations): string[] {
		return unitsOf(asked, organisations)
			.filter(({ unit }) => this.#numbers.has(`organisation ${unit}`))
			.map(
				({ unit, from, to }) =>
					`(organisation = ${literal(this.number('organisation', unit))} AND coalesce(year, ${latestYear}) BETWEEN ${literal(from)} AND ${literal(to)})`,
			);
	}

	/** SQL conditions on a cube: what a filter lets through, but for its group. */
	conditions(filter: Filter, organisations: Organisations): string[] {
		const conditions: string[] = [];
		for (const dimension of filtered) {
			const codes = codesOf(filter, dimension).map((code) => literal(this.number(dimension, code)));
			if (codes.length === 0) continue;
			const within = dimension === 'organisation' ? this.#units(filter, organisations) : [];
			conditions.push(`(${[`${dimension} IN (${codes.join(', ')})`, ...within].join(' OR ')})`);
		}
		if (filter.from !== null) conditions.push(`year >= ${literal(filter.from)}`);
		if (filter.to !== null) conditions.push(`year <= ${literal(filter.to)}`);
		return conditions;
	}
}

export async function loadCodes(engine: Engine): Promise<Codes> {
	return new Codes(await engine.query('SELECT dimension, code, number FROM cube_codes'));
}
