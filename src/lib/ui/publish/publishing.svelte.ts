import { bytesToHex } from '@noble/hashes/utils.js';
import type { Standing } from '../../intake/decisions.ts';
import type { HiddenCells } from '../../publish/audit/receipt-cells.ts';
import { derivedFiles, makeBundle } from '../../publish/bundle.ts';
import { unzipBundle, zipBundle } from '../../publish/bundle-file.ts';
import { standingOf } from '../../publish/compute.ts';
import { jsonBytes, type Content } from '../../publish/content.ts';
import type { Earlier, Edition } from '../../publish/freeze.ts';
import { keyOf, sha256Of } from '../../publish/keyed.ts';
import { manifestName } from '../../publish/manifest.ts';
import {
	emptyProfile,
	faultsOf,
	parseProfile,
	type Profile,
	type ProfileFault,
} from '../../publish/profile.ts';
import { alternatives, costOf, type Cost } from '../../publish/persons.ts';
import { isSafe } from '../../publish/protect-audited.ts';
import type { Step } from '../../publish/protection/search.ts';
import { draftOf, PublishError, type Drafted, type Filled } from '../../publish/publish.ts';
import { receiptName } from '../../publish/receipt.ts';
import type { ByLocale, RevisionReason, Snapshot, Status } from '../../publish/snapshot.ts';
import type { Structure } from '../../publish/structure.ts';
import { verify } from '../../publish/verify.ts';
import { faultsOfNext, folderName, latestOf, type VersionFault } from '../../publish/versions.ts';
import { isoDay } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { download } from '../download.ts';
import type { Session } from '../explore/session.svelte.ts';
import { Auditing } from '../verify/auditing.svelte.ts';
import { protectInWorker } from './protect-in-worker.ts';

/** Why what a publisher asked for was not done. */
export type Refusal =
	| { code: PublishError['code']; names: readonly string[] }
	| { code: 'facts_missing' }
	| { code: 'not_a_bundle' | 'broken_bundle'; file: string };

/** A year worked out, with the files that show it. */
interface Shown extends Drafted {
	files: Content;
}

/** A version that stands, and the file that it was opened from. */
export interface Opened extends Earlier {
	file: string;
}

/** A version that is being made: what a publisher says of it, and what comes of that. */
export class Publishing {
	/** null: the latest year of the data. */
	year = $state<number | null>(null);
	status = $state<Status>('preliminary');
	issued = $state(isoDay(new Date()));
	reason = $state<RevisionReason | null>(null);
	text = $state<Record<Locale, string>>({ sv: '', fi: '', en: '' });
	profile = $state.raw<Profile>(emptyProfile());
	key = $state('');
	/** Everything that was published before, of any year. */
	archive = $state.raw<readonly Opened[]>([]);
	/** What structures cost, the chosen one first; empty: it was not worked out for what is drafted. */
	costs = $state.raw<readonly Cost[]>([]);
	/** How far the search for what to hide has come; null: it is not on. */
	search = $state.raw<Step | null>(null);
	refusal = $state.raw<Refusal | null>(null);
	works = $state(false);
	/** The folder's name of what was handed over. */
	published = $state<string | null>(null);

	/** What came of trying to work out what the draft hides: nothing is handed over where anything can be. */
	readonly auditing = new Auditing();

	#stop: AbortController | null = null;
	#drafted = $state.raw<{ draft: Shown; of: string } | null>(null);

	/** What is worked out, as long as it is what the form asks for. */
	drafted(asOf: string): Shown | null {
		return this.#drafted !== null && this.#drafted.of === this.#asked(asOf) ? this.#drafted.draft : null;
	}

	faultsOfProfile(): ProfileFault[] {
		return faultsOf(this.profile);
	}

	faults(asOf: string, year: number | null): VersionFault[] {
		const { status, issued } = this;
		return faultsOfNext(this.earlier(year)?.snapshot ?? null, {
			status,
			as_of: asOf,
			issued,
			revision: this.#said(),
		});
	}

	keyIsGood(): boolean {
		return keyOf(this.key) !== null;
	}

	/** A key that nobody can guess, handed over as a file. */
	newKey(fileName: string): void {
		this.key = bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
		download(new Blob([`${this.key}\n`], { type: 'text/plain' }), fileName);
	}

	async openKey(file: File): Promise<void> {
		this.key = (await file.text()).trim();
	}

	/** @throws ProfileError where the file is no profile; one that lacks something is taken as far as it goes */
	async openProfile(file: File): Promise<void> {
		this.profile = parseProfile(await file.text());
	}

	saveProfile(fileName: string): void {
		download(new Blob([jsonBytes(this.profile) as BlobPart], { type: 'application/json' }), fileName);
	}

	/** Takes the zips of versions that stand; each once. */
	async openEarlier(files: readonly File[]): Promise<void> {
		this.refusal = null;
		for (const file of files) {
			const content = unzipBundle(new Uint8Array(await file.arrayBuffer()));
			if (content === null) {
				this.refusal = { code: 'not_a_bundle', file: file.name };
				return;
			}
			const { findings, snapshot } = verify(content, document);
			if (findings.length > 0 || snapshot === null) {
				this.refusal = { code: 'broken_bundle', file: file.name };
				return;
			}
			const opened = { snapshot, manifest: sha256Of(content.get(manifestName)!), file: file.name };
			const others = this.archive.filter(({ manifest }) => manifest !== opened.manifest);
			this.archive = [...others, opened].sort(
				({ snapshot: one }, { snapshot: other }) => one.year - other.year || one.version - other.version,
			);
		}
	}

