import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Chance } from '../../demo/random.ts';
import { faultsOf, faultsShown, Said, whatStandsNames, type Killed } from './check.ts';
import { User, type Deed } from './deeds.ts';
import { identityNumber } from './exports.ts';
import { readStored, type Stored } from './stored.ts';
import { Tab, type Way } from './tab.ts';
import type { Seen } from './watch.ts';

export interface KillsOptions {
	seed: number;
	kills: number;
	/** Where the built site is served. */
	address: string;
	executablePath: string;
	/** So many profiles are worked in at a time. */
	atOnce?: number;
	/** Aborted: the kills under way are the last. */
	signal?: AbortSignal;
	say?: (line: string) => void;
}

export interface KillsDone {
	kills: number;
	/** Kills by what the page was doing. */
	during: Record<string, number>;
	/** Kills by what the user had asked for. */
	deeds: Record<string, number>;
	browsers: number;
	/** What was wrong, each with what was done before. */
	faults: string[];
}

/** A page of the site's origin that runs none of its code. */
const silent = '/_app/version.json';
/** A profile is used for so many kills: a log that grows for ever says nothing new. */
const perProfile = 25;

/** Kills the tab again and again while somebody works in it, and looks each time at what is stored and at what the page makes of it. */
export async function killAgainAndAgain(options: KillsOptions): Promise<KillsDone> {
	const done: KillsDone = { kills: 0, during: {}, deeds: {}, browsers: 0, faults: [] };
	const parts = Array.from({ length: Math.ceil(options.kills / perProfile) }, (_, part) => part);
	const worker = async () => {
		for (let part = parts.shift(); part !== undefined && !options.signal?.aborted; part = parts.shift())
			await runPart(part);
	};
	const runPart = async (part: number) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-kills-'));
		const tab = new Tab(folder, options.executablePath, options.address);
		try {
			if (done.kills >= options.kills) return;
			const run = new Run(new Chance(options.seed * 1000 + part), tab, done, options);
			await run.work(Math.min(perProfile, options.kills - part * perProfile));
		} catch (error) {
			const fault = `seed ${options.seed}, part ${part}: ${error instanceof Error ? error.message : String(error)}`;
			done.faults.push(fault);
			options.say?.(fault);
		} finally {
			await tab.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	};
	await Promise.all(Array.from({ length: options.atOnce ?? 1 }, worker));
	return done;
}

class Run {
	readonly #chance: Chance;
	readonly #tab: Tab;
	readonly #done: KillsDone;
	readonly #options: KillsOptions;
	readonly #user: User;
	#said = new Said();
	#stored: Stored = { files: [], entries: [] };
	#deeds: string[] = [];
	/** Faults that stay are told once. */
	#told = new Set<string>();
	#answered: NonNullable<Deed['answer']>[] = [];

