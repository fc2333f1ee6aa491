import { bytesToHex } from '@noble/hashes/utils.js';
import type { HiddenCells } from '../../publish/audit/receipt-cells.ts';
import { derivedFiles, makeBundle } from '../../publish/bundle.ts';
import { zipBundle } from '../../publish/bundle-file.ts';
import { jsonBytes, type Content } from '../../publish/content.ts';
import type { Edition } from '../../publish/freeze.ts';
import { keyOf } from '../../publish/keyed.ts';
import {
	emptyProfile,
	faultsOf,
	ProfileError,
	readProfile,
	type Profile,
	type ProfileFault,
} from '../../publish/profile.ts';
import type { Persons } from '../../publish/persons.ts';
import { isSafe } from '../../publish/protect-audited.ts';
import { draftOf, PublishError, type Drafted } from '../../publish/publish.ts';
import { receiptName } from '../../publish/receipt.ts';
import type { ByLocale, RevisionReason, Snapshot, Status } from '../../publish/snapshot.ts';
import type { Structure } from '../../publish/structure.ts';
import { faultsOfNext, folderName, type VersionFault } from '../../publish/versions.ts';
import { isoDay } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { download } from '../download.ts';
import type { Session } from '../explore/session.svelte.ts';
import { Auditing } from '../verify/auditing.svelte.ts';
import { Archive, type NotOpened } from './archive.svelte.ts';
import { Comparing } from './comparing.svelte.ts';
import { filledOf } from './filled.ts';
import { Searching } from './searching.svelte.ts';

/** Why what a publisher asked for was not done. */
export type Refusal =
	{ code: PublishError['code']; names: readonly string[] } | { code: 'facts_missing' } | NotOpened;

/** A year worked out, with the files that show it. */
interface Shown extends Drafted {
	files: Content;
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
	refusal = $state.raw<Refusal | null>(null);
	/** The folder's name of what was handed over. */
	published = $state<string | null>(null);
	/** How many reports to the board are filed, which a draft is held against; set by the page. */
	filed = $state(0);

	readonly archive = new Archive();
	readonly searching = new Searching();
	readonly comparing = new Comparing(this.searching);
	/** What came of trying to work out what the draft hides: nothing is handed over where anything can be. */
	readonly auditing = new Auditing();

	#drafted = $state.raw<{ draft: Shown; of: string; persons: string } | null>(null);

	/** What is worked out, as long as it is what the form asks for. */
	drafted(asOf: string): Shown | null {
		return this.#drafted !== null && this.#drafted.of === this.#asked(asOf) ? this.#drafted.draft : null;
	}

	faultsOfProfile(): ProfileFault[] {
		return faultsOf(this.profile);
	}

	faults(asOf: string, year: number | null): VersionFault[] {
		const { status, issued } = this;
		return faultsOfNext(this.archive.earlier(year)?.snapshot ?? null, {
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

	/** @throws ProfileError where the file is no profile or holds what cannot be taken; one that lacks something is taken as far as it goes */
	async openProfile(file: File): Promise<void> {
		const profile = readProfile(await file.text());
		const faults = faultsOf(profile).filter(
			({ code }) => code === 'identity_number' || code === 'not_a_choice',
		);
		if (faults.length > 0) throw new ProfileError(faults);
		this.profile = profile;
	}

	saveProfile(fileName: string): void {
		download(new Blob([jsonBytes(this.profile) as BlobPart], { type: 'application/json' }), fileName);
	}

	/** Takes the zips of versions that stand. */
	async openEarlier(files: readonly File[]): Promise<void> {
		this.refusal = await this.archive.open(files);
	}

	/** Works the year out, to be looked at. */
	async draft(session: Session, year: number): Promise<void> {
		this.refusal = null;
		this.published = null;
		this.comparing.clear();
		const [of, persons] = [this.#asked(session.asOf), this.#askedOfPersons(session.asOf)];
		try {
			const found = await this.searching.run('draft', async (protect) => ({
				draft: await session.ask((engine) =>
					draftOf(engine, filledOf(session), this.profile, this.#edition(year), protect),
				),
			}));
			if (found === null) return;
			if (found.draft === null) this.refusal = { code: 'facts_missing' };
			else {
				const draft = { ...found.draft, files: derivedFiles(found.draft.snapshot, document) };
				this.#drafted = { draft, of, persons };
				this.auditing.audit = draft.protection.audit;
			}
		} catch (error) {
			if (!(error instanceof PublishError)) throw error;
			this.refusal = { code: error.code, names: error.names };
		}
	}

	/** The persons that were worked out last, in the clusters that stand now; null: of other figures than the form asks for. */
	persons(asOf: string): Persons | null {
		if (this.#drafted?.persons !== this.#askedOfPersons(asOf)) return null;
		return this.#drafted.draft.persons.within(this.profile.clusters);
	}

	/** Tells persons apart in another way from now on; kept with the publisher's details. */
	restructure(structure: Structure): void {
		this.profile = { ...this.profile, structure };
	}

	/** A draft among everything that was published before. */
	versions(snapshot: Snapshot): Snapshot[] {
		return [...this.archive.snapshots, snapshot];
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
		const earlier = this.archive.earlier(year);
		return {
			...{ year, status: this.status, issued: this.issued },
			version: (earlier?.snapshot.version ?? 0) + 1,
			earlier,
			archive: this.archive.snapshots,
			revision: reason === null ? null : { reason, text },
		};
	}

	#asked(asOf: string): string {
		const { status, issued, reason, text, profile } = this;
		return JSON.stringify([this.#askedOfPersons(asOf), status, issued, reason, text, profile]);
	}

	/** What the counts of persons follow from, but for how they are told apart. */
	#askedOfPersons(asOf: string): string {
		const archive = this.archive.opened.map(({ manifest }) => manifest);
		return JSON.stringify([asOf, this.year, this.profile.threshold, archive, this.filed]);
	}
}

/** What a receipt will say of what a draft hides. */
export function receiptCells({ snapshot, hidden }: Drafted): HiddenCells {
	return { year: snapshot.year, version: snapshot.version, hidden };
}

/** The one of the tab: it stays while the publisher moves between pages and languages. */
export const publishing = new Publishing();
