import path from 'node:path';

/** From the top; rooms on one floor are neighbours. */
const FLOORS = [
	['routes', 'cli'],
	['ui'],
	['reports'],
	['publish'],
	['charts'],
	['intake', 'measures'],
	['store', 'engine'],
	['text'],
	['model'],
];

/** @type {Map<string, number>} */
const floorOf = new Map(FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor])));

/**
 * The room a project file lies in, or null where the house has none for it.
 * @param {string} file path from the project's root, with forward slashes
 */
export function roomOf(file) {
	const [top, first, second, ...rest] = file.split('/');
	if (top !== 'src' || first === undefined) return null;
	if (first === 'lib') return rest.length > 0 || second !== undefined ? (second ?? null) : null;
	if (first === 'cli' || first === 'tools') return first;
	return 'routes';
}

/**
 * Why a file in one room may not import from another, or null where it may.
 * @param {string} from
 * @param {string} to
 * @returns {'unknown' | 'upward' | 'sideways' | null}
 */
export function importFault(from, to) {
	if (from === to || from === 'tools') return null;
	if (to === 'tools') return 'upward';
	const [own, other] = [floorOf.get(from), floorOf.get(to)];
	if (own === undefined || other === undefined) return 'unknown';
	if (other < own) return 'upward';
	return other === own ? 'sideways' : null;
}

/** @param {string} room */
export function isRoom(room) {
	return room === 'tools' || floorOf.has(room);
}

/**
 * The project file an import leads to, or null where it leads out of the project (a package, `$app/…`).
 * @param {string} source
 * @param {string} importer path from the project's root
 */
export function targetOf(source, importer) {
	const bare = source.replace(/[?#].*$/, '');
	if (bare === '$lib') return 'src/lib';
	if (bare.startsWith('$lib/')) return path.posix.normalize(`src/lib/${bare.slice(5)}`);
	if (bare.startsWith('/src/')) return path.posix.normalize(bare.slice(1));
	if (/^\.{1,2}(\/|$)/.test(bare)) return path.posix.join(path.posix.dirname(importer), bare);
	return null;
}
