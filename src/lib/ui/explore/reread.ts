import type { FileStanding, Standing } from '../../intake/decisions.ts';
import { canonical } from '../../store/canonical.ts';

/** The files that stand and are read in another way than before, or were not there: what is kept of them may be of another reading. */
export function reread(before: Standing['files'], now: Standing['files']): FileStanding[] {
	return [...now.values()].filter(
		({ file, reading }) => canonical(before.get(file)?.reading) !== canonical(reading),
	);
}
