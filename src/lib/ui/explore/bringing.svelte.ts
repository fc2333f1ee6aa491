import type { Decision } from '../../intake/decisions.ts';
import { writeProfiles } from '../../intake/profile-file.ts';
import { profileOf } from '../../intake/profiles.ts';
import { Changes } from './changes.svelte.ts';
import { Keeper } from './keeper.svelte.ts';
import { Register } from './register.svelte.ts';
import { toTold, type Loaded, type Told } from './told.ts';

/** The log of decisions, the register made of it, and how the one is brought to what the other says. */
export class Bringing extends Changes {
	readonly keeper = new Keeper();
	readonly register: Register = new Register({
		show: (work) => this.show(work),
		signal: () => this.signal,
		kept: (id) => this.keeper.files.get(id),
		failed: (error, file, reading, id) => this.refuse(error, file, reading, id),
		inTurn: (work) => this.inTurn(work).catch((error: unknown) => this.tell(toTold(error))),
	});
	/** YYYY-MM-DD; set by the page. */
	asOf = $state('');

	#whole = false;

	/** Whether what is shown is what stands: not, where bringing it about was given up. */
	protected get whole(): boolean {
		return this.#whole;
	}

	get files(): readonly Loaded[] {
		return this.register.files;
	}

	/** Whether only the demo city's files are open. */
	get demo(): boolean {
		return this.files.length > 0 && this.files.every((loaded) => loaded.demo);
	}

	/** The files whose rows count: those that wait for an answer do not. */
	get counted(): readonly Loaded[] {
		const waits = new Set(this.register.waiting.map(({ file }) => file));
		return this.files.filter(({ report }) => !waits.has(report.id));
	}

	/** Whether a file is kept; null where there is nothing to keep. */
	keptState({ report, demo }: Loaded): 'kept' | 'masked' | 'tab' | null {
		if (demo) return null;
		if (!this.keeper.written.has(report.id)) return 'tab';
		return this.keeper.files.get(report.id)!.masked ? 'masked' : 'kept';
	}

	/** How a file is read, as a file to share; null where nothing is decided of it. */
	profileFile({ report }: Loaded): string | null {
		const standing = this.keeper.stands.files.get(report.id);
		return standing ? writeProfiles([profileOf(standing)]) : null;
	}

	/** Decides something and brings it about. */
	protected decided(...what: Decision[]): Promise<void> {
		return this.change(async () => {
			await this.keeper.record(what);
			await this.bring();
		});
	}

	/** Brings the register to what the log says. */
	protected async bring(): Promise<void> {
		const { stands } = this.keeper;
		this.#whole = false;
		this.told = this.told.filter(({ kind }) => kind !== 'not_rebuilt');
		if (stands.files.size > 0 || this.files.length > 0) await this.ready();
		await this.register.bring(stands, this.asOf);
		this.#whole = true;
	}

	/** Starts the engine, and shows how far it is. */
	protected async ready(): Promise<void> {
		this.work = { step: 'engine', progress: null };
		await this.register.engine.ready();
	}

	/** What was given up half-way is kept all the same, and can be brought about later. */
	protected override toldOf(told: Told): Told {
		const half = told.kind === 'cancelled' && !this.#whole && this.keeper.stands.files.size > 0;
		return half ? { kind: 'not_rebuilt' } : told;
	}
}
