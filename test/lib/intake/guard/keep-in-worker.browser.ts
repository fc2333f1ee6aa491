import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepingWorker, type KeepingWorker } from '../../../../src/lib/intake/guard/keep-in-worker.ts';
import { originalOf } from '../../../../src/lib/intake/guard/kept-copy.ts';
import { read } from '../../../../src/lib/intake/read.ts';
import { isWhole } from '../../../../src/lib/store/kept-file.ts';
import { swedish } from './numbers.ts';

const number = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
const table = (note: string) =>
	`Upphandlingsslag;Köpare;Avtalsdatum;Anteckning\nTjänster;Park;2024-01-02;${note}\n`;
const reading = { emptyIdentityNumbers: true };
let worker: KeepingWorker;
beforeAll(() => void (worker = keepingWorker()));
afterAll(() => worker.close());

test('a file without anything about persons is kept byte for byte', async () => {
	const kept = (await worker.keep(new File([table('x')], 'avtal.csv'), reading))!;
	expect(kept).toMatchObject({ name: 'avtal.csv', masked: false, copy: null });
	expect(kept.id).toBe(kept.kept);
	expect(await kept.blob.text()).toBe(table('x'));
	expect(await isWhole(kept)).toBe(true);
});

test('of another a copy is kept that reads as the file, under a name that may be shown', async () => {
	const text = table(number);
	const kept = (await worker.keep(new File([text], `${number}.csv`), reading))!;
	expect(kept.masked).toBe(true);
	expect(kept.name).not.toContain(number);
	expect(await kept.blob.text()).not.toContain(number);
	expect(await isWhole(kept)).toBe(true);
	const bytes = new Uint8Array(await kept.blob.arrayBuffer());
	const again = read(bytes, kept.name, reading, originalOf(kept));
	const file = read(new TextEncoder().encode(text), kept.name, reading);
	expect([again.id, again.bytes, again.staged.columns]).toEqual([file.id, file.bytes, file.staged.columns]);
	expect(again.problems).toEqual(file.problems);
});
