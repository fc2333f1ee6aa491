import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsView, type ResultsView } from '$lib/charts/results-view.ts';
import { svgDocument } from '$lib/charts/svg-document.ts';
import { startNodeEngine } from '$lib/engine/node.ts';
import { read } from '$lib/intake/read.ts';
import { compute, standingOf, type Computed } from '$lib/publish/compute.ts';
import { baseLocale, isLocale } from '$lib/text/locale.ts';
import { declaredTexts } from '$lib/publish/declared-text.ts';

/** The day on which the demo city's exports were taken. */
const asOf = '2026-02-28';
const folder = 'data/demo';

let computed: Promise<Computed> | null = null;

/** The demo city's latest year, worked out while the site is built. */
export async function demoView(lang: string | undefined): Promise<ResultsView> {
	computed ??= computeDemo();
	const { measured, reports } = await computed;
	const locale = isLocale(lang) ? lang : baseLocale;
	const document = svgDocument();
	const files = reports.map(({ name }) => name);
	const declared = declaredTexts(
		reports.flatMap(({ declarations }) => declarations),
		locale,
	);
	return resultsView({ measured, files, year: measured.years.at(-1)!, locale, document }, declared);
}

async function computeDemo(): Promise<Computed> {
	const engine = await startNodeEngine();
	try {
		const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
		const files = names.map((name) => read(readFileSync(join(folder, name)), name));
		return await compute(engine, files, standingOf(files), asOf);
	} finally {
		await engine.close();
	}
}
