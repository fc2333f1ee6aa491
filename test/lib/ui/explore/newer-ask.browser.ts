import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Session } from '../../../../src/lib/ui/explore/session.svelte.ts';
import NewerAskSample from './NewerAskSample.svelte';

const head = 'contract_id;buyer;nature;published_on;value';
const file = (name: string, ...rows: string[]) => new File([[head, ...rows].join('\n')], name);
const first = file(
	'avtal januari.csv',
	'A1;Park;Tjänster;2024-01-01;100',
	'A2;Park;Tjänster;2024-01-02;200',
	'A3;Skola;Tjänster;2023-01-03;300',
);

it('two files that wait at once are each compared with the one that they have rows in common with', async () => {
	const session = new Session();
	session.asOf = '2024-12-31';
	await session.add([
		first,
		file('avtal juni.csv', 'A1;Park;Tjänster;2024-01-01;150', 'A4;Park;Tjänster;2024-05-01;400'),
		file(
			'avtal parken.csv',
			'A2;Park;Tjänster;2024-01-02;200',
			'A3;Skola;Tjänster;2023-01-03;300',
			...['A5', 'A6', 'A7'].map((id) => `${id};Park;Tjänster;2024-06-01;500`),
		),
	]);
	expect(session.files).toHaveLength(3);
	expect(session.told).toEqual([]);
	const { container } = await render(NewerAskSample, { session });
	const said = () => [...container.querySelectorAll('form')].map((form) => form.textContent);
	await vi.waitFor(
		() => {
			for (const text of said()) expect(text).not.toContain('Jämför filerna');
		},
		{ timeout: 90_000 },
	);
	const [juni, parken] = said();
	for (const part of ['1 ny rad', '1 ändrad rad', '2 rader finns bara i den äldre filen'])
		expect(juni).toContain(part);
	for (const part of ['3 nya rader', '2 oförändrade rader', '1 rad finns bara i den äldre filen'])
		expect(parken).toContain(part);
});
