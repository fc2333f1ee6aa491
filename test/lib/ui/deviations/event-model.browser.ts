import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { KnownModel } from '../../../../src/lib/reports/form/known-models.ts';
import { Reporting } from '../../../../src/lib/ui/deviations/reporting.svelte.ts';
import EventModelSample from './EventModelSample.svelte';

const model = (id: string, name = id): KnownModel => ({
	...{ id, name, owner: null, checkedWith: null, checkedOn: null, validFrom: null, validTo: null },
});
const select = page.getByLabelText('Modell', { exact: true });

describe('the model of a deviation', () => {
	it('can be chosen once the register was read', async () => {
		const reporting = new Reporting('2025-06-01');
		const { rerender } = await render(EventModelSample, { reporting, models: null });
		await expect.element(select).toBeDisabled();
		await rerender({ models: [model('M1', 'Branschmodellen')] });
		await userEvent.selectOptions(select, 'Branschmodellen');
		expect(reporting.report.open!.model).toBe('M1');
	});

	it('can be chosen of the codes where there is no register', async () => {
		const reporting = new Reporting('2025-06-01');
		await render(EventModelSample, { reporting, models: [] });
		await userEvent.selectOptions(select, 'Stadens modell');
		expect(reporting.report.open!.model).toBe('city_model');
	});

	it('stays chosen, and shown, where another register is read that does not hold it', async () => {
		const reporting = new Reporting('2025-06-01');
		const { rerender } = await render(EventModelSample, { reporting, models: [] });
		await userEvent.selectOptions(select, 'Stadens modell');
		await rerender({ models: [model('M1')] });
		await expect.element(select).toHaveDisplayValue('Stadens modell');
		expect(reporting.report.open!.model).toBe('city_model');
	});
});
