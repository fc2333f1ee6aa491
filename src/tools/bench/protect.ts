import { randomShape } from '../../../test/lib/publish/protection/random-system.ts';
import { demoYearReport } from './protect-demo.ts';
import type { Task, Tried } from './protect-one.ts';
import { triedAll } from './protect-shared.ts';

const SYSTEMS = Number(process.env['SYSTEMS'] ?? 1000);
const YEARS = 20;

/** Random systems of linked tables and a city's years protected, audited with the receipt, and attacked from without. */
export async function protectReport(): Promise<string> {
	const numbers = (what: Task['what'], count: number) =>
		Array.from({ length: count }, (_, at): Task => ({ what, number: at + 1 }));
	const tasks = [...numbers('system', SYSTEMS), ...numbers('year', YEARS)];
	let done = 0;
	const found = await triedAll(tasks, ({ what, number }, tried) => {
		const { cells, hidden, atLeast, took, audited, attacked, givenUp, error } = tried;
		const told =
			hidden === null ? 'cannot be protected' : `${hidden} of ${cells} hidden, at least ${atLeast}`;
		console.error(`${what} ${number}: ${told}, ${Math.round(took)} ms`);
		if (!holds(tried)) console.error(`${what} ${number} fails:`, { audited, attacked, givenUp, error });
		done += 1;
		if (done % 50 === 0) console.error(`tried in this run: ${done}`);
	});
	const pairs = tasks.flatMap((task, at) => (found[at] ? [{ task, tried: found[at] }] : []));
	if (pairs.length < tasks.length || !pairs.every(({ tried }) => holds(tried))) process.exitCode = 1;
	const only = (what: Task['what'], size: Size | null) =>
		pairs
			.filter(({ task }) => task.what === what && (size === null || sizeOf(task.number) === size))
			.map(({ tried }) => tried);
	const groups = [
		...(['small', 'large', 'three'] as const).map((size) => only('system', size)),
		only('year', null),
	];
	const systems = only('system', null).length;
	const missing = tasks.filter((_, at) => found[at] === null);
	const counted = groups.map(({ length }) => length.toLocaleString('en'));
	const failing = (of: (one: Tried) => readonly string[]) => (tried: readonly Tried[]) =>
		`${solved(tried).filter((one) => of(one).length > 0).length} of ${solved(tried).length}`;
	return [
		`| ${systems.toLocaleString('en')} systems of linked tables | random, up to 8 × 6 (${counted[0]}) | 15 × 10 (${counted[1]}) | 15 × 10 in three years (${counted[2]}) | a city's year (${counted[3]}) |`,
		'| --- | ---: | ---: | ---: | ---: |',
		line('Counts that are not 0, median', groups, (tried) => median(tried, ({ cells }) => cells)),
		line('Ended with an error', groups, (tried) => tried.filter(({ error }) => error).length),
		line('Cannot be protected', groups, (tried) => tried.filter(cannot).length),
		line(
			'– though they could be',
			groups,
			(tried) => tried.filter(({ givenUp }) => givenUp.length > 0).length,
		),
		line(
			'Fail the audit with the receipt',
			groups,
			failing(({ audited }) => audited),
		),
		line(
			'Fail an attacker written apart',
			groups,
			failing(({ attacked }) => attacked),
		),
		line('Hidden', groups, (tried) => total(tried, ({ hidden }) => hidden!)),
		line('– no pattern hides fewer than', groups, (tried) => total(tried, ({ atLeast }) => atLeast)),
		line('– proven to be the fewest', groups, (tried) => {
			const proven = solved(tried).filter(({ hidden, atLeast }) => hidden === atLeast).length;
			return `${proven} of ${solved(tried).length}`;
		}),
		line('Milliseconds, median', groups, (tried) => Math.round(median(tried, ({ took }) => took))),
		line('– the longest', groups, (tried) => Math.round(Math.max(0, ...tried.map(({ took }) => took)))),
		'',
		...(missing.length > 0 ? [untried(missing), ''] : []),
		await demoYearReport(),
	].join('\n');
}

function untried(tasks: readonly Task[]): string {
	const ranges: Task[][] = [];
	for (const task of tasks) {
		const last = ranges.at(-1)?.at(-1);
		if (last?.what === task.what && last.number === task.number - 1) ranges.at(-1)!.push(task);
		else ranges.push([task]);
	}
	const named = ranges.map((range) => {
		const [first, last] = [range[0]!, range.at(-1)!];
		return `${first.what} ${first.number}${range.length > 1 ? ` to ${last.number}` : ''}`;
	});
	return `**The run was stopped.** Not tried: ${named.join(', ')}.`;
}

type Size = 'small' | 'large' | 'three';

function sizeOf(number: number): Size {
	const { rows, years } = randomShape(number);
	return rows < 15 ? 'small' : years > 1 ? 'three' : 'large';
}

const holds = ({ audited, attacked, givenUp, error }: Tried) =>
	error === undefined && [...audited, ...attacked, ...givenUp].length === 0;
const cannot = ({ hidden, error }: Tried) => hidden === null && error === undefined;
const solved = (all: readonly Tried[]) => all.filter(({ hidden }) => hidden !== null);
const total = (all: readonly Tried[], of: (one: Tried) => number) =>
	solved(all).reduce((sum, one) => sum + of(one), 0);

function median(all: readonly Tried[], of: (one: Tried) => number): number {
	return all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}

function line(
	what: string,
	groups: readonly (readonly Tried[])[],
	of: (all: readonly Tried[]) => number | string,
): string {
	const said = groups
		.map((all) => of(all))
		.map((value) => (typeof value === 'number' ? value.toLocaleString('en') : value));
	return `| ${what} | ${said.join(' | ')} |`;
}
