import { describe, expect, test } from 'vitest';
import { figureTitle } from '../../../src/lib/charts/figure-words.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import { slicesOf } from '../../../src/lib/measures/contributions.ts';
import { notRecorded, type Dimension } from '../../../src/lib/measures/dimensions.ts';
import { locales } from '../../../src/lib/text/locale.ts';

const title = (dimension: Dimension, key: string, series: 'support_function' | null = null) =>
	figureTitle({ measure: 'jobs_started', slice: { year: 2024, dimension, key, series } }, 'sv');

describe('the title of a figure', () => {
	test('says what is not recorded of it', () => {
		expect(title('model', notRecorded)).toBe('Påbörjade anställningar 2024, modell: Ej registrerat');
		expect(title('gender', notRecorded)).toBe('Påbörjade anställningar 2024, kön: Ej registrerat');
		expect(title('supplier', 'Park', 'support_function')).toBe(
			'Påbörjade anställningar 2024, leverantör: Park, via stödfunktionen',
		);
	});

	test('does not where that is plain', () => {
		expect(title('all', '', 'support_function')).toBe('Påbörjade anställningar 2024, via stödfunktionen');
		expect(title('group', 'young')).toBe('Påbörjade anställningar 2024, Unga');
		expect(title('month', '2024-03')).toBe('Påbörjade anställningar mars 2024');
		expect(title('organisation', 'Park')).toBe('Påbörjade anställningar 2024, Park');
		expect(title('organisation_tree', 'Park')).toBe(
			'Påbörjade anställningar 2024, organisation med sina enheter: Park',
		);
	});

	test.each(locales)('is that of no other figure of the measure (%s)', (locale) => {
		for (const measure of measures) {
			const keys = (dimension: Dimension) =>
				['organisation', 'organisation_tree', 'supplier'].includes(dimension)
					? ['', notRecorded, 'Park']
					: ['model', 'level'].includes(dimension)
						? ['', notRecorded, 'none']
						: ['', notRecorded];
			const titles = slicesOf(measure)
				.filter((dimension) => dimension !== 'month')
				.flatMap((dimension) =>
					keys(dimension).map((key) =>
						figureTitle({ measure: measure.id, slice: { year: 2024, dimension, key, series: null } }, locale),
					),
				);
			expect([...new Set(titles)], measure.id).toEqual(titles);
		}
	});
});
