import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { csv, header, openExplore, pick, share, shown, three } from './explore-page.ts';
import { databases, held } from './kept-on-device.ts';

const four = [header, 'D4;Hamnen;Tjänster;2024-05-01;Ja'];

/** The Explore page in two tabs of one browser. */
async function openTwo(): Promise<[Page, Page]> {
	const one = await openExplore();
	const other = await one.context().newPage();
	await other.goto('/explore/');
	await other.waitForLoadState('networkidle');
	return [one, other];
}

const saved = (page: Page, count: number) =>
	expect.poll(() => page.getByText('Sparad', { exact: true }).count()).toBe(count);

describe('in two tabs', () => {
	test('what one does the other shows: files, what columns say, removal, undo', async () => {
		const [one, other] = await openTwo();
		await pick(one, csv('tre.csv', three));
		await share(other, '1 av 3 tjänsteupphandlingar');
		await other.getByRole('heading', { name: 'tre.csv' }).waitFor();
		await other.getByLabel('Tomt betyder').selectOption({ label: 'nej' });
		await one.getByText('Angivet av dig.').waitFor();
		await expect.poll(() => shown(one)).not.toContain('när det som saknas räknas med');
		await one.getByRole('button', { name: 'Ta bort filen tre.csv' }).click();
		await other.getByRole('heading', { name: 'tre.csv' }).waitFor({ state: 'detached' });
		await other.getByRole('button', { name: 'Ångra senaste: tre.csv togs bort.' }).click();
		await share(one, '1 av 3 tjänsteupphandlingar');
		await one.getByText('Angivet av dig.').waitFor();
	});

	test('that do things at once nothing is lost', async () => {
		const [one, other] = await openTwo();
		await Promise.all([pick(one, csv('tre.csv', three)), pick(other, csv('fyra.csv', four))]);
		for (const page of [one, other]) {
			await share(page, '2 av 4 tjänsteupphandlingar');
			await saved(page, 2);
		}
		const third = await one.context().newPage();
		await third.goto('/explore/');
		await share(third, '2 av 4 tjänsteupphandlingar');
	});

	test('that take in the same file at once it counts once', async () => {
		const [one, other] = await openTwo();
		await Promise.all([pick(one, csv('tre.csv', three)), pick(other, csv('kopia.csv', three))]);
		for (const page of [one, other]) {
			await share(page, '1 av 3 tjänsteupphandlingar');
			await saved(page, 1);
		}
		await one.reload();
		await share(one, '1 av 3 tjänsteupphandlingar');
	});

	test('what is erased in one is gone in the other, and does not come back from it', async () => {
		const [one, other] = await openTwo();
		await pick(one, csv('tre.csv', three));
		await share(other, '1 av 3 tjänsteupphandlingar');
		await one.getByRole('button', { name: 'Radera allt' }).click();
		await one.getByRole('dialog').getByRole('button', { name: 'Radera allt' }).click();
		await other.getByRole('button', { name: 'Prova med demostadens filer' }).waitFor();
		expect(await shown(other)).not.toContain('tre.csv');
		expect(await databases(one)).toEqual([]);
		await pick(other, csv('fyra.csv', four));
		await share(other, '1 av 1 tjänsteupphandling');
		await saved(other, 1);
		await share(one, '1 av 1 tjänsteupphandling');
		expect(await held(other)).not.toMatch(/tre\.csv|Kulturförvaltningen/);
		await other.reload();
		await share(other, '1 av 1 tjänsteupphandling');
	});

	test('what is erased in one while the other takes a file in does not come back', async () => {
		const [one, other] = await openTwo();
		await pick(one, csv('tre.csv', three));
		await share(other, '1 av 3 tjänsteupphandlingar');
		await one.getByRole('button', { name: 'Radera allt' }).click();
		const rows = Array.from({ length: 60_000 }, (_, at) => `B${at};Hamnen;Tjänster;2024-05-01;Ja`);
		await pick(other, csv('stor.csv', [header, ...rows]));
		await other.getByRole('status').filter({ hasText: 'stor.csv' }).waitFor();
		await one.getByRole('dialog').getByRole('button', { name: 'Radera allt' }).click();
		await one.getByText('Allt är raderat.').waitFor();
		await other.getByRole('progressbar').waitFor({ state: 'detached' });
		expect(await held(one)).not.toMatch(/tre\.csv|Kulturförvaltningen/);
		await other.reload();
		await other.waitForLoadState('networkidle');
		expect(await shown(other)).not.toContain('tre.csv');
	});
});
