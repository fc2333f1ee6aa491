import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Sample from './ConfirmationsSample.svelte';

describe('a file with rows that are not confirmed', () => {
	it('says how many of how many they are, and that they count all the same', async () => {
		const { container } = await render(Sample, { locale: 'sv', unconfirmed: 12, rows: 40 });
		expect(container.textContent).toContain('12 av 40 rader är inte bekräftade.');
		expect(container.textContent).toContain('Raderna räknas ändå med.');
	});

	it('says so of one row in its own form', async () => {
		const { container } = await render(Sample, { locale: 'en', unconfirmed: 1, rows: 40 });
		expect(container.textContent).toContain('1 of 40 rows is not confirmed.');
	});

	it('says nothing where all are confirmed', async () => {
		const { container } = await render(Sample, { locale: 'fi', unconfirmed: 0, rows: 40 });
		expect(container.textContent?.trim()).toBe('');
	});
});
