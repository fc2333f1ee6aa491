import type { Decision } from '../../../lib/intake/decisions.ts';
import { writeWorkspace } from '../../../lib/store/workspace.ts';
import { entry } from '../../../lib/store/log.ts';
import { translator } from '../../../lib/text/translate.ts';
import type { Chance } from '../../demo/random.ts';
import { header, makeExport, type Export } from './exports.ts';
import type { Tab } from './tab.ts';

const t = translator('sv');
/** What is asked of yes/no columns. */
const declared = 'section.file .choices select:visible';
/** Lists of values that are not known. */
const values = `section.file details:has(button:text-is("${t('values_apply')}"))`;
/** More files than this are not open at once. */
const most = 4;

/** Something a user does: up to the click that begins it. What comes of it is waited for elsewhere, or never. */
export interface Deed {
	kind: string;
	/** Names of the files that are dropped in one go. */
	dropped: string[];
	/** Where a question is answered: which, about which files, and how. */
	answer: { title: string; kind: 'joined' | 'apart'; pair: string[] } | null;
	begin: () => Promise<void>;
}

/** What the user of one run has dropped, and does next. */
export class User {
	/** By name. */
	readonly made = new Map<string, Export>();
	readonly #chance: Chance;
	readonly #tab: Tab;
	#families = 0;

	constructor(chance: Chance, tab: Tab) {
		this.#chance = chance;
		this.#tab = tab;
	}

	/** Whatever fits what is on the page, by chance. */
	async next(): Promise<Deed> {
		const { cards, questions } = this.#tab.seen;
		const page = this.#tab.page;
		const asked = questions.find((title) => title.startsWith('Är ') && title.includes('nyare uttag'));
		const several = cards.length > 0;
		const has = async (selector: string) => (await page.locator(selector).count()) > 0;
		const ways: [number, () => Promise<Deed> | Deed][] = [
			[cards.length < most ? 4 : 0, () => this.#drop(1)],
			[cards.length < most - 2 ? 2 : 0, () => this.#drop(this.#chance.whole(2, 3))],
			[several && cards.length < most && !asked ? 5 : 0, () => this.#dropNewer()],
			[asked ? 10 : 0, () => this.#answer(asked!)],
			[cards.length < most ? 1.5 : 0, () => this.#takeInEmptied()],
			[cards.length < most ? 1.5 : 0, () => this.#openWorkspace()],
			[(await has(declared)) ? 2 : 0, () => this.#declare()],
			[(await has(values)) ? 2 : 0, () => this.#mapValue()],
			[
				several ? (cards.length < most ? 1.5 : 8) : 0,
				() => this.#press('remove', 'section.file .head button'),
			],
			[(await has('.bar button')) ? 2.5 : 0, () => this.#press('turn', '.bar button')],
		];
		return this.#chance.pickBy(ways, ([weight]) => weight)[1]();
	}

	#make(options: { identity?: boolean; unknown?: boolean } = {}): Export {
		return this.#known(makeExport(this.#chance, ++this.#families, 0, options));
	}

	#known(made: Export): Export {
		this.made.set(made.name, made);
		return made;
	}

	#drop(count: number): Deed {
		return this.#dropping(
			'drop',
			Array.from({ length: count }, () => this.#make({ unknown: this.#chance.happens(0.4) })),
		);
	}

	#dropNewer(): Deed {
		const open = this.#tab.seen.cards.flatMap(({ name }) => this.made.get(name) ?? []);
		const { family } = this.#chance.pick(open);
		const turn =
			1 + Math.max(...[...this.made.values()].filter((one) => one.family === family).map((one) => one.turn));
		if (turn > 11) return this.#drop(1);
		return this.#dropping('newer', [this.#known(makeExport(this.#chance, family, turn))]);
	}

	#dropping(kind: string, files: readonly Export[]): Deed {
		const dropped = files.map(({ name }) => name);
		const given = files.map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: bytes }));
		return { kind, dropped, answer: null, begin: () => this.#give(given) };
	}

	async #give(files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
		await this.#tab.page.locator('input[type=file]').setInputFiles(files, { noWaitAfter: true });
	}

	#takeInEmptied(): Deed {
		const { name, bytes } = this.#make({ identity: true });
		const begin = async () => {
			await this.#give([{ name, mimeType: 'text/csv', buffer: bytes }]);
			await this.#tab.page
				.getByRole('button', { name: t('guard_read_emptied') })
				.click({ noWaitAfter: true });
		};
		return { kind: 'emptied', dropped: [name], answer: null, begin };
	}

	async #openWorkspace(): Promise<Deed> {
		const { name, bytes, id } = this.#make();
		const blob = new Blob([new Uint8Array(bytes)]);
		const file = { id, name, bytes: bytes.length, blob, kept: id, masked: false, copy: null };
		const added: Decision = {
			kind: 'added',
			file: id,
			name,
			table: 'contracts',
			headers: header,
			reading: {},
		};
		const written = await writeWorkspace({ files: [file], entries: [entry([], [added])] });
		const given = { name: 'arbete.avtryck', mimeType: 'application/zip', buffer: Buffer.from(written) };
		return { kind: 'workspace', dropped: [name], answer: null, begin: () => this.#give([given]) };
	}

	#answer(title: string): Deed {
		const pair = [...this.made.keys()].filter((name) => title.includes(name));
		const kind = this.#chance.happens(0.7) ? 'joined' : 'apart';
		const gone = this.#chance.happens(0.5) ? 'drop' : 'keep';
		const begin = async () => {
			const question = this.#tab.page
				.locator('fieldset')
				.filter({ has: this.#tab.page.getByText(title, { exact: true }) })
				.first();
			if (kind === 'joined') {
				const choice = question.locator(`input[type=radio][value=${gone}]`);
				await question.locator('button[type=submit]:enabled').waitFor();
				if ((await choice.count()) > 0) await choice.check();
			}
			const answers = { joined: 'newer_join', apart: 'newer_apart' } as const;
			const name = t(answers[kind]);
			await question.getByRole('button', { name }).click({ noWaitAfter: true });
		};
		return { kind, dropped: [], answer: { title, kind, pair }, begin };
	}

	async #declare(): Promise<Deed> {
		const all = this.#tab.page.locator(declared);
		const select = all.nth(this.#chance.whole(0, (await all.count()) - 1));
		return { kind: 'declare', dropped: [], answer: null, begin: () => this.#chooseOther(select) };
	}

	async #mapValue(): Promise<Deed> {
		const lists = this.#tab.page.locator(values);
		const list = lists.nth(this.#chance.whole(0, (await lists.count()) - 1));
		const begin = async () => {
			await list.evaluate((element) => ((element as HTMLDetailsElement).open = true));
			await this.#chooseOther(list.locator('li > select').first());
			await list.getByRole('button', { name: t('values_apply') }).click({ noWaitAfter: true });
		};
		return { kind: 'read', dropped: [], answer: null, begin };
	}

	async #chooseOther(select: ReturnType<Tab['page']['locator']>): Promise<void> {
		const other = await select.evaluate((element) => {
			const { options, value } = element as HTMLSelectElement;
			return [...options].map((option) => option.value).find((one) => one !== value && one !== '?') ?? value;
		});
		await select.selectOption(other, { noWaitAfter: true });
	}

	async #press(kind: 'remove' | 'turn', selector: string): Promise<Deed> {
		const buttons = this.#tab.page.locator(selector);
		const button = buttons.nth(this.#chance.whole(0, (await buttons.count()) - 1));
		return { kind, dropped: [], answer: null, begin: () => button.click({ noWaitAfter: true }) };
	}
}
