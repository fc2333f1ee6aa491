import { afterEach, describe, expect, test, vi } from 'vitest';

// FIPS 180-2, B.1 and B.2, and the empty message of NIST's test vectors.
const vectors: readonly [text: string, hash: string][] = [
	['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
	[
		'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
		'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
	],
];

afterEach(() => {
	vi.unstubAllGlobals();
	vi.resetModules();
});

describe.each([
	['Node', false],
	['a browser', true],
])('in %s', (_, browser) => {
	test.each(vectors)(
		'the hash of "%s" is that of the standard, as a text and as bytes',
		async (text, hash) => {
			if (browser) vi.stubGlobal('process', undefined);
			vi.resetModules();
			const { sha256Of } = await import('../../../src/lib/text/sha256.ts');
			expect(sha256Of(text)).toBe(hash);
			expect(sha256Of(new TextEncoder().encode(text))).toBe(hash);
		},
	);
});

test('a text is hashed in UTF-8, in Node as in a browser', async () => {
	const here = (await import('../../../src/lib/text/sha256.ts')).sha256Of('Förvaltning 50 %');
	vi.stubGlobal('process', undefined);
	vi.resetModules();
	expect((await import('../../../src/lib/text/sha256.ts')).sha256Of('Förvaltning 50 %')).toBe(here);
});
