import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Comparison } from '../../../../src/lib/intake/compare.ts';
import NewerSample from './NewerSample.svelte';

const key = (text: string) => [{ field: 'contract_id', text }];
const comparison: Comparison = {
	table: 'contracts',
	added: 1,
	changed: 1,
	unchanged: 1200,
	refused: 0,
	gone: 2,
	withoutKey: { older: 0, newer: 3 },
	duplicates: { older: 1, newer: 0 },
	columns: { came: ['supplier'], went: [] },
	changes: [
		{
			older: { fileNo: 1, row: 2 },
			newer: { fileNo: 2, row: 3 },
			key: key('A1'),
			cells: [
				{ field: 'value', before: '100.5', after: null },
				{ field: 'published_on', before: '2024-01-01', after: '2024-02-01' },
			],
		},
	],
	addedRows: [{ fileNo: 2, row: 2, key: key('A4'), about: [{ field: 'title', text: 'Ny' }] }],
	goneRows: [{ fileNo: 1, row: 4, key: key('A3'), about: [] }],
};
const asked = () => ({ onjoin: vi.fn(), onapart: vi.fn(), onremove: vi.fn(), onswap: vi.fn() });
const show = (
	props: Partial<Parameters<typeof render<typeof NewerSample>>[1]> & ReturnType<typeof asked>,
) => {
	document.title = 'Avtryck';
	document.documentElement.lang = 'sv';
	return render(NewerSample, {
		locale: 'sv',
		waits: 'avtal juni.csv',
		older: { name: 'avtal januari.csv', on: '2025-01-10' },
		newer: { name: 'avtal juni.csv', on: '2025-06-10' },
		comparison,
		organisations: ['Parkförvaltningen', 'Skolan'],
		busy: false,
		...props,
	} as never);
};

afterEach(() => page.viewport(1280, 900));

describe('a file that may be a newer export', () => {
	it.each([320, 390, 1280])('fits a page %i wide, and axe finds no fault', async (width) => {
		await page.viewport(width, 900);
		const { container } = await show(asked());
		for (const details of container.querySelectorAll('details')) details.open = true;
		await userEvent.click(page.getByText('En del gäller inte längre', { exact: false }));
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		const { violations } = await axe.run(document, { resultTypes: ['violations'] });
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});

	it('is told with what is new, changed and gone, each cell before and after', async () => {
		const { container } = await show(asked());
		const text = container.textContent.replace(/\s+/g, ' ');
		for (const said of [
			'1 ny rad',
			'1 ändrad rad',
			'2 rader finns bara i den äldre filen',
			'1 200 oförändrade rader',
		])
			expect(text).toContain(said);
		const cells = [...container.querySelectorAll('details')][1]!.querySelectorAll('tbody tr');
		expect([...cells].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
			['A1', 'Avtalsvärde', '100,5', 'tomt', '3'],
			['A1', 'Annonseringsdatum', '2024-01-01', '2024-02-01', '3'],
		]);
	});

	it('takes the place of the older one, with its dates; rows that are gone are kept', async () => {
		const on = asked();
		await show(on);
		await userEvent.click(page.getByRole('button', { name: 'Uppdatera med den nya filen' }));
		expect(on.onjoin).toHaveBeenCalledWith({
			olderOn: '2025-01-10',
			newerOn: '2025-06-10',
			gone: { what: 'keep', organisation: null, from: null, to: null },
		});
	});

	it('can say all there is of a unit and a period', async () => {
		const on = asked();
		await show(on);
		await userEvent.click(page.getByText('En del gäller inte längre', { exact: false }));
		await userEvent.click(page.getByRole('button', { name: 'Uppdatera med den nya filen' }));
		expect(on.onjoin).not.toHaveBeenCalled();
		await userEvent.selectOptions(page.getByLabelText('Organisation', { exact: true }), 'Skolan');
		await userEvent.fill(page.getByLabelText('Från och med'), '2024-01-01');
		await userEvent.fill(page.getByLabelText('Till och med'), '2024-12-31');
		await userEvent.click(page.getByRole('button', { name: 'Uppdatera med den nya filen' }));
		expect(on.onjoin.mock.calls[0]![0].gone).toEqual({
			what: 'drop',
			organisation: 'Skolan',
			from: '2024-01-01',
			to: '2024-12-31',
		});
	});

	it('is asked anew what is gone where it is compared anew, and what is chosen is what is sent', async () => {
		const on = asked();
		const { rerender } = await show(on);
		const choose = page.getByText('De gäller inte längre', { exact: false });
		const kept = page.getByRole('radio', { checked: true });
		const join = page.getByRole('button', { name: 'Uppdatera med den nya filen' });
		for (const between of [null, { ...comparison, gone: 0 }]) {
			await userEvent.click(choose);
			await rerender({ comparison: between });
			await rerender({ comparison: { ...comparison } });
			await expect.element(kept).toHaveAttribute('value', 'keep');
			await userEvent.click(join);
			expect(on.onjoin.mock.lastCall![0].gone.what).toBe('keep');
		}
		await userEvent.click(choose);
		await userEvent.click(join);
		expect(on.onjoin.mock.lastCall![0].gone.what).toBe('drop');
	});

	it('needs both dates, and changes places where they say so', async () => {
		const on = asked();
		await show({ ...on, older: { name: 'avtal januari.csv', on: null } });
		await userEvent.click(page.getByRole('button', { name: 'Uppdatera med den nya filen' }));
		expect(on.onjoin).not.toHaveBeenCalled();
		await userEvent.fill(page.getByLabelText('avtal januari.csv'), '2025-09-01');
		await userEvent.click(page.getByRole('button', { name: 'Byt plats på filerna' }));
		expect(on.onswap).toHaveBeenCalledWith({ olderOn: '2025-09-01', newerOn: '2025-06-10' });
	});

	it('can be another source, or go', async () => {
		const on = asked();
		await show(on);
		await userEvent.click(page.getByRole('button', { name: 'De är olika källor: räkna båda' }));
		await userEvent.click(page.getByRole('button', { name: 'Ta bort filen' }));
		expect([on.onapart.mock.calls.length, on.onremove.mock.calls.length]).toEqual([1, 1]);
	});
});
