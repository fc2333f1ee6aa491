import { maskStrings } from '../../intake/guard/identity.ts';
import { faultsOf, type Fault, type FormField } from '../../reports/form/check.ts';
import { isBegun, newEvent, newReport, type EventDraft, type ReportDraft } from '../../reports/form/draft.ts';
import { openDrafts, type Drafts } from '../../store/drafts.ts';

/** So long is waited after what was typed last before it is kept, in milliseconds. */
const pause = 400;

/** The reports that are being filled in on this device, and the one that is open. */
export class Reporting {
	/** Those that are kept, the one that was changed last first. */
	drafts = $state.raw<readonly ReportDraft[]>([]);
	report = $state<ReportDraft>(newReport());
	/** Whether what is filled in is heard: on a page that was made beforehand it would be lost until its scripts are there. */
	alive = $state(false);
	/** What was discarded last, and can be taken back. */
	discarded = $state.raw<ReportDraft | null>(null);
	removed = $state.raw<{ event: EventDraft; at: number } | null>(null);
	state = $state.raw<'opening' | Drafts<ReportDraft>['state']>('opening');
	/** Fields that were left once, or all, after an attempt to be done. */
	touched = $state.raw<ReadonlySet<FormField> | 'all'>(new Set());

	readonly today: string;
	readonly faults = $derived.by<readonly Fault[]>(() => {
		const { open, organisation } = this.report;
		return open === null ? [] : faultsOf(open, organisation, this.today);
	});

	#device: Drafts<ReportDraft> | null = null;
	/** The open event as it was before it was opened; null: it is new. */
	#before: EventDraft | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param today YYYY-MM-DD */
	constructor(today: string) {
		this.today = today;
		this.report.open = newEvent(today);
	}

	async open(): Promise<void> {
		this.alive = true;
		this.#device = await openDrafts<ReportDraft>();
		this.drafts = (await this.#device.all()).sort((a, b) => (a.changed < b.changed ? 1 : -1));
		this.state = this.#device.state;
		const [last] = this.drafts;
		// What was filled in meanwhile could not be kept yet.
		if (this.isBegun) this.keep();
		else if (last !== undefined) this.report.organisation = last.organisation;
	}

	get isBegun(): boolean {
		const { organisation, events, open } = this.report;
		const known = this.drafts.some((draft) => draft.organisation === organisation);
		return events.length > 0 || (open !== null && isBegun(open)) || (organisation !== '' && !known);
	}

	/** The fault that is shown at a field; what may not be written down is told at once. */
	faultAt(field: FormField): Fault | null {
		const { touched } = this;
		const found = this.faults.find((one) => one.field === field);
		const grave = ['deviation_fault_identity_number', 'deviation_fault_contact'];
		if (!found) return null;
		return touched === 'all' || touched.has(field) || grave.includes(found.message) ? found : null;
	}

	touch(field: FormField): void {
		if (this.touched !== 'all') this.touched = new Set([...this.touched, field]);
		this.keep();
	}

	/** Keeps the report on the device, once nothing was typed for a while. */
	keep(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#keepNow(), pause);
	}

	async #keepNow(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.#device || !this.isBegun) return;
		this.report.changed = new Date().toISOString();
		const draft = maskStrings($state.snapshot(this.report)) as ReportDraft;
		if (!(await this.#device.put(draft.id, draft))) this.state = 'this_tab_only';
		this.drafts = [draft, ...this.drafts.filter(({ id }) => id !== draft.id)];
	}

	/** Writes what is still waiting to be kept. */
	flush(): Promise<void> {
		return this.#keepNow();
	}

	/** Another report; this one stays as it is. */
	async choose(draft: ReportDraft | null): Promise<void> {
		await this.#keepNow();
		this.#show(draft ?? { ...newReport(this.report.organisation), open: newEvent(this.today) });
	}

	#show(draft: ReportDraft): void {
		this.report = structuredClone(draft);
		this.#before = this.report.events.find(({ id }) => id === draft.open?.id) ?? null;
		this.touched = new Set();
		this.removed = null;
	}

	async discard(draft: ReportDraft): Promise<void> {
		clearTimeout(this.#timer);
		await this.#device?.discard(draft.id);
		this.discarded = draft;
		this.drafts = this.drafts.filter(({ id }) => id !== draft.id);
		if (this.report.id === draft.id)
			this.#show({ ...newReport(draft.organisation), open: newEvent(this.today) });
	}

	async takeBack(): Promise<void> {
		const draft = this.discarded;
		this.discarded = null;
		if (draft === null) return;
		await this.#keepNow();
		this.#show(draft);
		await this.#keepNow();
	}

	add(): void {
		this.edit(newEvent(this.today));
	}

	edit(event: EventDraft): void {
		const known = this.report.events.some(({ id }) => id === event.id);
		this.#before = known ? ($state.snapshot(event) as EventDraft) : null;
		this.report.open = $state.snapshot(event) as EventDraft;
		this.touched = new Set();
	}

	/** Puts the open event among those that are done; false, where something stands in the way, which is shown then. */
	done(): boolean {
		const { open, events } = this.report;
		if (open === null) return false;
		if (this.faults.length > 0) {
			this.touched = 'all';
			return false;
		}
		const at = events.findIndex(({ id }) => id === open.id);
		if (at === -1) events.push(open);
		else events[at] = open;
		this.#close();
		return true;
	}

	/** Leaves the open event as it was before, or not there. */
	leave(): void {
		this.#close();
	}

	#close(): void {
		this.report.open = null;
		this.#before = null;
		this.touched = new Set();
		this.keep();
	}

	/** Whether the open event was done before and is being changed. */
	get isChange(): boolean {
		return this.#before !== null || this.report.events.length > 0;
	}

	remove(event: EventDraft): void {
		const at = this.report.events.findIndex(({ id }) => id === event.id);
		this.removed = { event: $state.snapshot(event) as EventDraft, at };
		this.report.events.splice(at, 1);
		this.keep();
	}

	putBack(): void {
		if (this.removed === null) return;
		this.report.events.splice(this.removed.at, 0, this.removed.event);
		this.removed = null;
		this.keep();
	}
}
