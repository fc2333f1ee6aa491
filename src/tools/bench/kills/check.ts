import { whatStands, type Decision } from '../../../lib/intake/decisions.ts';
import { undone } from '../../../lib/store/log.ts';
import { translator } from '../../../lib/text/translate.ts';
import type { Export } from './exports.ts';
import type { Stored } from './stored.ts';
import type { Seen } from './watch.ts';

const t = translator('sv');
const kept = [t('keep_file_kept'), t('keep_masked')];
/** Deeds after which what stood may stand no more. */
const turning = ['remove', 'turn', 'workspace'];

/** What the page has said since it was first opened, whatever became of it. */
export class Said {
	/** Names of files that were said to be kept, ever. */
	readonly files = new Set<string>();
	/** Moments of decisions that stood in the history, ever, without a word that they are in the tab only. */
	readonly decisions = new Set<string>();
	/** Questions that were answered and gone, with the answer. */
	readonly answers: { title: string; kind: 'joined' | 'apart'; pair: string[] }[] = [];

	note({ cards, history }: Seen): void {
		for (const card of cards) if (kept.includes(card.kept)) this.files.add(card.name);
		for (const line of history) if (isSaid(line)) this.decisions.add(line.at);
	}
}

/** What was going on when the tab was killed. */
export interface Killed {
	deed: string;
	/** Names of the files that were dropped in one go. */
	dropped: string[];
	/** What stood on the page. */
	seen: Seen;
}

/** What is wrong with what is stored, in sentences; `before` is what was stored at the last look. */
export function faultsOf(
	stored: Stored,
	before: Stored,
	made: ReadonlyMap<string, Export>,
	said: Said,
	killed: Killed | null,
): string[] {
	const faults: string[] = [];
	const need = (holds: boolean, fault: string) => {
		if (!holds) faults.push(fault);
	};
	const files = new Map(stored.files.map((file) => [file.id, file]));
	const exportOf = new Map([...made.values()].map((one) => [one.id, one]));
	const decisions = stored.entries.flatMap(({ what }) => what);
	const added = decisions.filter((one) => one.kind === 'added');

	for (const { id, name, hash, kept: expected, masked, identity } of stored.files) {
		need(hash === expected, `${name}: its bytes are not those that were kept`);
		need(masked || hash === id, `${name}: its bytes are not the original's`);
		need(exportOf.get(id)?.name === name, `${name}: is none of the files that were dropped`);
		need(!identity, `${name}: an identity number is kept`);
		need(
			added.some(({ file }) => file === id),
			`${name}: is kept, and no decision is`,
		);
	}
	for (const { file, name } of added)
		need(files.has(file), `${name}: a decision is kept, and the file is not`);
	for (const { id, what } of stored.entries) need(isWhole(what), `entry ${id} is half`);
	for (const entry of before.entries) {
		const now = stored.entries.find(({ id }) => id === entry.id);
		need(JSON.stringify(now) === JSON.stringify(entry), `entry ${entry.id} is gone or another one`);
	}
	for (const { id, name } of before.files) need(files.has(id), `${name}: was kept and is gone`);

	const names = new Set(stored.files.map(({ name }) => name));
	for (const name of said.files) need(names.has(name), `${name}: was said to be kept, and is not`);
	const moments = new Set(stored.entries.map(({ at }) => at));
	for (const at of said.decisions) need(moments.has(at), `the decision of ${at} was said, and is not kept`);
	for (const { title, kind, pair } of said.answers)
		need(
			decisions.some((one) => one.kind === kind && isOf(one, pair, made)),
			`the answer to "${title}" is not kept`,
		);
	if (killed) faults.push(...faultsSince(stored, before, said, killed));
	return faults;
}

/** What the last moment of the page, and the deed that was cut off, say about what must be stored. */
function faultsSince(stored: Stored, before: Stored, said: Said, { deed, dropped, seen }: Killed): string[] {
	const faults: string[] = [];
	const fresh = stored.entries.filter(({ id }) => !before.entries.some((one) => one.id === id));
	const unsaid = fresh.filter(({ at, undoes }) => undoes === undefined && !said.decisions.has(at));
	if (unsaid.length > 1) faults.push(`${unsaid.length} entries were begun at once`);
	for (const { what } of unsaid) {
		const here = what.flatMap((one) => (one.kind === 'added' ? [one.name] : []));
		if (here.length > 0 && deed === 'drop' && dropped.some((name) => !here.includes(name)))
			faults.push(`of ${dropped.join(', ')} only ${here.join(', ')} is kept`);
	}
	if (turning.includes(deed)) return faults;
	const stands = new Set(whatStandsNames(stored));
	for (const { name, kept: word } of seen.cards)
		if (kept.includes(word) && !stands.has(name))
			faults.push(`${name}: was said to be kept, and does not stand`);
	const gone = undone(stored.entries);
	for (const line of seen.history.filter(isSaid)) {
		const entry = stored.entries.find(({ at }) => at === line.at);
		if (entry && gone.has(entry.id) !== line.undone)
			faults.push(
				`the decision of ${line.at} was said to be ${line.undone ? 'undone' : 'standing'}, and is not`,
			);
	}
	return faults;
}

/** What is wrong with what the page shows once it has rebuilt everything from what is stored. */
export function faultsShown(seen: Seen, stored: Stored, made: ReadonlyMap<string, Export>): string[] {
	const faults: string[] = [];
	const [shown, expected] = [seen.cards.map(({ name }) => name), whatStandsNames(stored)];
	if (shown.join() !== expected.join()) faults.push(`shown are ${shown.join()}, kept are ${expected.join()}`);
	if (seen.messages !== '') faults.push(`the page says: ${seen.messages}`);
	for (const { name, rows, kept: word } of seen.cards) {
		const count = made.get(name)?.rows;
		if (rows[0] !== count || rows[1] !== count)
			faults.push(`${name}: ${rows.join(', ')} rows and not ${count}`);
		if (!kept.includes(word)) faults.push(`${name}: is kept, and "${word}" is said`);
	}
	const told = stored.entries.filter(({ undoes }) => undoes === undefined).length;
	if (seen.history.length !== told) faults.push(`${seen.history.length} of ${told} decisions are told`);
	if (seen.history.some((line) => !isSaid(line)))
		faults.push('a decision that is kept is said to be in the tab only');
	return faults;
}

/** Names of the files that stand, in their order. */
export function whatStandsNames({ entries }: Stored): string[] {
	return [...whatStands(entries).files.values()].map(({ name }) => name);
}

/** Whether a decision is told without a word that it is in the tab only. */
function isSaid({ when }: Seen['history'][number]): boolean {
	return !when.includes(t('keep_file_tab'));
}

/** Two exports are joined with the days on which they were taken out, all or nothing. */
function isWhole(what: readonly Decision[]): boolean {
	const joined = what.find((one) => one.kind === 'joined');
	if (!joined) return !what.some(({ kind }) => kind === 'extracted');
	const days = what.flatMap((one) => (one.kind === 'extracted' ? [one.file] : []));
	return [joined.older, joined.newer].every((file) => days.includes(file));
}

function isOf(decision: Decision, pair: readonly string[], made: ReadonlyMap<string, Export>): boolean {
	const ids = pair.map((name) => made.get(name)?.id);
	const [one, other] =
		decision.kind === 'joined'
			? [decision.older, decision.newer]
			: decision.kind === 'apart'
				? [decision.one, decision.other]
				: [];
	return ids.includes(one) && ids.includes(other);
}
