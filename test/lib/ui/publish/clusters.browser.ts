import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { parseProfile } from '../../../../src/lib/publish/profile.ts';
import type { Locale } from '../../../../src/lib/text/locale.ts';
import { Publishing } from '../../../../src/lib/ui/publish/publishing.svelte.ts';
import { smallSnapshot } from '../../publish/small-snapshot.ts';
import ClustersSample from './ClustersSample.svelte';

const names = new Map(
	['Park', 'Kultur', 'Skola'].map((name) => [name.toLowerCase(), { sv: name, fi: name, en: name }]),
);

async function shown(locale: Locale = 'sv'): Promise<Publishing> {
	const publishing = new Publishing();
	publishing.profile = { ...smallSnapshot.profile, clusters: [] };
	const { container } = await render(ClustersSample, {
		locale,
		publishing,
		units: [...names.keys()],
		names,
		asOf: '2026-02-28',
	});
	container.querySelector('details')!.open = true;
	return publishing;
}

const name = (locale: string, at = 0) => page.getByLabelText(`Namn på ${locale}`).nth(at);
const add = () => page.getByRole('button', { name: 'Lägg till ett område' });

async function violations(): Promise<string[]> {
	const found = await axe.run('main');
	return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe('a publisher', () => {
	it('makes a cluster by keyboard alone, and has it in the profile that is saved', async () => {
		const publishing = await shown();
		(add().element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(name('svenska')).toHaveFocus();
		await userEvent.keyboard('Grönt{Tab}Vihreä{Tab}Green{Tab}');
		await userEvent.selectOptions(page.getByLabelText('Park'), 'Grönt');
		await userEvent.selectOptions(page.getByLabelText('Skola'), 'Grönt');
		await expect.element(page.getByText('2 enheter: Park, Skola')).toBeVisible();
		expect(publishing.profile.clusters).toEqual([
			{ id: 'area_1', sv: 'Grönt', fi: 'Vihreä', en: 'Green', units: ['park', 'skola'] },
		]);
		expect(parseProfile(JSON.stringify(publishing.profile)).clusters).toEqual(publishing.profile.clusters);
		expect(await violations()).toEqual([]);
	});

	it('is told of a cluster of one unit, and of a name that stands twice', async () => {
		const publishing = await shown();
		await add().click();
		await name('svenska').fill('Grönt');
		await userEvent.tab();
		await userEvent.selectOptions(page.getByLabelText('Park'), 'Grönt');
		const fault = page.getByRole('alert');
		await expect.element(fault).toHaveTextContent('”Grönt” har färre än två enheter.');
		await userEvent.selectOptions(page.getByLabelText('Kultur'), 'Grönt');
		await expect.element(fault).not.toBeInTheDocument();
		await add().click();
		await name('svenska', 1).fill('Grönt');
		await userEvent.tab();
		await expect.element(fault).toHaveTextContent('”Namn på svenska” är samma som ett annat områdes.');
		await expect.element(name('svenska', 1)).toHaveAttribute('aria-invalid', 'true');
		expect(publishing.faultsOfProfile().map(({ code }) => code)).toContain('same_name');
	});

	it('takes a removed cluster back', async () => {
		const publishing = await shown();
		publishing.profile = {
			...publishing.profile,
			clusters: [{ id: 'green', sv: 'Grönt', fi: 'V', en: 'G', units: ['park', 'borta'] }],
		};
		await expect.element(page.getByLabelText('borta (finns inte i uppgifterna)')).toBeVisible();
		await page.getByRole('button', { name: 'Ta bort ”Grönt”' }).click();
		expect(publishing.profile.clusters).toEqual([]);
		await expect.element(page.getByRole('button', { name: 'Ångra' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(publishing.profile.clusters.map(({ id }) => id)).toEqual(['green']);
		await expect.element(page.getByText('2 enheter: Park, borta')).toBeVisible();
	});

	it.for(['sv', 'fi', 'en'] as const)('is told in %s what to do first', async (locale) => {
		await shown(locale);
		await page.getByRole('button').first().click();
		const first = { sv: 'Välj Räkna fram', fi: 'Valitse ensin', en: 'Choose Work out' }[locale];
		await expect.element(page.getByText(first)).toBeVisible();
		expect(await violations()).toEqual([]);
	});
});
