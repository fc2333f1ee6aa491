import { byCodeUnits } from '../text/code-units.ts';

/** What is kept of one thing that was done: its decisions, made together and undone together. */
export interface Entry<D = unknown> {
	/** Unlike that of any other entry, on this device or another. */
	id: string;
	/** When it was decided, ISO 8601 in UTC with milliseconds. */
	at: string;
	what: readonly D[];
	/** Id of the entry that this one undoes; `what` is empty. Undoing an undo does it again. */
	undoes?: string;
}

/** Entries in the order in which they were decided; of two at one moment the id decides, so that all devices agree. */
export function inOrder<D>(entries: Iterable<Entry<D>>): Entry<D>[] {
	return [...entries].sort((a, b) => byCodeUnits(a.at, b.at) || byCodeUnits(a.id, b.id));
}

/** Ids of entries that are undone: an undo that is itself undone has no effect. */
export function undone<D>(entries: readonly Entry<D>[]): Set<string> {
	const gone = new Set<string>();
	for (const { id, undoes } of inOrder(entries).reverse()) {
		if (undoes !== undefined && !gone.has(id)) gone.add(undoes);
	}
	return gone;
}

/** The entries that hold, without undos and what they undo, in order. */
export function standing<D>(entries: readonly Entry<D>[]): Entry<D>[] {
	const gone = undone(entries);
	return inOrder(entries).filter(({ id, undoes }) => undoes === undefined && !gone.has(id));
}

/** The entry that an undo would undo: the last that holds; null where there is none. */
export function toUndo<D>(entries: readonly Entry<D>[]): Entry<D> | null {
	return standing(entries).at(-1) ?? null;
}

/** The undo that a redo would undo: the last that holds, where nothing was decided after it; null where there is none. */
export function toRedo<D>(entries: readonly Entry<D>[]): Entry<D> | null {
	const gone = undone(entries);
	const ordered = inOrder(entries);
	const decided = new Set(ordered.filter(({ undoes }) => undoes === undefined).map(({ id }) => id));
	const last = ordered.findLastIndex(({ id }) => decided.has(id));
	const undos = ordered.slice(last + 1).filter(({ id, undoes }) => decided.has(undoes!) && !gone.has(id));
	return undos.at(-1) ?? null;
}

/** An entry for now, later than all others so far, whatever the clock says. */
export function entry<D>(entries: readonly Entry<D>[], what: readonly D[], undoes?: string): Entry<D> {
	const last = inOrder(entries).at(-1);
	const now = Math.max(Date.now(), last ? Date.parse(last.at) + 1 : 0);
	const made = { id: newId(), at: new Date(now).toISOString(), what };
	return undoes === undefined ? made : { ...made, undoes };
}

/** `crypto.randomUUID` is there in secure contexts only. */
function newId(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
}

/** One log of two: every entry once. */
export function unite<D>(own: readonly Entry<D>[], other: readonly Entry<D>[]): Entry<D>[] {
	return inOrder(new Map([...own, ...other].map((entry) => [entry.id, entry])).values());
}
