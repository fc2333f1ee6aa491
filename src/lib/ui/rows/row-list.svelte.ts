import { EngineError, type Engine } from '../../engine/engine.ts';
import {
	figureRows,
	type FigureRow,
	type FigureRows,
	type RowsAsked,
	type SortColumn,
} from '../../measures/figure-rows.ts';
import type { Measure, Tallies } from '../../measures/measure.ts';

/** Asks the engine once it has done what it was asked for before; null where the figures that are shown are not at hand there. */
export type Ask = <T>(work: (engine: Engine) => Promise<T>) => Promise<T | null>;

export type ListState = 'loading' | 'slow' | 'shown' | 'stale' | 'failed';

const page = 50;
const slowAfter = 1000;

/** Those in doubt come before those beside them that were only looked at; all others stand as in their files. */
export function firstSort({ unit }: Measure): { column: SortColumn; descending: boolean } | null {
	return unit === 'rows' ? { column: 'part', descending: true } : null;
}

/** The rows of a figure, or those left out for one reason, page by page: only the answer to the last question is shown. */
export class RowList {
	state = $state<ListState>('loading');
	rows = $state.raw<readonly FigureRow[]>([]);
	total = $state(0);
	sums = $state.raw<Tallies | null>(null);
	sort = $state.raw<{ column: SortColumn; descending: boolean } | null>(null);

	#ask: Ask;
	#measure: Measure;
	#asked: Pick<RowsAsked, 'slice' | 'filter' | 'leftOut'>;
	#question = 0;

	constructor(ask: Ask, measure: Measure, asked: Pick<RowsAsked, 'slice' | 'filter' | 'leftOut'>) {
		this.#ask = ask;
		this.#measure = measure;
		this.#asked = asked;
		this.sort = firstSort(measure);
	}

	/** Sorts by a column: the largest first where it holds numbers, and the other way round where it is sorted so. */
	async sortBy(column: SortColumn, largestFirst: boolean): Promise<void> {
		const again = this.sort?.column === column;
		this.sort = { column, descending: again ? !this.sort!.descending : largestFirst };
		await this.load();
	}

	/** The first page. */
	load(): Promise<void> {
		return this.#load(0);
	}

	more(): Promise<void> {
		return this.#load(this.rows.length);
	}

	/** Drops what is still to come. */
	leave(): void {
		this.#question++;
	}

	async #load(offset: number): Promise<void> {
		const question = ++this.#question;
		this.state = 'loading';
		const slow = setTimeout(() => {
			if (question === this.#question) this.state = 'slow';
		}, slowAfter);
		try {
			const sort = this.sort ? { sort: this.sort } : {};
			const found = await this.#ask((engine) =>
				figureRows(engine, this.#measure, { ...this.#asked, ...sort, offset, limit: page }),
			);
			if (question === this.#question) this.#show(found, offset);
		} catch (error) {
			if (question !== this.#question) return;
			this.state = 'failed';
			if (!(error instanceof EngineError)) reportError(error);
		} finally {
			clearTimeout(slow);
		}
	}

	#show(found: FigureRows | null, offset: number): void {
		this.state = found === null ? 'stale' : 'shown';
		if (found === null) return;
		this.rows = [...this.rows.slice(0, offset), ...found.rows];
		[this.total, this.sums] = [found.total, found.sums];
	}
}
