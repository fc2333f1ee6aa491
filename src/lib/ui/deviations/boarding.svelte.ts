import { boardRules, boardTables, readStarts } from '../../reports/board/board-counts.ts';
import { boardReport, nextVersion, type BoardReport } from '../../reports/board/board-report.ts';
import type { Period } from '../../reports/board/period.ts';
import type { Report } from '../../reports/register/report.ts';
import type { Published } from '../../publish/audit/knowledge.ts';
import { publishedOf } from '../../publish/persons.ts';
import type { Snapshot } from '../../publish/snapshot.ts';
import { isSafe } from '../../publish/protect-audited.ts';
import type { Session } from '../explore/session.svelte.ts';
import { Archive } from '../publish/archive.svelte.ts';
import { protectInWorker } from '../publish/protect-in-worker.ts';

/** Counts below it are hidden, as where a year is published. */
const threshold = 5;

/** A version that is published on this site; `path`: of its results. */
export interface SiteVersion {
	year: number;
	version: number;
	demo: boolean;
	path: string;
}

/** A report to the board in the making. */
export class Boarding {
	#made = $state.raw<BoardReport | null>(null);
	state = $state.raw<'idle' | 'working' | 'unsafe' | 'publishers' | 'unreachable' | 'failed' | 'no_facts'>(
		'idle',
	);
	/** Published versions that are not on this site. */
	readonly archive = new Archive();
	#abort: AbortController | null = null;
	readonly #session: () => Session;
	readonly #site: readonly SiteVersion[];

	constructor(session: () => Session, site: readonly SiteVersion[]) {
		this.#session = session;
		this.#site = site;
	}

	/** Versions published on this site that tell of the same persons: of the made-up city, or of the city itself. */
	get onSite(): readonly SiteVersion[] {
		const { demo } = this.#session();
		return this.#site.filter((one) => one.demo === demo);
	}

	/** The one that is shown; null: none was made, or it stands among those that were filed. */
	get draft(): BoardReport | null {
		const made = this.#made;
		return made !== null && this.filed.some(({ version }) => version === made.version) ? null : made;
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
		this.#made = null;
		this.state = 'working';
		this.#abort = new AbortController();
		try {
			const starts = await session.ask(readStarts);
			if (starts === null) {
				this.state = 'no_facts';
				return;
			}
			const bundles = await this.#bundles(this.#abort.signal);
			if (bundles === null) {
				this.state = 'unreachable';
				return;
			}
			if (new Set(bundles.map(({ profile }) => profile.publisher.homepage)).size > 1) {
				this.state = 'publishers';
				return;
			}
			const filed = this.filed;
			const edition = { year: period.year, version: nextVersion(filed), asOf, demo, threshold };
			const question = { tables: boardTables(starts, period), rules: boardRules(edition, filed, bundles) };
			const audited = await protectInWorker(question, this.#abort.signal, () => {});
			if (!isSafe(audited.audit)) {
				this.state = 'unsafe';
				return;
			}
			const counts = audited.tables;
			const given = { period, issued, asOf, demo, threshold, reports, filed, lessons, counts };
			this.#made = boardReport(given);
			this.state = 'idle';
		} catch (error) {
			const given = error instanceof DOMException && error.name === 'AbortError';
			this.state = given ? 'idle' : 'failed';
			if (!given) reportError(error);
		}
	}

	/** Every version that was published: those of this site and those that were opened, each once; null: one cannot be fetched. */
	async #bundles(signal: AbortSignal): Promise<Published[] | null> {
		const { demo } = this.#session();
		const fetched: Snapshot[] = [];
		for (const { path } of this.onSite) {
			const answer = await fetch(path, { signal }).catch((error: unknown) => {
				if (error instanceof TypeError) return null;
				throw error;
			});
			if (!answer?.ok) return null;
			fetched.push((await answer.json()) as Snapshot);
		}
		const all = [...fetched, ...this.archive.snapshots.filter((one) => one.demo === demo)];
		const versions = new Map(all.map((one) => [`${one.year} ${one.version}`, one]));
		return [...versions.values()].map(publishedOf);
	}

	/** Keeps the report as a version: it stays as it is. */
	async file(): Promise<void> {
		const report = this.draft;
		if (report === null) return;
		const { period, version, asOf } = report;
		await this.#session().file({ ...period, version, asOf, report });
	}
}
