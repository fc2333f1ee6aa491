/** What stands on the page at one moment. */
export interface Seen {
	/** What it is busy with, in its words; null where it waits for the user. */
	work: string | null;
	cards: { name: string; kept: string; rows: number[] }[];
	questions: string[];
	/** Of each entry, by the moment at which it was decided. */
	history: { at: string; when: string; undone: boolean }[];
	messages: string;
}

/** What the page does with its database, or what stands on it. */
export type Note = { write: 'begun' | 'done' } | { seen: Seen };

/**
 * Runs in the page before anything else, and tells through `avtryckSaid` what comes on the screen as soon as it is there. It changes nothing
 * of what the page does.
 */
export function watch(): void {
	const tell = (note: Note) =>
		void (globalThis as unknown as { avtryckSaid(text: string): void }).avtryckSaid(JSON.stringify(note));
	const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
	const number = (text: string) => Number(text.replace(/\D/g, ''));
	const all = (selector: string, from: ParentNode = document) => [...from.querySelectorAll(selector)];

	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
		const made = transaction.apply(this, given);
		if (given[1] === 'readwrite') {
			tell({ write: 'begun' });
			made.addEventListener('complete', () => tell({ write: 'done' }));
		}
		return made;
	};

	let before = '';
	const look = () => {
		const seen: Seen = {
			work: document.querySelector('.work progress') ? words(document.querySelector('.work p')) : null,
			cards: all('section.file').map((card) => ({
				name: words(card.querySelector('h3')),
				kept: words(card.querySelector('.kept')),
				rows: all('.rows span', card).map((span) => number(words(span))),
			})),
			questions: all('form').flatMap((form) =>
				words(form.closest('fieldset')?.querySelector('legend') ?? null),
			),
			history: all('details > ol > li:has(time)').map((line) => ({
				at: line.querySelector('time')!.dateTime,
				when: words(line.querySelector('.when')),
				undone: line.classList.contains('undone'),
			})),
			messages: words(document.querySelector('.messages')),
		};
		const now = JSON.stringify(seen);
		if (now === before) return;
		before = now;
		tell({ seen });
	};
	new MutationObserver(look).observe(document, {
		...{ subtree: true, childList: true, characterData: true, attributes: true },
	});
}
