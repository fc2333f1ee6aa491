import { describe, expect, test } from 'vitest';
import { match } from '../../../src/lib/intake/match.ts';
import { traps, variants, type Variant } from './header-variants.ts';

/** How a header is matched in a file of its table with the headers beside it. */
function matched({ header, values, table, beside }: Variant) {
	const found = match([...beside, header], {
		reading: { table },
		values: [...beside.map(() => []), values],
	})!;
	return found.columns.at(-1)!;
}

const all = [...variants, ...traps];
const named = ({ table, header }: Variant) => `${table}: ${header}`;
const applied = all.filter((variant) => matched(variant).field !== null);
const right = applied.filter((variant) => matched(variant).field === variant.field);
const first = (variant: Variant) => matched(variant).field ?? matched(variant).others[0]?.field ?? null;

describe('of the headers that the model does not know', () => {
	test('none is read as a field that it is not', () => {
		const wrong = applied.filter((variant) => !right.includes(variant));
		expect(wrong.map((variant) => `${named(variant)} as ${matched(variant).field}`)).toEqual([]);
	});

	test('at least seven of ten are read without asking', () => {
		expect(right.length / variants.length).toBeGreaterThanOrEqual(0.7);
	});

	test('nine of ten are read or have the right field proposed first', () => {
		const found = variants.filter((variant) => first(variant) === variant.field);
		expect(found.length / variants.length).toBeGreaterThanOrEqual(0.9);
	});
});