	constructor(chance: Chance, tab: Tab, done: KillsDone, options: KillsOptions) {
		[this.#chance, this.#tab, this.#done, this.#options] = [chance, tab, done, options];
		this.#user = new User(chance, tab);
		tab.onseen = (now, before) => this.#hear(now, before);
	}

	async work(kills: number): Promise<void> {
		let killed: Killed | null = null;
		for (let round = 0; round <= kills; round++) {
			await this.#check(killed);
			if (round === kills || this.#options.signal?.aborted) break;
			if (this.#chance.happens(0.25)) await this.#calmly();
			killed = await this.#cutOff();
		}
	}

	/** What is stored, then what the page makes of it. */
	async #check(killed: Killed | null): Promise<void> {
		const before = this.#stored;
		this.#tell(this.#tab.faults);
		this.#stored = await readStored(await this.#tab.open(silent, false), identityNumber);
		this.#tell(faultsOf(this.#stored, before, this.#user.made, this.#said, killed));
		if (this.#chance.happens(0.06)) return this.#cutOffOpening();
		await this.#openPage();
		this.#tell(faultsShown(this.#tab.seen, this.#stored, this.#user.made));
	}

	async #openPage(): Promise<void> {
		await this.#tab.open('/explore/');
		const expected = whatStandsNames(this.#stored).length;
		if (this.#stored.entries.length === 0) await this.#tab.page.waitForLoadState('networkidle');
		else await this.#tab.until('the history', () => this.#tab.seen.history.length > 0);
		await this.#tab.until(
			`${expected} files`,
			() => this.#isIdle() && this.#tab.seen.cards.length >= expected,
		);
	}

	/** Killed while it rebuilds, and opened again. */
	async #cutOffOpening(): Promise<void> {
		await this.#tab.open('/explore/');
		await after(this.#chance.whole(0, 1500));
		await this.#kill('open');
		await this.#openPage();
		this.#tell(faultsShown(this.#tab.seen, this.#stored, this.#user.made));
	}

	async #calmly(): Promise<void> {
		const deed = await this.#user.next();
		this.#deeds.push(deed.kind);
		let began = false;
		const hear = this.#tab.onseen;
		this.#tab.onseen = (now, before) => {
			began ||= now.work !== null;
			hear(now, before);
		};
		if (deed.answer) this.#answered.push(deed.answer);
		await deed.begin();
		await this.#tab.until('work to begin', () => began, 2000).catch(() => {});
		await this.#tab.until('work to end', () => this.#isIdle());
		this.#tab.onseen = hear;
	}

	/** Begins something and kills the tab in the middle of it. */
	async #cutOff(): Promise<Killed> {
		const deed = await this.#user.next();
		this.#deeds.push(`${deed.kind}, killed`);
		const aim = this.#chance.pick([
			'reading',
			'saving',
			'keeping',
			'measuring',
			'writing',
			'writing',
			'written',
			'any',
		]);
		const late = this.#chance.whole(0, aim === 'any' ? 1500 : 25);
		if (deed.answer) this.#answered.push(deed.answer);
		let [wrote, worked] = [false, false];
		const hit = this.#tab
			.until(
				aim,
				() => {
					wrote ||= this.#tab.writing;
					const work = phaseOf(this.#tab.seen.work);
					worked ||= work !== 'idle' && work !== 'engine';
					if (worked && work === 'idle') return true;
					if (aim === 'writing') return this.#tab.writing;
					if (aim === 'written') return wrote && !this.#tab.writing;
					return work === aim;
				},
				6000,
			)
			.catch(() => {});
		let failed: unknown = null;
		const begun = deed.begin().catch((error: unknown) => (failed = error));
		await (aim === 'any' ? begun : hit);
		if (late > 0) await after(late);
		await this.#kill(deed.kind);
		await begun;
		if (failed !== null && !isOfKill(failed)) throw failed;
		return { deed: deed.kind, dropped: deed.dropped, seen: this.#tab.seen };
	}

	async #kill(deed: string): Promise<void> {
		const draw = this.#chance.next();
		const way: Way = draw < 0.1 ? 'browser' : draw < 0.75 ? 'process' : 'crash';
		const during = this.#tab.writing ? 'writing' : phaseOf(this.#tab.seen.work);
		await this.#tab.kill(way);
		// What the page had said by then may still be on its way here.
		await after(30);
		this.#answered = [];
		this.#done.kills++;
		if (way === 'browser') this.#done.browsers++;
		this.#done.during[during] = (this.#done.during[during] ?? 0) + 1;
		this.#done.deeds[deed] = (this.#done.deeds[deed] ?? 0) + 1;
		this.#deeds.push(`${way} during ${during}`);
		this.#options.say?.(`${this.#done.kills} ${deed}: ${way} during ${during}`);
	}

	#hear(now: Seen, before: Seen): void {
		this.#said.note(now);
		this.#answered = this.#answered.filter((answer) => {
			const gone = before.questions.includes(answer.title) && !now.questions.includes(answer.title);
			if (gone) this.#said.answers.push(answer);
			return !gone;
		});
	}

	#tell(faults: readonly string[]): void {
		for (const fault of faults) {
			if (this.#told.has(fault)) continue;
			this.#told.add(fault);
			const told = `seed ${this.#options.seed}, kill ${this.#done.kills}: ${fault} (before: ${this.#deeds.slice(-6).join('; ')})`;
			this.#done.faults.push(told);
			this.#options.say?.(told);
		}
	}

	#isIdle(): boolean {
		return this.#tab.seen.work === null;
	}
}

/** Whether a click failed because the tab was gone. */
function isOfKill(error: unknown): boolean {
	return error instanceof Error && /crash|closed|detached/i.test(error.message);
}

/** Which step the page's words are of. */
function phaseOf(work: string | null): string {
	if (work === null) return 'idle';
	if (work.startsWith('Läser')) return 'reading';
	if (work.startsWith('Sorterar')) return 'saving';
	if (work.startsWith('Räknar')) return 'measuring';
	if (work.startsWith('Startar') || work.startsWith('Hämtar')) return 'engine';
	return 'keeping';
}
