import { createServer } from 'node:net';
import { Stop } from './stop.js';

const USUAL = 4173;

/** @param {Record<string, string | undefined>} [env] */
export function chosenPort(env = process.env) {
	const text = env['AVTRYCK_PORT'] || env['PORT'];
	if (!text) return USUAL;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65536) return port;
	throw new Stop(`"${text}" is no port: set AVTRYCK_PORT to a number from 1 to 65535.`);
}

/**
 * @param {number} port
 * @returns {Promise<void>}
 */
export function assertPortFree(port) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', () => reject(portInUse(port)));
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
	});
}

/** @param {number} port */
function portInUse(port) {
	return new Stop(
		`Port ${port} is used by another program (perhaps an Avtryck that already runs: see http://localhost:${port}).\n` +
			`Stop that program, or choose another port: set AVTRYCK_PORT=${port + 1} and run npm start again.`,
	);
}
