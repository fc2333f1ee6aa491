import type { FiledReport } from '../../intake/decisions.ts';
import { boardRules, boardTables, isMixed, readStarts } from '../../reports/board/board-counts.ts';
import { boardReport, nextVersion, type BoardReport } from '../../reports/board/board-report.ts';
import type { Period } from '../../reports/board/period.ts';
import type { Report } from '../../reports/register/report.ts';
import { isSafe } from '../../publish/protect-audited.ts';
import type { Session } from '../explore/session.svelte.ts';
import { protectInWorker } from '../publish/protect-in-worker.ts';

/** Counts below it are hidden, as where a year is published. */
const threshold = 5;

/** A report to the board in the making. */
export class Boarding {
	/** The one that is shown, and not filed yet; null: none was made. */
	draft = $state.raw<BoardReport | null>(null);
	state = $state.raw<'idle' | 'working' | 'unsafe' | 'mixed' | 'failed' | 'no_facts'>('idle');
	#abort: AbortController | null = null;
	readonly #session: () => Session;

	constructor(session: () => Session) {
		this.#session = session;
	}

	/** Those that were filed, in order. */
	get filed(): readonly BoardReport[] {
		return this.#session().keeper.stands.filed.map(({ report }) => report as BoardReport);
	}

	cancel(): void {
		this.#abort?.abort();
	}

	/** Makes the report: counts of persons are protected first, and held against all that was filed. */
	async make(period: Period, reports: readonly Report[], lessons: string, issued: string): Promise<void> {
		const session = this.#session();
		const { asOf, demo } = session;
		this.draft = null;
		if (isMixed(period, this.filed)) {
			this.state = 'mixed';
			return;
		}
		this.state = 'working';
		this.#abort = new AbortController();
		try {
			const starts = await session.ask(readStarts);
			if (starts === null) {
				this.state = 'no_facts';
				return;
			}
			const filed = this.filed;
			const edition = { year: period.year, version: nextVersion(filed), asOf, demo, threshold };
			const question = { tables: boardTables(starts, period), rules: boardRules(edition, filed) };
			const audited = await protectInWorker(question, this.#abort.signal, () => {});
			if (!isSafe(audited.audit)) {
				this.state = 'unsafe';
				return;
			}
			const counts = audited.tables;
			const given = { period, issued, asOf, demo, threshold, reports, filed, lessons, counts };
			this.draft = boardReport(given);
			this.state = 'idle';
		} catch (error) {
			const given = error instanceof DOMException && error.name === 'AbortError';
			this.state = given ? 'idle' : 'failed';
			if (!given) reportError(error);
		}
	}

	/** Keeps the report as a version: it stays as it is. */
	async file(): Promise<void> {
		if (this.draft === null) return;
		const { period, version, asOf } = this.draft;
		const filed: FiledReport = { ...period, version, asOf, report: this.draft };
		await this.#session().file(filed);
		this.draft = null;
	}
}
