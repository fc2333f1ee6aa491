import type { Page } from 'playwright';

/** Fills in what the form of one event asks for, with a mouse. */
export async function fillEvent(
	page: Page,
	{ unit, agreed, jobs }: { unit: string; agreed: string; jobs: string },
): Promise<void> {
	await page.getByLabel('Förvaltning eller bolag').fill(unit);
	await page.getByLabel('Datum för händelsen').fill('2025-11-03');
	await page.getByLabel('Upphandlings-id').fill('U2025-0123');
	await page.getByLabel('Upphandlingsslag').selectOption('services');
	await page.getByLabel('Vad som överenskoms').fill(agreed);
	await page.getByLabel('Jobb', { exact: true }).check();
	await page.getByLabel('Modell', { exact: true }).selectOption('Branschmodellen');
	await page.getByLabel('Orsak till avsteget').selectOption('own_programme');
	await page.getByLabel('Antal anställningar', { exact: true }).fill(jobs);
	await page.getByLabel('Uppgifterna gäller bara').check();
	await page.getByLabel('Det som rapporteras').check();
}
