import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../../src/lib/engine/engine.ts';
import { everything } from '../../../../src/lib/measures/filter.ts';
import { noChoices, type Asked } from '../../../../src/lib/ui/explore/filter-address.ts';
import { Figures, type Shown } from '../../../../src/lib/ui/explore/figures.svelte.ts';

const of = (organisation: string): Asked => ({
	...noChoices,
	filter: { ...everything, organisations: [organisation] },
});
/** An answer that knows which question it answers. */
const answerTo = (asked: Asked) => asked as unknown as Shown;

/** An engine that answers when the test says so. */
function engine() {
	const asked: {
		question: Asked;
		signal: AbortSignal | undefined;
		answer: () => void;
		fail: (error: Error) => void;
	}[] = [];
	const told: unknown[] = [];
	let queue = Promise.resolve();
	const figures = new Figures(noChoices, {
		ask: (question, signal) =>
			new Promise((resolve, reject) => {
				asked.push({ question, signal, answer: () => resolve(answerTo(question)), fail: reject });
			}),
		inTurn: (work) => (queue = queue.then(work).catch((error: unknown) => void told.push(error))),
	});
	return { asked, told, figures };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('figures of what a reader chose', () => {
	test('are those of the newest choice, though an earlier answer comes late', async () => {
		const { asked, told, figures } = engine();
		const first = figures.choose(of('Park'));
		await settled();
		const second = figures.choose(of('Skola'));
		expect(asked[0]!.signal!.aborted).toBe(true);
		asked[0]!.answer();
		await first;
		expect(figures.shown).toBe(null);
		expect(figures.waits).toBe(true);
		await settled();
		asked[1]!.answer();
		await second;
		expect(figures.shown!.filter.organisations).toEqual(['Skola']);
		expect(figures.waits).toBe(false);
		expect(told).toEqual([]);
	});

	test('stay with their own filter until the new answer is there', async () => {
		const { asked, figures } = engine();
		const first = figures.choose(of('Park'));
		await settled();
		asked[0]!.answer();
		await first;
		const before = figures.shown;
		const second = figures.choose(of('Skola'));
		await settled();
		expect(figures.shown).toBe(before);
		asked[1]!.answer();
		await second;
		expect(figures.shown!.filter.organisations).toEqual(['Skola']);
	});

	test('are asked for once where choices follow each other fast', async () => {
		const { asked, figures } = engine();
		void figures.choose(of('A'));
		void figures.choose(of('B'));
		const last = figures.choose(of('C'));
		await settled();
		expect(asked.map(({ question }) => question.filter.organisations)).toEqual([['C']]);
		asked[0]!.answer();
		await last;
		expect(figures.shown!.filter.organisations).toEqual(['C']);
	});

	test('stay where the engine fails, which is told, and can be asked for again', async () => {
		const { asked, told, figures } = engine();
		const first = figures.choose(of('Park'));
		await settled();
		asked[0]!.answer();
		await first;
		const second = figures.choose(of('Skola'));
		await settled();
		asked[1]!.fail(new EngineError('crashed', 'gone'));
		await second;
		expect(figures.shown!.filter.organisations).toEqual(['Park']);
		expect({ waits: figures.waits, failed: figures.failed }).toEqual({ waits: false, failed: true });
		expect(told).toMatchObject([{ code: 'crashed' }]);
		const again = figures.again();
		await settled();
		asked[2]!.answer();
		await again;
		expect(figures.shown!.filter.organisations).toEqual(['Skola']);
		expect(figures.failed).toBe(false);
	});

	test('tell nothing of a question that was given up', async () => {
		const { asked, told, figures } = engine();
		const first = figures.choose(of('Park'));
		await settled();
		void figures.choose(of('Skola'));
		asked[0]!.fail(new EngineError('aborted', 'given up'));
		await first;
		expect(told).toEqual([]);
		expect(figures.failed).toBe(false);
	});

	test('follow a choice that was made while the data changed', async () => {
		const { asked, figures } = engine();
		const change = figures.renew(undefined);
		await settled();
		const chosen = figures.choose(of('Park'));
		asked[0]!.answer();
		await settled();
		expect(figures.shown).toBe(null);
		for (const question of asked.slice(1)) question.answer();
		await change;
		expect(figures.shown!.filter.organisations).toEqual(['Park']);
		await settled();
		for (const question of asked.slice(2)) question.answer();
		await chosen;
		expect(figures.shown!.filter.organisations).toEqual(['Park']);
	});

	test('are gone with the data', async () => {
		const { asked, figures } = engine();
		const first = figures.choose(of('Park'));
		await settled();
		asked[0]!.answer();
		await first;
		figures.clear();
		expect(figures.shown).toBe(null);
	});
});
