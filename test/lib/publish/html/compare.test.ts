import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../../../src/lib/measures/result.ts';
import { compareArticle } from '../../../../src/lib/publish/html/compare.ts';
import type { Snapshot } from '../../../../src/lib/publish/snapshot.ts';
import type { Locale } from '../../../../src/lib/text/locale.ts';

const { document } = new JSDOM('').window;
const published = ['2024-v2', '2025-v1'].map(
	(name) => JSON.parse(readFileSync(`data/published/${name}/results.json`, 'utf8')) as Snapshot,
);
const [before, after] = published as [Snapshot, Snapshot];
const links = { files: '/files/', method: () => '/method/', verify: null };

const redefined = (measure: MeasureId): Snapshot => ({
	...after,
	definitions: after.definitions.map((one) =>
		one.measure === measure ? { ...one, version: one.version + 1 } : one,
	),
});

function compared(years: readonly Snapshot[], locale: Locale = 'sv') {
	const html = compareArticle(years, locale, document, links);
	const page = new JSDOM(html).window.document;
	return (figure: 'share' | 'jobs') => {
		const shown = page.querySelector(`#${locale}-${figure}`)!;
		const wide = shown.querySelector('.wide svg')!;
		return {
			drawn: [...wide.querySelectorAll('text')].filter(({ textContent }) => textContent === 'Brott').length,
			said: shown.textContent!.replace(/\s+/g, ' '),
		};
	};
}

describe('years that are counted alike', () => {
	test('stand beside each other without a break, and that is said', () => {
		const figure = compared(published);
		for (const id of ['share', 'jobs'] as const) {
			expect(figure(id).drawn, id).toBe(0);
			expect(figure(id).said, id).toContain('Alla åren är räknade på samma sätt.');
		}
	});
});

describe('a definition that changed between the years', () => {
	test('breaks the share in the drawing and in words, and leaves the jobs whole', () => {
		const figure = compared([before, redefined('clause_share')]);
		expect(figure('share').drawn).toBe(1);
		expect(figure('share').said).toContain(
			'Brott: från 2025 räknas ”Andel tjänsteupphandlingar med stadens modell” på ett annat sätt.',
		);
		expect(figure('share').said).not.toContain('på samma sätt');
		expect(figure('jobs').drawn).toBe(0);
	});

	test('breaks the jobs, and leaves the share whole', () => {
		const figure = compared([before, redefined('jobs_started')]);
		expect(figure('jobs').drawn).toBe(1);
		expect(figure('jobs').said).toContain('Brott: från 2025 räknas ”Påbörjade anställningar”');
		expect(figure('jobs').said).not.toContain('”Påbörjad praktik och arbetsträning” på ett annat sätt');
		expect(figure('share').drawn).toBe(0);
	});

	test('is said in Finnish and English, too', () => {
		const years = [before, redefined('clause_share')];
		expect(compared(years, 'fi')('share').said).toContain('Katkos: vuodesta 2025 alkaen');
		expect(compared(years, 'en')('share').said).toContain('Break: from 2025');
	});
});

test('another rule for which clauses qualify breaks what follows from clauses', () => {
	const figure = compared([before, { ...after, parameters: { ...after.parameters, rule: 'any_model' } }]);
	expect(figure('share').drawn).toBe(1);
});

test('one year alone has nothing beside it, and the page says so', () => {
	const html = compareArticle([after], 'sv', document, links);
	expect(html).not.toContain('<figure');
	expect(new JSDOM(html).window.document.querySelector('article')!.textContent).toMatch(/ett år/i);
});
