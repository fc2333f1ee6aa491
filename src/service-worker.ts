/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

/*
 * Once a page has been opened, all pages work without a network. What is small is kept when the worker is installed; the engine, the demo
 * city's files and whatever else has a hash in its name once it was fetched. A page comes from the network as long as that answers.
 */

const worker = self as unknown as ServiceWorkerGlobalScope;

const prefix = 'avtryck-';
/** Pages, scripts, styles and fonts of this version. */
const own = `${prefix}${version}`;
/** Large files that were fetched: those that a new version has as well stay. */
const fetched = `${prefix}fetched`;
const hashed = `${base}/_app/immutable/`;
const notFound = `${base}/404.html`;
/** Asked for where an address is unknown: whether there is a newer version. */
const told = `${base}/_app/version.json`;
/** So long is waited for a page before the kept one is shown, in milliseconds. */
const patience = 3000;

const small = [...build, ...files].filter((path) => /\.(js|css|woff2|svg)$/.test(path) && !isEngine(path));

function isEngine(path: string): boolean {
	return path.includes('/duckdb-');
}

/** Files of published bundles: for whoever asks for one. */
function isPublishedFile(path: string): boolean {
	return path.startsWith(`${base}/results/`) && path.includes('/files/');
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('message', ({ data }) => {
	if (data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	event.respondWith(pathname.startsWith(hashed) ? keptFirst(event) : networkFirst(event));
});

async function keepAll(): Promise<void> {
	if (prerendered.length === 0) return;
	const cache = await caches.open(own);
	const pages = await Promise.all([
		...prerendered.filter((path) => !isPublishedFile(path)).map((path) => keep(cache, path)),
		// Some servers give it for unknown addresses only.
		keep(cache, notFound).catch(() => new Response('')),
	]);
	const starts = (await Promise.all(pages.map((page) => page.text()))).flatMap(startScripts);
	await Promise.all([...new Set([...small, ...starts, told])].map((path) => keep(cache, path)));
}

/** @throws Error where it is not there: this worker is not installed then, and the next visit tries again */
async function keep(cache: Cache, path: string): Promise<Response> {
	const response = await fetch(path, { cache: path.startsWith(hashed) ? 'default' : 'no-cache' });
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	await cache.put(path, response.clone());
	return response;
}

/** Files that pages start with are taken out of them after the build, so that the list of the build does not name them. */
function startScripts(html: string): string[] {
	return [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(([, path]) => path!);
}

async function takeOver(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(prefix) && name !== own && name !== fetched);
	await Promise.all(old.map((name) => caches.delete(name)));
	const large = await caches.open(fetched);
	const current = new Set(build);
	for (const request of await large.keys()) {
		if (!current.has(new URL(request.url).pathname)) await large.delete(request);
	}
	await worker.clients.claim();
}

/** A file with a hash in its name never changes. */
async function keptFirst(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const kept = await caches.match(request, { ignoreVary: true });
	if (kept) return kept;
	const response = await fetch(request);
	if (response.status === 200) {
		const copy = response.clone();
		const put = caches.open(fetched).then((cache) => cache.put(request, copy));
		event.waitUntil(put.catch(() => {}));
	}
	return response;
}

async function networkFirst(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const answer = fetch(request);
	const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
	const first = await Promise.race([answer, late]).catch(() => null);
	if (first && first.status < 500) {
		if (request.mode === 'navigate') event.waitUntil(letNewVersionIn());
		return first;
	}
	const kept = await keptCopy(request);
	if (kept) return kept;
	return answer.catch(async (cause: unknown) => {
		const page = request.mode === 'navigate' ? await caches.match(notFound, { ignoreVary: true }) : undefined;
		if (!page) throw cause;
		return new Response(page.body, { status: 404, headers: page.headers });
	});
}

/** A page is kept without the year or whatever else stands behind its address. */
async function keptCopy(request: Request): Promise<Response | null> {
	const { pathname } = new URL(request.url);
	const cache = await caches.open(own);
	for (const path of [pathname, `${pathname}/`]) {
		const kept = await cache.match(path, { ignoreVary: true });
		if (kept) return new Response(kept.body, { headers: kept.headers });
	}
	return null;
}

/** A new version waits until no page of the old one is open; the page that is being left for a new one does not count. */
async function letNewVersionIn(): Promise<void> {
	const { waiting } = worker.registration;
	if (!waiting) return;
	const windows = await worker.clients.matchAll({ type: 'window' });
	if (windows.length <= 1) waiting.postMessage('take over');
}
