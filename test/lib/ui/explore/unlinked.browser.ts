import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { LinkReport } from '../../../../src/lib/intake/linking.ts';
import type { OrganisationFault } from '../../../../src/lib/intake/organisation-faults.ts';
import type { Locale } from '../../../../src/lib/text/locale.ts';
import UnlinkedSample from './UnlinkedSample.svelte';

const report: LinkReport = {
	links: [
		{
			table: 'outcomes',
			field: 'contract_id',
			to: { table: 'contracts', field: 'contract_id' },
			judged: true,
			rows: 130,
			linked: 128,
			values: 1,
			nowhere: [
				{
					text: 'DNR 2024/113',
					fileNo: 2,
					count: 2,
					rows: [2, 3],
					outside: false,
					likely: [{ to: '2024-0113', likeness: 0.98 }],
				},
			],
			targets: ['2024-0113', '2024-0777'],
		},
		{
			table: 'deviations',
			field: 'model_id',
			to: { table: 'models', field: 'model_id' },
			judged: false,
			rows: 4,
			linked: 0,
			values: 0,
			nowhere: [],
			targets: [],
		},
	],
	unused: [
		{
			kind: 'contracts_silent',
			total: 12,
			count: 1,
			rows: [{ text: '2024-0009', about: 'Växter', fileNo: 1, row: 8 }],
		},
	],
};
const faults: OrganisationFault[] = [
	{
		kind: 'overlap',
		organisations: ['park'],
		rows: [
			{ fileNo: 1, row: 2 },
			{ fileNo: 1, row: 5 },
		],
	},
];

const show = (given: Partial<{ locale: Locale; report: LinkReport; faults: OrganisationFault[] }> = {}) => {
	document.title = 'Avtryck';
	document.documentElement.lang = given.locale ?? 'sv';
	const onlink = vi.fn();
	const view = render(UnlinkedSample, {
		locale: 'sv',
		report,
		faults,
		fileName: (no: number) => `fil ${no}.csv`,
		busy: false,
		onlink,
		...given,
	});
	return { onlink, view };
};

afterEach(() => page.viewport(1280, 900));

describe('what does not link up', () => {
	it.each([320, 390, 1280])('fits a page %i wide, and axe finds no fault', async (width) => {
		await page.viewport(width, 900);
		const { container } = await show({ locale: 'fi' }).view;
		for (const details of container.querySelectorAll('details')) details.open = true;
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		const { violations } = await axe.run(document, { resultTypes: ['violations'] });
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});

	it('is linked to the likeliest partner by one press', async () => {
		const { onlink, view } = show();
		const { container } = await view;
		expect(container.textContent).toContain('128 av 130 rader leder till');
		container.querySelector('details')!.open = true;
		await userEvent.click(page.getByRole('button', { name: 'Koppla till 2024-0113' }));
		expect(onlink).toHaveBeenCalledWith(2, 'contract_id', 'DNR 2024/113', '2024-0113');
	});

	it('or to another that is written, once that is one', async () => {
		const { onlink, view } = show();
		const { container } = await view;
		container.querySelector('details')!.open = true;
		const choose = page.getByRole('button', { name: 'Koppla DNR 2024/113', exact: true });
		await userEvent.fill(page.getByLabelText('Annat att koppla DNR 2024/113 till'), '2024-07');
		await expect.element(choose).toBeDisabled();
		expect([...container.querySelectorAll('option')].map(({ value }) => value)).toEqual(['2024-0777']);
		await userEvent.fill(page.getByLabelText('Annat att koppla DNR 2024/113 till'), '2024-0777');
		await userEvent.click(choose);
		expect(onlink).toHaveBeenCalledWith(2, 'contract_id', 'DNR 2024/113', '2024-0777');
	});

	it('says which file is not there yet, what nothing leads to, and what contradicts itself', async () => {
		const { container } = await show().view;
		const text = container.textContent.replace(/\s+/g, ' ');
		expect(text).toContain('det finns ingen fil med');
		expect(text).toContain('1 av 12 avtal med krav saknar rapport');
		expect(text).toContain('park har två rader som gäller samtidigt');
		expect(text).toContain('fil 1.csv, rad 2, 5');
	});

	it('is nothing where all is well', async () => {
		const links = report.links.slice(0, 1).map((link) => ({ ...link, linked: 130, values: 0, nowhere: [] }));
		const { container } = await show({ report: { links, unused: [] }, faults: [] }).view;
		expect(container.textContent).toContain('Allt som hänvisar till andra rader leder rätt.');
		expect(container.querySelectorAll('details, button, input')).toHaveLength(0);
	});
});
