import { beforeAll, describe, expect, test } from 'vitest';
import type { CountTable } from '../../../src/lib/publish/counts.ts';
import type { Protect } from '../../../src/lib/publish/persons.ts';
import type { CountedTable } from '../../../src/lib/publish/person-tables.ts';
import { protectAtDesk } from '../../../src/lib/publish/protect-at-desk.ts';
import type { AuditedRules } from '../../../src/lib/publish/protect-audited.ts';

let hide: Protect;
beforeAll(() => {
	hide = protectAtDesk();
});

const publisher = { homepage: 'https://storstad.example/' };
const edition = (version: number): AuditedRules['edition'] => ({
	...{ year: 2025, version, as_of: `2026-0${version}-28`, demo: false },
	profile: { threshold: 5, publisher },
});

/** Units by form, where each unit has one form alone. */
function table(units: Readonly<Record<string, number>>): CountedTable {
	const whole = Object.values(units).reduce((sum, count) => sum + count, 0);
	const cells = [['', whole] as const, ...Object.entries(units)].map(([row, count]) => ({
		...{ year: 2025, row, column: '', count },
	}));
	return { id: 'by_unit', measure: 'jobs_started', rows: 'unit', columns: 'form', span: 1, cells };
}

/** A version that was published by another rule: it hid nothing but small counts. */
function published(units: Readonly<Record<string, number>>): AuditedRules['archive'][number] {
	const { cells, ...rest } = table(units);
	const told: CountTable = {
		...{ ...rest, waiting: [] },
		cells: cells.map((cell) =>
			cell.count < 5 ? { ...cell, count: null, hidden: 'secret' } : { ...cell, hidden: null },
		),
	};
	return { ...edition(1), counts: [told], tables: [], clusters: [] };
}

describe('a breakdown that an attacker could work out', () => {
	test('beside a version that gave it away waits, and the total is published', async () => {
		const { tables } = await hide([table({ A: 3, B: 20, C: 30 })], {
			...{ threshold: 5, clusters: [], edition: edition(2) },
			archive: [published({ A: 3, B: 20, C: 30 })],
		});
		expect(tables[0]!.cells).toEqual([{ year: 2025, row: '', column: '', count: 53, hidden: null }]);
		expect(tables[0]!.waiting).toEqual([{ year: 2025, reason: 'too_few' }]);
	});

	test('is shown where nothing was published before', async () => {
		const { tables } = await hide([table({ A: 3, B: 20, C: 100 })], {
			...{ threshold: 5, clusters: [], edition: edition(1), archive: [] },
		});
		expect(tables[0]!.cells.map(({ count }) => count)).toEqual([123, null, null, 100]);
	});
});
