import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SECURITY_HEADERS } from '../../src/tools/headers.js';
import { createSite, openSite } from '../../src/tools/serve.js';
import { temporaryFolder, type Files } from './folder.ts';

const FILES: Files = {
	'secret.txt': 'secret',
	'build/index.html': 'start page',
	'build/explore.html': 'explore page',
	'build/explore.html.br': brotliCompressSync('explore page'),
	'build/explore.html.gz': gzipSync('explore page'),
	'build/docs/index.html': 'docs page',
	'build/404.html': 'not found page',
	'build/å ä.csv': 'a;b',
	'build/_app/immutable/engine.wasm': new Uint8Array([0, 97, 115, 109]),
	'build/_app/immutable/worker.js': 'onmessage',
};

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

interface Ask {
	method?: string;
	headers?: Record<string, string>;
}

/** Asks with the path exactly as given; `fetch` would tidy it first. */
async function openTestSite(files = FILES) {
	const folder = `${temporaryFolder(files)}/build`;
	const { address, close } = await openSite(createSite(folder, { extra: { '/test/w.js': 'w' } }), 0);
	onTestFinished(close);
	const { port } = new URL(address);
	const ask = (path: string, { method = 'GET', headers = {} }: Ask = {}) =>
		new Promise<Answer>((resolve, reject) => {
			const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
				let body = '';
				response.setEncoding('latin1').on('data', (chunk) => (body += chunk));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
				);
			});
			outgoing.on('error', reject).end();
		});
	return { ask, port: Number(port) };
}

describe('addresses', () => {
	test.each([
		['/', 200, 'start page'],
		['/?year=2025', 200, 'start page'],
		['/explore', 200, 'explore page'],
		['/explore.html', 200, 'explore page'],
		['/docs/', 200, 'docs page'],
		['/%C3%A5%20%C3%A4.csv', 200, 'a;b'],
		['/missing', 404, 'not found page'],
		['/explore/deeper', 404, 'not found page'],
		['/_app', 404, 'not found page'],
	])('%s answers %i with the %s', async (path, status, body) => {
		const { ask } = await openTestSite();
		expect(await ask(path)).toMatchObject({ status, body });
	});

	test.each([
		['/docs', '/docs/'],
		['/docs?a=1', '/docs/?a=1'],
		['/explore/', '/explore'],
	])('%s leads on to %s', async (path, location) => {
		const { ask } = await openTestSite();
		const answer = await ask(path);
		expect([answer.status, answer.headers.location]).toEqual([308, location]);
	});

	test.each([
		'/../secret.txt',
		'/docs/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/%2E%2E%2Fsecret.txt',
		'/..%2fsecret.txt',
		'/..%5csecret.txt',
		'/..\\secret.txt',
		'/docs/%2e%2e%2f%2e%2e%2fsecret.txt',
		'/%252e%252e/secret.txt',
		'/....//secret.txt',
		'//secret.txt',
		'/index.html%00.txt',
		'/./secret.txt',
	])('%s does not lead out of the site', async (path) => {
		const { ask } = await openTestSite();
		expect(await ask(path)).toMatchObject({ status: 404, body: 'not found page' });
	});

	test.each(['/%', '/%ff', '/%c0%ae%c0%ae/secret.txt', 'secret.txt', 'http://elsewhere/secret.txt'])(
		'%s cannot be read',
		async (path) => {
			const { ask } = await openTestSite();
			expect((await ask(path)).status).toBe(400);
		},
	);

	test('an address with two slashes at its start leads nowhere else', async () => {
		const { ask } = await openTestSite();
		expect((await ask('//elsewhere/docs')).headers.location).toBeUndefined();
	});

	test('a site without a 404 page answers in a line of text', async () => {
		const { ask } = await openTestSite({ 'build/index.html': 'start page' });
		expect(await ask('/missing')).toMatchObject({ status: 404, body: expect.stringContaining('no page') });
	});
});

