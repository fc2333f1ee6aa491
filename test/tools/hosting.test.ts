import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SECURITY_HEADERS } from '../../src/tools/headers.js';
import { ensureNginx } from '../../src/tools/hosting/nginx.js';
import { mimeType } from '../../src/tools/mime-types.js';
import { writeFiles, type Files } from './folder.ts';

const SAMPLE = 'src/tools/hosting/nginx.conf';

const SITE: Files = {
	'site/index.html': 'start page, plain',
	'site/index.html.gz': gzipSync('start page, packed'),
	'site/404.html': 'not found page',
	'site/explore/index.html': 'explore page',
	'site/service-worker.js': 'onfetch',
	'site/results/2025/v1/files/tables/shares.csv': 'a,å',
	'site/results/2025/v1/files/method/sv.md': '# Metod',
	'site/results/2025/v1/files/dcat.jsonld': '{}',
	'site/results/2025/v1/files/results.json': '{}',
	'site/results/2025/v1/files/figures/sv/months.svg': '<svg/>',
	'site/_app/immutable/engine.wasm': new Uint8Array([0, 97, 115, 109]),
	'site/_app/immutable/engine.wasm.gz': gzipSync(new Uint8Array([0, 97, 115, 109])),
	'site/_app/immutable/assets/worker.js': 'onmessage',
	'site/_app/immutable/assets/look.css': 'p {}',
	'site/_app/immutable/assets/font.woff2': new Uint8Array([1]),
};
const addresses = Object.keys(SITE).map((file) => file.replace(/^site/, ''));

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'avtryck-nginx-'));
let server: ChildProcess;
let port: number;

/** The sample as it stands but for its port and folder, in a server that needs no rights. */
beforeAll(async () => {
	const nginx = await ensureNginx();
	port = await freePort();
	const sample = readFileSync(SAMPLE, 'utf8')
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('root /srv/avtryck;', `root ${folder}/site;`);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `${kind}_temp_path ${folder}/${kind};\n`)
		.join('');
	writeFiles(folder, {
		...SITE,
		'avtryck.conf': sample,
		'nginx.conf': `daemon off;\nmaster_process off;\npid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n${temporary}include ${folder}/avtryck.conf;\n}\n`,
	});
	chmodSync(folder, 0o777);
	const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
	const args = ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', 'stderr'];
	server = spawn(nginx, args, { stdio: ['ignore', 'ignore', 'pipe'], ...nobody });
	let said = '';
	server.stderr!.on('data', (text) => (said += text));
	const answers = () =>
		ask('/').catch(() => {
			throw new Error(`nginx does not answer: ${said}`);
		});
	await vi.waitFor(answers, { timeout: 20_000, interval: 50 });
}, 300_000);

afterAll(async () => {
	if (server && server.exitCode === null) {
		server.kill();
		await once(server, 'close');
	}
	rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port: free } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return free;
}

/** Asks with the address exactly as given, and takes the body as it comes. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const outgoing = request({ host: '127.0.0.1', port, path: address, headers }, (response) => {
			const pieces: Buffer[] = [];
			response.on('data', (piece: Buffer) => pieces.push(piece));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(pieces),
				}),
			);
		});
		outgoing.on('error', reject).end();
	});
}

const security = Object.fromEntries(
	Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
);

describe('a site on nginx, with the sample configuration', () => {
	test.each([
		...addresses,
		'/',
		'/explore/',
		'/explore',
		'/gone',
		'/_app/immutable/gone.js',
		'/../nginx.conf',
	])('%s comes with the security headers', async (address) => {
		expect((await ask(address)).headers).toMatchObject(security);
	});

	test('files come as what they are', async () => {
		const plain = addresses.filter((address) => !address.endsWith('.gz'));
		const types = await Promise.all(
			plain.map(async (address) => [address, (await ask(address)).headers['content-type']]),
		);
		expect(types).toEqual(plain.map((address) => [address, mimeType(address)]));
	});

	test('the packed file comes to those who can read it, the other to those who cannot', async () => {
		const packed = await ask('/', { 'Accept-Encoding': 'gzip, br' });
		expect(packed.headers).toMatchObject({
			'content-encoding': 'gzip',
			'content-type': 'text/html; charset=utf-8',
			vary: 'Accept-Encoding',
		});
		expect(gunzipSync(packed.body).toString()).toBe('start page, packed');
		const engine = await ask('/_app/immutable/engine.wasm', { 'Accept-Encoding': 'gzip' });
		expect(engine.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'application/wasm' });
		const plain = await ask('/');
		expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([
			undefined,
			'start page, plain',
		]);
	});

	test('what has a hash in its name is kept for a year, all else is asked for again', async () => {
		const caching = async (address: string) => (await ask(address)).headers['cache-control'];
		expect(await caching('/_app/immutable/assets/worker.js')).toBe('public, max-age=31536000, immutable');
		for (const address of ['/', '/explore/', '/service-worker.js', '/gone', '/_app/immutable/gone.js'])
			expect(await caching(address)).toBe('no-cache');
	});

	test('an address that is not there gives the page that says so, and no folder is listed', async () => {
		for (const address of ['/gone', '/results/2025/', '/_app/immutable/gone.js']) {
			const { status, body } = await ask(address);
			expect([address, status, body.toString()]).toEqual([address, 404, 'not found page']);
		}
	});

	test('a page without its last slash leads to the page', async () => {
		const { status, headers } = await ask('/explore?year=2025');
		expect([status, headers.location]).toEqual([301, '/explore/?year=2025']);
	});

	test('whoever has the file already does not get it again', async () => {
		const { headers } = await ask('/service-worker.js');
		expect((await ask('/service-worker.js', { 'If-None-Match': headers.etag! })).status).toBe(304);
	});
});

describe('the nginx for the tests', () => {
	const machine = (there: string[], ran: string[] = []) => ({
		platform: 'linux',
		env: {},
		isRoot: true,
		isThere: (file: string) => there.includes(file),
		say: () => {},
		run: async (command: string, args: string[]) => {
			ran.push([command, ...args].join(' '));
			there.push('/usr/sbin/nginx');
			return 0;
		},
	});

	test('comes from Debian where there is none', async () => {
		const ran: string[] = [];
		expect(await ensureNginx(machine(['/usr/bin/apt-get'], ran))).toBe('/usr/sbin/nginx');
		expect(ran).toEqual(['apt-get update', 'apt-get install -y nginx']);
	});

	test('is asked for in words where there is no apt', async () => {
		await expect(ensureNginx(machine([]))).rejects.toThrow('AVTRYCK_NGINX');
	});
});
