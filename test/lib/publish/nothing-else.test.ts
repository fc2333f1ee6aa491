import { beforeAll, describe, expect, test } from 'vitest';
import { svgDocument } from '../../../src/lib/charts/svg-document.ts';
import { derivedFiles } from '../../../src/lib/publish/bundle.ts';
import { utf8, type Content } from '../../../src/lib/publish/content.ts';
import type { CountedTable } from '../../../src/lib/publish/person-tables.ts';
import { protect } from '../../../src/lib/publish/protection/protect.ts';
import { startSolver } from '../../../src/lib/publish/protection/solver.ts';
import { smallSnapshot } from './small-snapshot.ts';
import { bars, tracesOf } from './traces.ts';

/** A and B are hidden: A since it is one person, B since it would give A away. No other number of the year has these digits. */
const units = { A: 1, B: 58_613, C: 73_297, D: 91_733 };
const whole = Object.values(units).reduce((sum, count) => sum + count, 0);

let content: Content;
beforeAll(async () => {
	const cell = (row: string, count: number) => ({ year: 2025, row, column: '', count });
	const table: CountedTable = {
		...{ id: 'by_unit', measure: 'jobs_started', rows: 'unit', columns: 'form', span: 1 },
		cells: [cell('', whole), ...Object.entries(units).map(([unit, count]) => cell(unit, count))],
	};
	const { tables } = protect([table], { threshold: 5, clusters: [], archive: [] }, await startSolver());
	content = derivedFiles({ ...smallSnapshot, counts: tables }, svgDocument());
});

describe('nothing but the tables', () => {
	test('tells of a hidden count: no text, label, drawing, metadata or download', () => {
		expect(tracesOf(content, [units.B, units.A + units.B], whole)).toEqual([]);
	});

	test('is as long as a hidden count would be', () => {
		expect(bars(content, [units.B], [whole, units.C, units.D])).toEqual([]);
	});

	test('is searched in vain: the shown counts are found in page, data and tables', () => {
		const files = new Set(tracesOf(content, [units.C], whole).map(({ file }) => file));
		expect([...files]).toEqual(['results.json', 'index.html', 'tables/persons-by-unit.csv']);
	});
});

describe('a leak planted', () => {
	test('in how long a bar is beside that of a shown count is found', () => {
		// 320 × 58,613 / 73,297 = 255.89
		const drawing = '<svg><rect width="320" height="8"/><rect width="255.89" height="8"/></svg>';
		const found = bars(new Map([['figures/sv/units.svg', utf8(drawing)]]), [units.B], [units.C]);
		expect(found).toEqual([{ file: 'figures/sv/units.svg', count: units.B, around: '255.89 beside 320' }]);
	});

	test.each([
		['in a tooltip', 'index.html', '<span title="58 613 personer">..</span>'],
		['in a text for screen readers', 'index.html', '<td aria-label="58&nbsp;613">..</td>'],
		['in the title of a drawing', 'figures/sv/years.svg', '<title>B: 58613</title>'],
		['in the length of a bar', 'figures/sv/years.svg', '<rect width="58613" height="8"/>'],
		['in a sentence', 'index.html', '<p>Av dem började 58\u00a0613 hos B.</p>'],
		['in a percentage', 'index.html', '<p>26,2 % av alla</p>'],
		['in a download', 'tables/persons-by-unit.csv', 'jobs_started,2025,B,58613,secret\r\n'],
		['in the data', 'results.json', '{"row":"B","count":58613,"hidden":"secret"}'],
		['in a source map', 'app.js.map', '{"sourcesContent":["const b = 58613"]}'],
	])('%s is found', (_, file, text) => {
		const found = tracesOf(new Map([[file, utf8(text)]]), [units.B], whole);
		expect(found.map((trace) => trace.file)).toEqual([file]);
	});
});
