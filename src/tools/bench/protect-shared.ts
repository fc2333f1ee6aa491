import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ROOT } from '../project.js';
import { systemOf, type Task, type Tried } from './protect-one.ts';

const PROCESSES = Number(process.env['PROCESSES'] ?? availableParallelism());
/** A file that keeps what was tried, line by line: a run that was cut off goes on from there, unless the code has changed since. */
const KEPT = process.env['KEPT'];
/** Only what is kept is told, and nothing more is tried. */
const STOPPED = process.env['STOPPED'] === '1';

/** Where the code is that what was tried depends on. */
const CODE = ['src/lib/publish/protection', 'src/lib/publish/audit', 'test/lib/publish/protection'];

/**
 * Tries every task, several at once, each process one after the other, the largest first: so all processes end at about the same time.
 * @param each told of each as soon as it is tried
 * @returns in the order of the tasks; null: not tried yet
 */
export async function triedAll(
	tasks: readonly Task[],
	each: (task: Task, tried: Tried) => void,
): Promise<(Tried | null)[]> {
	const code = hashOfCode();
	const done = keptOf(code);
	const left = STOPPED ? [] : largestFirst(tasks.filter((task) => !done.has(nameOf(task))));
	await Promise.all(
		Array.from({ length: Math.min(PROCESSES, left.length) }, () =>
			inProcess(left, (task, tried) => {
				done.set(nameOf(task), tried);
				if (KEPT !== undefined) appendFileSync(KEPT, `${JSON.stringify({ code, ...task, tried })}\n`);
				each(task, tried);
			}),
		),
	);
	return tasks.map((task) => done.get(nameOf(task)) ?? null);
}

function largestFirst(tasks: readonly Task[]): Task[] {
	const sized = tasks.map((task) => ({ task, size: systemOf(task).cells.length }));
	return sized.sort((a, b) => b.size - a.size).map(({ task }) => task);
}

async function inProcess(left: Task[], each: (task: Task, tried: Tried) => void): Promise<void> {
	const child = fork(path.join(import.meta.dirname, 'protect-process.ts'));
	const ended = once(child, 'exit').then(() => {
		throw new Error('a process that tries systems has ended');
	});
	try {
		for (let task; (task = left.shift());) {
			child.send(task);
			const [tried] = (await Promise.race([once(child, 'message'), ended])) as [Tried];
			each(task, tried);
		}
	} finally {
		ended.catch(() => {});
		child.kill();
	}
}

const nameOf = ({ what, number }: Task) => `${what} ${number}`;

function keptOf(code: string): Map<string, Tried> {
	if (KEPT === undefined || !existsSync(KEPT)) return new Map();
	const lines = readFileSync(KEPT, 'utf8').split('\n').filter(Boolean);
	const all = lines.map((line) => JSON.parse(line) as Task & { code: string; tried: Tried });
	return new Map(all.filter((one) => one.code === code).map((one) => [nameOf(one), one.tried]));
}

function hashOfCode(): string {
	const hash = createHash('sha256');
	for (const folder of CODE)
		for (const name of readdirSync(path.join(ROOT, folder)).sort())
			if (/(?<!\.test)\.ts$/.test(name))
				hash.update(name).update(readFileSync(path.join(ROOT, folder, name)));
	return hash.digest('hex').slice(0, 16);
}
