import { readReports } from '../../reports/register/read-reports.ts';
import { clarificationsOf } from '../../reports/register/clarification.ts';
import { pairsOf } from '../../reports/register/pairs.ts';
import type { Report } from '../../reports/register/report.ts';
import { statusChanges } from '../../reports/register/status-log.ts';
import type { Locale } from '../../text/locale.ts';
import type { Session } from '../explore/session.svelte.ts';

/** The reports that were received, as the register shows them: asked for anew when the session has changed. */
export class Received {
	reports = $state.raw<readonly Report[]>([]);
	/** Whether they are those of the files as they are. */
	fresh = $state.raw(false);
	readonly pairs = $derived(pairsOf(this.reports));
	readonly clarifications = $derived(clarificationsOf(this.reports));

	readonly #session: () => Session;
	#asked = 0;

	constructor(session: () => Session) {
		this.#session = session;
	}

	get changes() {
		return statusChanges(this.#session().keeper.entries);
	}

	/** Reports to the board that were filed. */
	get filed() {
		return this.#session().keeper.stands.filed;
	}

	/** Asks for them; of several questions the last one is answered. */
	async read(locale: Locale): Promise<void> {
		const asked = ++this.#asked;
		const session = this.#session();
		const { statuses, unread } = session.keeper.stands;
		const files = session.files.map(({ report }) => report);
		const found =
			files.length === 0
				? null
				: await session.ask((engine) => readReports(engine, files, { statuses, unread }, locale));
		if (asked !== this.#asked) return;
		this.reports = found ?? (await readReports(nothing, [], { statuses, unread }, locale));
		this.fresh = true;
	}
}

/** Where no file was read there is nothing to ask. */
const nothing = {
	query: () => Promise.resolve([]),
	insert: () => Promise.resolve(),
	close: () => Promise.resolve(),
} as unknown as Parameters<typeof readReports>[0];
