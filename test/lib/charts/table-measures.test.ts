import { expect, test } from 'vitest';
import { tableMeasures } from '../../../src/lib/charts/table-measures.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import type { SliceDimension } from '../../../src/lib/measures/dimensions.ts';
import type { Measured, MeasureId, Result } from '../../../src/lib/measures/result.ts';
import { figures } from '../measures/register.ts';
import { csv } from '../measures/register.ts';

/*
 * 2024: Park 10 services, 6 with the model and 1 not recorded; Skola 2, none with it. 3 jobs at Park, by the support function.
 * 6 of 12; with the one not recorded 7 of 12.
 */
const contract = (n: number, buyer: string, clause: string) =>
	`A${n};P${n};${buyer};Tjänster;2024-02-01;${clause};${clause === 'Ja' ? 'Stadens modell' : ''}`;
const files = {
	'avtal.csv': csv(
		'contract_id;procurement_id;buyer;nature;published_on;clause;clause_model',
		...[1, 2, 3, 4, 5, 6].map((n) => contract(n, 'Park', 'Ja')),
		...[7, 8, 9].map((n) => contract(n, 'Park', 'Nej')),
		contract(10, 'Park', ''),
		...[11, 12].map((n) => contract(n, 'Skola', 'Nej')),
	),
	'utfall.csv': csv('outcome_id;contract_id;form;persons;start_on', 'X1;A1;Anställning;3;2024-06-01'),
};
const reached = measures.filter(({ id }) => ['clause_share', 'jobs_started', 'deviations'].includes(id));
const table = (measured: Measured, by: SliceDimension | null, year = 2024) => {
	const all = Object.values(measured.answers).flatMap(({ results }) => results);
	const parts: Result[] = by === null ? [] : all.filter(({ slice }) => slice.dimension === by);
	return tableMeasures({ measured, parts, by, reached, year, models: [] }, 'sv');
};
const cells = ({ rows }: ReturnType<typeof table>) =>
	rows.map(({ label, part, value, numerator, denominator, unknown, band }) =>
		[part ? `– ${label}` : label, value, numerator, denominator, unknown, band]
			.map((cell) => (typeof cell === 'string' ? cell : cell.text).replaceAll('\u00a0', ' '))
			.join(' | '),
	);

test('a measure stands with its counts and its band; one that the files cannot answer is not there', async () => {
	const measured = await figures(files);
	expect(cells(table(measured, null))).toEqual([
		'Andel tjänsteupphandlingar med stadens modell | 50 % | 6 | 12 | 1 | 50 % – 58,3 %'.replaceAll(
			'50 %',
			'50,0 %',
		),
		'Påbörjade anställningar, via stödfunktionen | 3 | 1 | 1 | 0 | ',
	]);
});

test('its parts follow it, those too small for a percentage with their counts alone', async () => {
	const shown = table(await figures(files), 'organisation');
	expect(cells(shown)).toEqual([
		'Andel tjänsteupphandlingar med stadens modell | 50,0 % | 6 | 12 | 1 | 50,0 % – 58,3 %',
		'– Park | 60,0 % | 6 | 10 | 1 | 60,0 % – 70,0 %',
		'– Skola | – | 0 | 2 | 0 | ',
		'Påbörjade anställningar, via stödfunktionen | 3 | 1 | 1 | 0 | ',
		'– Park | 3 | 1 | 1 | 0 | ',
	]);
	const measuresOf: MeasureId[] = shown.rows.map(({ measure }) => measure);
	expect(measuresOf.slice(0, 3)).toEqual(['clause_share', 'clause_share', 'clause_share']);
});

test('what cannot be divided so is said, and that groups overlap', async () => {
	const { notes, dimensions } = table(await figures(files), 'group');
	expect(notes).toContain('Går inte att dela upp så: Andel tjänsteupphandlingar med stadens modell.');
	expect(notes).toContain('En person kan höra till flera målgrupper. Delarna ska därför inte läggas ihop.');
	expect(dimensions).toContain('organisation');
	expect(dimensions).toContain('group');
});

test('a year without a figure says so', async () => {
	expect(cells(table(await figures(files), null, 2020))).toEqual([
		'Andel tjänsteupphandlingar med stadens modell | saknas | saknas | saknas | saknas | ',
		'Påbörjade anställningar | saknas | saknas | saknas | saknas | ',
	]);
});
