import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';

const folder = path.join('data', 'published');
const versions = readdirSync(folder).filter((name) => /^\d{4}-v\d+$/.test(name));

test.each(versions)(
	'of %s no two parts have the same name, by which a screen reader tells them',
	(version) => {
		const page = readFileSync(path.join(folder, version, 'index.html'), 'utf8');
		const { document } = new JSDOM(page).window;
		const articles = [...document.querySelectorAll('main > article')];
		expect(articles).toHaveLength(3);
		for (const article of articles) {
			const names = [...article.querySelectorAll('section[aria-labelledby], [role=region]')].map(
				(region) =>
					region.getAttribute('aria-label') ??
					document.getElementById(region.getAttribute('aria-labelledby')!)!.textContent.trim(),
			);
			expect(names.length).toBeGreaterThan(5);
			expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
		}
	},
);
