import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveInlineScripts, takeOutInlineScripts } from '../../src/tools/start-scripts.js';
import { temporaryFolder } from './folder.ts';

const takeOut = (html: string) => {
	const taken: string[] = [];
	const page = takeOutInlineScripts(html, (code) => `/${taken.push(code)}.js`);
	return { page, taken };
};

describe('inline scripts', () => {
	test('become scripts with an address, in the same place and order', () => {
		const { page, taken } = takeOut('<div><script>a()</script><p>x</p><script>\n b()\n</script></div>');
		expect(page).toBe('<div><script src="/1.js"></script><p>x</p><script src="/2.js"></script></div>');
		expect(taken).toEqual(['a()', '\n b()\n']);
	});

	test('keep their attributes, so that a module stays a module', () => {
		const { page } = takeOut('<script type="module" data-x="a > b">import "/m.js"</script>');
		expect(page).toBe('<script type="module" data-x="a > b" src="/1.js"></script>');
	});

	test.each([
		['a script that already has an address', '<script src="/a.js"></script>'],
		['one without quotes', '<script async src=/a.js></script>'],
		['a JSON block', '<script type="application/json" data-url="x">{"a":1}</script>'],
		['linked data', "<script type='application/ld+json'>{}</script>"],
		['speculation rules', '<script type="speculationrules">{}</script>'],
		['an empty script', '<script></script>'],
		['a comment', '<!-- <script>a()</script> -->'],
		['text that looks like one', '<p>&lt;script>a()&lt;/script></p>'],
		['an element with a longer name', '<script-box>a</script-box>'],
	])('%s is left as it is', (_, html) => {
		expect(takeOut(html)).toEqual({ page: html, taken: [] });
	});

	test.each(['text/javascript', 'application/javascript', 'TEXT/JAVASCRIPT', ''])(
		'the type "%s" is a script',
		(type) => {
			expect(takeOut(`<script type="${type}">a()</script>`).taken).toEqual(['a()']);
		},
	);

	test('an attribute whose name only ends in src is no address', () => {
		expect(takeOut('<script data-src="/a.js">a()</script>').taken).toEqual(['a()']);
	});

	test('code with dollar signs and markup in it arrives unchanged', () => {
		const code = 'const a = "$& $1 $`"; const b = "<script>";';
		expect(takeOut(`<script>${code}</script>`).taken).toEqual([code]);
	});

	test('are written once for equal content, under the path the site is served at', () => {
		const build = temporaryFolder({
			'index.html': '<script>same()</script>',
			'en/about.html': '<script>same()</script><script>other()</script>',
			'data.txt': '<script>not a page</script>',
		});
		moveInlineScripts(build, '/city');
		const files = readdirSync(path.join(build, '_app/immutable/start'));
		expect(files).toHaveLength(2);
		const page = readFileSync(path.join(build, 'index.html'), 'utf8');
		const address = /src="\/city\/([^"]+)"/.exec(page)?.[1] ?? '';
		expect(readFileSync(path.join(build, address), 'utf8')).toBe('same()');
		expect(readFileSync(path.join(build, 'data.txt'), 'utf8')).toContain('<script>');
	});
});