describe('answers', () => {
	test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
		const { ask } = await openTestSite();
		const answer = await ask('/', { method });
		expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
	});

	test('HEAD has the headers of GET and no body', async () => {
		const { ask } = await openTestSite();
		const [head, get] = [await ask('/explore', { method: 'HEAD' }), await ask('/explore')];
		expect(head.body).toBe('');
		expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
	});

	test.each([
		['/', 'text/html; charset=utf-8'],
		['/_app/immutable/engine.wasm', 'application/wasm'],
		['/_app/immutable/worker.js', 'text/javascript; charset=utf-8'],
		['/%C3%A5%20%C3%A4.csv', 'text/csv; charset=utf-8'],
		['/test/w.js', 'text/javascript; charset=utf-8'],
	])('%s is %s', async (path, type) => {
		const { ask } = await openTestSite();
		expect((await ask(path)).headers['content-type']).toBe(type);
	});

	test.each([
		['br, gzip', 'br'],
		['gzip, deflate', 'gzip'],
		['br;q=0, gzip;q=0.5', 'gzip'],
		['*', 'br'],
		['identity', undefined],
		['', undefined],
	])('Accept-Encoding "%s" gets %s', async (accepted, encoding) => {
		const { ask } = await openTestSite();
		const { headers, body } = await ask('/explore', { headers: { 'accept-encoding': accepted } });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers.vary).toBe('Accept-Encoding');
		expect(Number(headers['content-length'])).toBe(body.length);
	});

	test('what is named by its content is kept for good, all else is asked for again', async () => {
		const { ask } = await openTestSite();
		expect((await ask('/_app/immutable/worker.js')).headers['cache-control']).toContain('immutable');
		expect((await ask('/explore')).headers['cache-control']).toBe('no-cache');
		expect((await ask('/_app/immutable/missing.js')).headers['cache-control']).toBe('no-cache');
	});

	test('an unchanged file is not sent again, and each encoding has its own tag', async () => {
		const { ask } = await openTestSite();
		const plain = (await ask('/explore')).headers.etag ?? '';
		const brotli = (await ask('/explore', { headers: { 'accept-encoding': 'br' } })).headers.etag;
		expect(plain).not.toBe(brotli);
		const again = await ask('/explore', { headers: { 'if-none-match': `"x", W/${plain}` } });
		expect(again).toMatchObject({ status: 304, body: '' });
		expect((await ask('/explore', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
	});
});

describe('the security headers', () => {
	const expectHeaders = (headers: IncomingHttpHeaders) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
			expect(headers[name.toLowerCase()], name).toBe(value);
		}
	};

	test.each([
		['a page', '/', {}],
		['a worker script', '/_app/immutable/worker.js', {}],
		['wasm', '/_app/immutable/engine.wasm', {}],
		['a compressed file', '/explore', { headers: { 'accept-encoding': 'br' } }],
		['a file that is not there', '/missing', {}],
		['a redirect', '/docs', {}],
		['a refused method', '/', { method: 'POST' }],
		['an address that cannot be read', '/%', {}],
		['an unchanged file', '/', { headers: { 'if-none-match': '*' } }],
		['a file added by a test', '/test/w.js', {}],
	])('come with %s', async (_, path, how: Ask) => {
		const { ask } = await openTestSite();
		expectHeaders((await ask(path, how)).headers);
	});

	test('come even with a request that is not HTTP', async () => {
		const { port } = await openTestSite();
		const answer = await new Promise<string>((resolve) => {
			let text = '';
			const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
			socket.on('data', (chunk) => (text += chunk)).on('close', () => resolve(text));
		});
		expect(answer).toMatch(/^HTTP\/1\.1 400 /);
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
			expect(answer).toContain(`${name}: ${value}\r\n`);
		}
	});

	test('allow no script in the page, no address but our own, and no frame', () => {
		const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
		expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
		expect(policy).toMatch(/connect-src 'self';/);
		expect(policy).toMatch(/frame-ancestors 'none'$/);
		expect(policy).not.toMatch(/https?:|\*|blob:/);
	});
});