	/** The version that one of a year follows on; null: it is its first. */
	earlier(year: number | null): Opened | null {
		return year === null ? null : latestOf(this.archive, year);
	}

	/** Works the year out, to be looked at. */
	async draft(session: Session, year: number): Promise<void> {
		this.refusal = null;
		this.published = null;
		this.costs = [];
		this.works = true;
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		try {
			const of = this.#asked(session.asOf);
			const draft = await session.ask((engine) =>
				draftOf(engine, filledOf(session), this.profile, this.#edition(year), (tables, rules) =>
					protectInWorker({ tables, rules }, signal, (step) => (this.search = step)),
				),
			);
			if (draft === null) this.refusal = { code: 'facts_missing' };
			else {
				this.#drafted = { draft: { ...draft, files: derivedFiles(draft.snapshot, document) }, of };
				this.auditing.audit = draft.protection.audit;
			}
		} catch (error) {
			if (signal.aborted) return;
			if (!(error instanceof PublishError)) throw error;
			this.refusal = { code: error.code, names: error.names };
		} finally {
			this.works = false;
			this.search = null;
		}
	}

	/** Works out what coarser structures would cost. */
	async compare({ persons, protection }: Drafted): Promise<void> {
		this.works = true;
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		const { structure } = this.profile;
		try {
			const coarser = await alternatives(persons, structure, (tables, rules) =>
				protectInWorker({ tables, rules }, signal, (step) => (this.search = step)),
			);
			this.costs = [costOf(structure, protection), ...coarser];
		} catch (error) {
			if (!signal.aborted) throw error;
		} finally {
			this.works = false;
			this.search = null;
		}
	}

	/** Tells persons apart in another way from now on; kept with the publisher's details. */
	restructure(structure: Structure): void {
		this.profile = { ...this.profile, structure };
	}

	/** Gives up what is being worked out. */
	cancel(): void {
		this.#stop?.abort();
	}

	/** A draft among everything that was published before. */
	versions(snapshot: Snapshot): Snapshot[] {
		return [...this.archive.map((opened) => opened.snapshot), snapshot];
	}

	/** Whether nothing that the draft hides could be worked out. */
	isSafe(): boolean {
		return isSafe(this.auditing.audit);
	}

	/** Hands over the bundle and, apart from it, the receipt. */
	publish({ snapshot, evidence, files }: Shown): void {
		const key = keyOf(this.key);
		if (key === null || !this.isSafe()) return;
		const { content, receipt } = makeBundle(snapshot, evidence(key), document, files);
		const name = folderName(snapshot);
		download(new Blob([zipBundle(snapshot, content)], { type: 'application/zip' }), `avtryck-${name}.zip`);
		download(new Blob([jsonBytes(receipt) as BlobPart], { type: 'application/json' }), receiptName(snapshot));
		this.published = name;
	}

	/** What is said of a revision is asked for one alone, and stays where the publisher looks at another status. */
	#said(): { reason: RevisionReason | null; text: ByLocale } {
		if (this.status === 'revised') return { reason: this.reason, text: { ...this.text } };
		return { reason: null, text: { sv: '', fi: '', en: '' } };
	}

	#edition(year: number): Edition {
		const { reason, text } = this.#said();
		const earlier = this.earlier(year);
		return {
			...{ year, status: this.status, issued: this.issued },
			version: (earlier?.snapshot.version ?? 0) + 1,
			earlier,
			archive: this.archive.map(({ snapshot }) => snapshot),
			revision: reason === null ? null : { reason, text },
		};
	}

	#asked(asOf: string): string {
		const { year, status, issued, reason, text, profile } = this;
		const archive = this.archive.map(({ manifest }) => manifest);
		return JSON.stringify([asOf, year, status, issued, reason, text, profile, archive]);
	}
}

/** What a receipt will say of what a draft hides. */
export function receiptCells({ snapshot, hidden }: Drafted): HiddenCells {
	return { year: snapshot.year, version: snapshot.version, hidden };
}

function filledOf(session: Session): Filled {
	const { keeper, register, demo, files } = session;
	return {
		reports: files.map(({ report }) => report),
		waiting: register.waiting,
		standing: demo ? demoStanding(files) : keeper.stands,
		parameters: { asOf: session.asOf, rule: register.figures.shown!.rule },
		demo,
	};
}

/** Of the made-up city nothing is kept: its files stand as they were read. */
function demoStanding(files: Session['files']): Standing {
	const said = new Map(files.map(({ report, said: own }) => [report.id, own]));
	return standingOf(
		files.map(({ report, reading }) => ({ ...report, reading })),
		said,
	);
}

/** The one of the tab: it stays while the publisher moves between pages and languages. */
export const publishing = new Publishing();
