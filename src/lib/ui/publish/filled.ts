import type { Standing } from '../../intake/decisions.ts';
import { standingOf } from '../../publish/compute.ts';
import type { Filled } from '../../publish/publish.ts';
import type { Session } from '../explore/session.svelte.ts';

/** What a session's register is filled with, and what is decided of it. */
export function filledOf(session: Session): Filled {
	const { keeper, register, demo, files } = session;
	return {
		reports: files.map(({ report }) => report),
		waiting: register.waiting,
		standing: demo ? demoStanding(files) : keeper.stands,
		parameters: { asOf: session.asOf, rule: register.figures.shown!.rule },
		demo,
	};
}

/** Of the made-up city nothing is kept: its files stand as they were read. */
function demoStanding(files: Session['files']): Standing {
	const said = new Map(files.map(({ report, said: own }) => [report.id, own]));
	return standingOf(
		files.map(({ report, reading }) => ({ ...report, reading })),
		said,
	);
}
