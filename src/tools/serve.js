import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { SECURITY_HEADERS } from './headers.js';
import { mimeType } from './mime-types.js';
import { ENCODINGS } from './twins.js';

/**
 * @typedef {object} SiteOptions
 * @property {Record<string, string>} [extra] pages beside those in the folder, by path: content by address
 */

/**
 * A request handler for the static site in a folder.
 * @param {string} folder
 * @param {SiteOptions} [options]
 * @returns {import('node:http').RequestListener}
 */
export function createSite(folder, { extra = {} } = {}) {
	const root = path.resolve(folder);
	return (request, response) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			return sendText(request, response, 405, 'Only GET and HEAD are answered here.\n');
		}
		const [address = '/', query] = (request.url ?? '/').split('?', 2);
		const added = extra[address];
		if (added !== undefined) return sendText(request, response, 200, added, mimeType(address));

		const found = locate(root, address);
		if (found === 'malformed') return sendText(request, response, 400, 'This address cannot be read.\n');
		if (found !== null && 'redirect' in found) {
			response.setHeader('Location', found.redirect + (query ? `?${query}` : ''));
			return sendText(request, response, 308, '');
		}
		if (found !== null) return sendFile(request, response, 200, found.file, address);
		const page = path.join(root, '404.html');
		if (existsSync(page)) return sendFile(request, response, 404, page, address);
		sendText(request, response, 404, 'There is no page at this address.\n');
	};
}

/**
 * Serves a site on this machine only, on both loopback addresses where there are two.
 * @param {import('node:http').RequestListener} site
 * @param {number} port 0 for any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function openSite(site, port) {
	const first = await listen(site, port, '127.0.0.1');
	const taken = /** @type {import('node:net').AddressInfo} */ (first.address()).port;
	const servers = [first];
	try {
		servers.push(await listen(site, taken, '::1'));
	} catch {
		// No IPv6 here, or the port is used there: localhost still leads to the first.
	}
	const close = async () => {
		await Promise.all(
			servers.map((server) => {
				server.closeAllConnections();
				return new Promise((done) => server.close(done));
			}),
		);
	};
	return { address: `http://localhost:${taken}`, close };
}

/**
 * @param {import('node:http').RequestListener} site
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(site, port, host) {
	return new Promise((resolve, reject) => {
		const server = createServer(site);
		server.on('clientError', (_, socket) => {
			const headers = { ...SECURITY_HEADERS, Connection: 'close', 'Content-Length': '0' };
			const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
			if (socket.writable) socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n`);
		});
		server.once('error', reject);
		server.listen(port, host, () => resolve(server));
	});
}

/**
 * @param {string} root
 * @param {string} address
 * @returns {{ file: string } | { redirect: string } | 'malformed' | null}
 */
function locate(root, address) {
	if (!address.startsWith('/')) return 'malformed';
	/** @type {string[]} */
	let parts;
	try {
		parts = address.slice(1).split('/').map(decodeURIComponent);
	} catch {
		return 'malformed';
	}
	const last = parts.length - 1;
	const fits = parts.every((part, index) => (part !== '' || index === last) && isPlainName(part));
	if (!fits) return null;

	const isFolder = parts[last] === '';
	const file = path.join(root, ...parts);
	if (isFolder) {
		if (isFile(path.join(file, 'index.html'))) return { file: path.join(file, 'index.html') };
		const page = `${file.replace(/[\\/]$/, '')}.html`;
		return address !== '/' && isFile(page) ? { redirect: address.slice(0, -1) } : null;
	}
	if (isFile(file)) return { file };
	if (isFile(`${file}.html`)) return { file: `${file}.html` };
	return isFile(path.join(file, 'index.html')) ? { redirect: `${address}/` } : null;
}

/** @param {string} part */
function isPlainName(part) {
	return part !== '.' && part !== '..' && !/[/\\\0]/.test(part) && !/^[a-z]:/i.test(part);
}

/** @param {string} file */
function isFile(file) {
	return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} file
 * @param {string} address
 */
function sendFile(request, response, status, file, address) {
	const immutable = status === 200 && address.includes('/_app/immutable/');
	const accepted = acceptedEncodings(request.headers['accept-encoding']);
	const twins = ENCODINGS.filter(({ ending }) => isFile(file + ending));
	const twin = twins.find(({ name }) => accepted(name));
	const sent = twin ? file + twin.ending : file;
	const { size, mtimeMs } = statSync(file);
	const tag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}${twin ? `-${twin.name}` : ''}"`;

	response.setHeader('Content-Type', mimeType(file));
	response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
	response.setHeader('ETag', tag);
	if (twins.length > 0) response.setHeader('Vary', 'Accept-Encoding');
	if (status === 200 && namesTag(request.headers['if-none-match'], tag)) {
		response.writeHead(304).end();
		return;
	}
	if (twin) response.setHeader('Content-Encoding', twin.name);
	response.setHeader('Content-Length', statSync(sent).size);
	response.writeHead(status);
	if (request.method === 'HEAD') {
		response.end();
		return;
	}
	pipeline(createReadStream(sent), response, () => {});
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {string} [type]
 */
function sendText(request, response, status, text, type = 'text/plain; charset=utf-8') {
	response.setHeader('Content-Type', type);
	response.setHeader('Cache-Control', 'no-cache');
	response.setHeader('Content-Length', Buffer.byteLength(text));
	response.writeHead(status).end(request.method === 'HEAD' ? undefined : text);
}

/**
 * @param {string | undefined} header
 * @returns {(encoding: string) => boolean}
 */
function acceptedEncodings(header = '') {
	const weights = new Map(
		header.split(',').map((item) => {
			const [name = '', ...parameters] = item.split(';').map((piece) => piece.trim().toLowerCase());
			const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
			return [name, weight === undefined ? 1 : Number(weight)];
		}),
	);
	return (encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
}

/**
 * @param {string | undefined} header
 * @param {string} tag
 */
function namesTag(header, tag) {
	return header?.split(',').some((item) => ['*', tag, `W/${tag}`].includes(item.trim())) ?? false;
}
