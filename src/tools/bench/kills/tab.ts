import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { watch, type Note, type Seen } from './watch.ts';

export type Way = 'crash' | 'process' | 'browser';

const nothing: Seen = { work: null, cards: [], questions: [], history: [], messages: '' };
/** How long the page may take over anything, in milliseconds. */
const patience = 90_000;

/** A browser with a profile that outlives it, and the one tab that is open in it. */
export class Tab {
	readonly #folder: string;
	readonly #executablePath: string;
	readonly #address: string;
	#context: BrowserContext | null = null;
	#page: Page | null = null;
	#listeners = new Set<() => void>();
	/** What stands on the page, as it was last told. */
	seen = nothing;
	/** It has begun to write and has not ended. */
	writing = false;
	/** Errors of the page. */
	faults: string[] = [];
	/** Is told of each change, in order. */
	onseen: (now: Seen, before: Seen) => void = () => {};

	constructor(folder: string, executablePath: string, address: string) {
		this.#folder = folder;
		this.#executablePath = executablePath;
		this.#address = address;
	}

	get page(): Page {
		return this.#page!;
	}

	/**
	 * A fresh tab, and a fresh browser where there is none, on an address of the site.
	 * @param watched whether what its console says is a fault
	 */
	async open(path: string, watched = true): Promise<Page> {
		this.#context ??= await this.#launch();
		const old = this.#context.pages();
		this.seen = nothing;
		this.writing = false;
		this.faults = [];
		const page = await this.#context.newPage();
		for (const one of old) await one.close();
		page.setDefaultTimeout(patience);
		page.on('pageerror', (error) => this.faults.push(error.message));
		page.on('console', (line) => {
			if (watched && (line.type() === 'error' || line.type() === 'warning')) this.faults.push(line.text());
		});
		page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
		this.#page = page;
		await page.goto(new URL(path, this.#address).href);
		return page;
	}

	/** Waits until something holds; what the page tells is looked at as soon as it is there. */
	async until(what: string, holds: () => boolean, within = patience): Promise<void> {
		if (holds()) return;
		await new Promise<void>((resolve, reject) => {
			const look = () => {
				if (!holds()) return;
				end();
				resolve();
			};
			const late = setTimeout(() => {
				end();
				reject(new Error(`waited too long: ${what}; on the page: ${JSON.stringify(this.seen)}`));
			}, within);
			const end = () => {
				clearTimeout(late);
				this.#listeners.delete(look);
			};
			this.#listeners.add(look);
		});
	}

	/** Ends the tab, its process or the whole browser, in the middle of whatever it does. */
	async kill(way: Way): Promise<void> {
		const page = this.page;
		const context = this.#context!;
		if (way === 'browser') {
			const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
			process.kill(-groupOf(rootOf(this.#folder)), 'SIGKILL');
			this.#context = null;
			await gone;
			return;
		}
		const gone = new Promise<void>((resolve) => page.once('crash', () => resolve()));
		if (way === 'process') for (const id of renderersOf(rootOf(this.#folder))) process.kill(id, 'SIGKILL');
		else {
			const session = await context.newCDPSession(page);
			session.send('Page.crash').catch(() => {});
		}
		await gone;
	}

	async close(): Promise<void> {
		await this.#context?.close();
		this.#context = null;
	}

	async #launch(): Promise<BrowserContext> {
		const context = await chromium.launchPersistentContext(this.#folder, {
			executablePath: this.#executablePath,
			handleSIGINT: false,
			locale: 'sv-SE',
			viewport: { width: 1280, height: 900 },
			args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
		});
		await context.exposeBinding('avtryckSaid', ({ page }, text: string) => {
			if (page === this.#page) this.#hear(JSON.parse(text) as Note);
		});
		// The compiler that runs the bench names functions through it.
		await context.addInitScript('globalThis.__name = (named) => named;');
		await context.addInitScript(watch);
		return context;
	}

	#hear(note: Note): void {
		if ('write' in note) this.writing = note.write === 'begun';
		else {
			const before = this.seen;
			this.seen = note.seen;
			this.onseen(note.seen, before);
		}
		for (const listener of [...this.#listeners]) listener();
	}
}

interface Process {
	id: number;
	parent: number;
	group: number;
	command: string;
}

function processes(): Process[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
				const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
				const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
				return [{ id: Number(name), parent: Number(parent), group: Number(group), command }];
			} catch {
				return [];
			}
		});
}

/** The browser's own process: the one with this profile that is of no type. */
function rootOf(folder: string): Process {
	const found = processes().find(
		({ command }) => command.includes(`--user-data-dir=${folder}`) && !command.includes('--type='),
	);
	if (!found) throw new Error('the browser is not there');
	return found;
}

function groupOf({ id, group }: Process): number {
	if (group === process.pid || group <= 1) throw new Error(`process ${id} has no group of its own`);
	return group;
}

/** The processes of the tabs, below the browser's own. */
function renderersOf(root: Process): number[] {
	const all = processes();
	const below = (id: number): Process[] =>
		all.filter(({ parent }) => parent === id).flatMap((one) => [one, ...below(one.id)]);
	return below(root.id)
		.filter(({ command }) => command.includes('--type=renderer'))
		.map(({ id }) => id);
}
