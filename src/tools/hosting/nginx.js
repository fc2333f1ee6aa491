import { installFromDebian, thisSystem } from '../apt.js';
import { Stop } from '../stop.js';

const PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

/**
 * The path of an nginx for the tests; installs one where the system has apt.
 * @param {Partial<import('../apt.js').System>} [overrides]
 * @returns {Promise<string>}
 */
export async function ensureNginx(overrides = {}) {
	const system = { ...thisSystem, ...overrides };
	const named = system.env['AVTRYCK_NGINX'];
	if (named) {
		if (system.isThere(named)) return named;
		throw new Stop(`AVTRYCK_NGINX names ${named}, which is not there.`);
	}
	const find = () => PLACES.find(system.isThere);
	const found = find() ?? ((await installFromDebian('nginx', 'nginx', system)) ? find() : undefined);
	if (found !== undefined) return found;
	throw new Stop(
		'The tests need nginx, and none was found. Install one, or name it: AVTRYCK_NGINX=/path/to/nginx npm test',
	);
}
