import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { assertPortFree, chosenPort } from '../../src/tools/port.js';
import { assertNodeVersion } from '../../src/tools/node-version.js';

test('the port is 4173 unless AVTRYCK_PORT or PORT names one', () => {
	expect(chosenPort({})).toBe(4173);
	expect(chosenPort({ PORT: '8080' })).toBe(8080);
	expect(chosenPort({ PORT: '8080', AVTRYCK_PORT: '9090' })).toBe(9090);
});

test.each(['nine', '0', '70000', '80.5'])('"%s" is refused as a port', (text) => {
	expect(() => chosenPort({ AVTRYCK_PORT: text })).toThrow('is no port');
});

test('a port in use is said, with what to do', async () => {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	await expect(assertPortFree(port)).rejects.toThrow(`AVTRYCK_PORT=${port + 1}`);
	await new Promise((done) => server.close(done));
	await expect(assertPortFree(port)).resolves.toBeUndefined();
});

test('an old Node is told which one is needed', () => {
	expect(() => assertNodeVersion('18.20.1')).toThrow('20.19');
	expect(() => assertNodeVersion('20.18.0')).toThrow('this is Node 20.18.0');
	expect(() => assertNodeVersion('20.19.0')).not.toThrow();
	expect(() => assertNodeVersion('24.1.0')).not.toThrow();
});
