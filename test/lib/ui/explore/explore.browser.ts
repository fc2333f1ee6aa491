import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ResultsView } from '../../../../src/lib/charts/results-view.ts';
import { noChoices } from '../../../../src/lib/ui/explore/filter-address.ts';
import type { Lost } from '../../../../src/lib/ui/explore/keeper.svelte.ts';
import { Session } from '../../../../src/lib/ui/explore/session.svelte.ts';
import ExploreSample from './ExploreSample.svelte';

const view: ResultsView = {
	...{ year: 2025, running: false, limits: null, unreached: null, headline: null, variants: null },
	...{ missing: [], figures: [], deviations: null, declared: [] },
};

it('the demo can be tried once it is known that nothing is kept on the device', async () => {
	const session = new Session();
	let read!: (lost: Lost) => void;
	vi.spyOn(session.keeper, 'open').mockReturnValue(new Promise((resolve) => (read = resolve)));
	const opened = session.open();
	await render(ExploreSample, {
		...{ session, demo: { view, files: async () => [] }, choices: noChoices, ignored: [], figure: null },
		...{ quality: '/', onchoose: vi.fn(), onfigure: vi.fn(), hrefOf: () => '/' },
	});
	const demo = page.getByRole('button', { name: 'Prova med demostadens filer' });
	await expect.element(demo).toBeDisabled();
	read({ files: [], evicted: false });
	await opened;
	await expect.element(demo).toBeEnabled();
});
