import { describe, expect, test } from 'vitest';
import { commit } from '../../../src/lib/intake/commit.ts';
import { fastRead } from '../../../src/lib/intake/fast.ts';
import type { PackedPart } from '../../../src/lib/intake/packed.ts';
import { rawTable } from '../../../src/lib/intake/raw-table.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { swedish } from './guard/numbers.ts';
import { openRegister } from './register-of.ts';

const register = openRegister();
const header = 'Avtalsnummer;Förvaltning;Upphandlingsslag;Annonseringsdatum;Avtalsvärde\n';
const line = (at: number) => `A-${at};Park;Tjänster;2024-01-02;${100 + (at % 900)} 000,50\n`;
const COUNT = 400_000;

/** Rows for some parts, one of them with something for the guard in it. */
function large(odd: string): Uint8Array<ArrayBuffer> {
	const lines = Array.from({ length: COUNT }, (_, at) => (at === COUNT / 2 ? odd : line(at)));
	return new TextEncoder().encode(header + lines.join(''));
}

const odd = `${swedish};Park;Tjänster;2024-01-02;7\n`;

function readAhead(bytes: Uint8Array<ArrayBuffer>) {
	const parts: { part: PackedPart; first: number }[] = [];
	const file = fastRead(bytes, 'a.csv', {}, undefined, (part, first) => parts.push({ part, first }));
	return { parts, file: file && { ...file, id: 'a' } };
}

describe('a large file', () => {
	test('whose rows go ahead comes in whole, each row once and under its own number', async () => {
		const bytes = large(odd);
		const { parts, file } = readAhead(bytes);
		expect(parts.length).toBeGreaterThan(1);
		const taken = rawTable(register.engine, 501);
		for (const { part, first } of parts) taken.take(part, first);
		const report = await commit(register.engine, file!, 501, { taken });
		expect(report.rows).toEqual({ read: COUNT, accepted: COUNT, refused: 0, blank: 0 });
		const whole = await commit(register.engine, read(bytes, 'a.csv'), 502);
		expect(report.problems).toEqual(whole.problems);
		const [differing] = await register.engine.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM
			((SELECT source_row, contract_id, buyer, published_on, value FROM contracts WHERE file_no = 501)
			EXCEPT (SELECT source_row, contract_id, buyer, published_on, value FROM contracts WHERE file_no = 502)) d`);
		expect(differing).toEqual({ n: 0 });
	});

	test('sends no row ahead in which a number may be an identity number', () => {
		const { parts } = readAhead(large(odd));
		const ahead = parts.flatMap(({ part }) =>
			part.columns.map(({ bytes }) => new TextDecoder().decode(bytes)),
		);
		expect(ahead.some((text) => text.includes('A-399999'))).toBe(true);
		expect(ahead.every((text) => !text.includes(swedish))).toBe(true);
	});

	test('that turns out irregular leaves nothing of what went ahead', async () => {
		const { parts, file } = readAhead(large('A-1;Park\n'));
		expect(file).toBeNull();
		const taken = rawTable(register.engine, 503);
		for (const { part, first } of parts) taken.take(part, first);
		taken.restart();
		const small = read(new TextEncoder().encode(header + line(1)), 'a.csv');
		const report = await commit(register.engine, small, 503, { taken });
		expect(report.rows).toMatchObject({ read: 1, accepted: 1 });
	});

	test('of which a row is missing is a fault that is told, not a file taken in', async () => {
		const { parts, file } = readAhead(large(odd));
		const taken = rawTable(register.engine, 504);
		for (const { part, first } of parts.slice(1)) taken.take(part, first);
		await expect(commit(register.engine, file!, 504, { taken })).rejects.toThrow('rows read');
		expect(await register.rows('contracts', 'source_row', 504)).toEqual([]);
	});
});
