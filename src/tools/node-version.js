import { Stop } from './stop.js';

const [MAJOR, MINOR] = [20, 19];

/** @param {string} version */
export function assertNodeVersion(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
	throw new Stop(`Avtryck needs Node ${MAJOR}.${MINOR} or newer; this is Node ${version}.`);
}
