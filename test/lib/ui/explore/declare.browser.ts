import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Said } from '../../../../src/lib/intake/decisions.ts';
import type { Declaration } from '../../../../src/lib/intake/report.ts';
import DeclareSample from './DeclareSample.svelte';

const column: Declaration = {
	...{ field: 'clause', header: 'Sysselsättningskrav', yes: 'employment_clause', blank: 'not_recorded' },
	...{ declared: false, said: [] },
};
const early: Said = {
	...{ yes: 'employment_clause', blank: 'no', from: null, to: 2018 },
	...{ who: 'inköpsavdelningen', why: 'avtalsmall 2010' },
};
const byDefault = { yes: 'employment_clause', blank: 'not_recorded', from: null, to: null, who: '', why: '' };

async function show(declaration = column, locale: 'sv' | 'fi' | 'en' = 'sv') {
	document.documentElement.lang = locale;
	document.title = 'Avtryck';
	const changes: (readonly Said[])[] = [];
	const shown = await render(DeclareSample, {
		locale,
		declaration,
		onchange: (said: readonly Said[]) => void changes.push(said),
	});
	return { ...shown, changes };
}

const open = () => page.getByText('Vem säger det, och för vilka år?').click();

afterEach(() => page.viewport(1280, 900));

describe('what a column says', () => {
	it('is said at once, by one who need not be named', async () => {
		const { changes } = await show();
		await page.getByLabelText('Tomt betyder').selectOptions('nej');
		expect(changes.at(-1)).toEqual([{ ...byDefault, blank: 'no' }]);
		await expect.element(page.getByText('Angivet av dig.')).toBeVisible();
	});

	it('is said by somebody, for some years, with the keyboard alone', async () => {
		const { changes } = await show();
		(document.querySelector('summary') as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await userEvent.tab();
		await userEvent.keyboard('stödfunktionen');
		await userEvent.tab();
		await userEvent.keyboard('avtalsmall 2019');
		await userEvent.tab();
		await userEvent.keyboard('2019');
		await userEvent.tab();
		await userEvent.keyboard('2022');
		await userEvent.tab();
		expect(changes).toEqual([]);
		await userEvent.tab();
		expect(changes.at(-1)).toEqual([
			{ ...byDefault, who: 'stödfunktionen', why: 'avtalsmall 2019', from: 2019, to: 2022 },
		]);
	});

	it('is never said with an identity number', async () => {
		const { changes } = await show();
		await open();
		await page.getByLabelText('Vem säger det (till exempel').fill('enligt 19121212-1212');
		await userEvent.tab();
		await expect.element(page.getByText('ser ut att innehålla ett personnummer')).toBeVisible();
		expect(changes).toEqual([]);
	});

	it('is said of another period, which can be taken back', async () => {
		const { changes } = await show({ ...column, declared: true, said: [early] });
		await page.getByRole('button', { name: 'Lägg till en annan period' }).click();
		expect(changes.at(-1)).toEqual([early, { ...byDefault, who: 'inköpsavdelningen', from: 2019 }]);
		await expect.element(page.getByRole('group', { name: 'Period 2' })).toBeVisible();
		await page.getByRole('button', { name: 'Ta bort perioden' }).first().click();
		expect(changes.at(-1)).toEqual([{ ...byDefault, who: 'inköpsavdelningen', from: 2019 }]);
	});

	it('is kept as it was written where another period is added at once', async () => {
		const { changes } = await show();
		await open();
		await page.getByLabelText('Till och med år').fill('2018');
		await page.getByRole('button', { name: 'Lägg till en annan period' }).click();
		expect(changes.at(-1)).toEqual([
			{ ...byDefault, to: 2018 },
			{ ...byDefault, from: 2019 },
		]);
	});

	it('goes back to the default', async () => {
		const { changes } = await show({ ...column, declared: true, said: [early] });
		await page.getByRole('button', { name: 'Ta bort perioden' }).click();
		expect(changes.at(-1)).toEqual([]);
		await expect.element(page.getByText('Antaget av programmet.')).toBeVisible();
	});
});

for (const width of [320, 1280]) {
	for (const locale of ['sv', 'fi', 'en'] as const) {
		it(`has no fault that axe finds and does not scroll sideways, ${width} wide, in ${locale}`, async () => {
			await page.viewport(width, 900);
			const late: Said = { ...early, from: 2019, to: null, who: '', why: '' };
			const { container } = await show({ ...column, declared: true, said: [early, late] }, locale);
			for (const details of container.querySelectorAll('details')) details.open = true;
			const { violations } = await axe.run(document, { resultTypes: ['violations'] });
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
			for (const target of container.querySelectorAll('summary, button, input, select'))
				expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
		});
	}
}
