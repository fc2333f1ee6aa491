import { resultsOf } from '../../charts/figures.ts';
import { sentenceCommitments } from '../../charts/sentence-commitments.ts';
import { tableCommitments } from '../../charts/table-commitments.ts';
import { tableDeviations } from '../../charts/table-deviations.ts';
import { section, type Context } from './context.ts';
import { definitionDetails } from './figure.ts';
import { markup, type Markup } from './markup.ts';
import { tableOf } from './table.ts';
import type { PublishedView } from './views.ts';

/** What suppliers committed themselves to, and how much of what was due is fulfilled. */
export function commitmentsSection(context: Context, { measured, year }: PublishedView): Markup | null {
	const { t, locale } = context;
	const results = resultsOf(measured.answers.commitment_fulfilment, 'all', null);
	const here = results.find(({ slice }) => slice.year === year);
	if (results.length === 0) return null;
	const sentence =
		here === undefined ? t('charts_commitments_none', { year }) : sentenceCommitments(here, locale);
	return section(
		context,
		'commitments',
		t('results_commitments'),
		markup`<p>${sentence}</p>
`,
		tableOf(context, tableCommitments(results, locale), { id: 'commitments' }),
		definitions(context, 'commitment_fulfilment'),
	);
}

/** What was discussed outside the support function: how often, by whom and why. */
export function deviationsSection(context: Context, view: PublishedView): Markup | null {
	const { t, locale } = context;
	const { measured, year, deviations } = view;
	if (deviations === null) return null;
	const tables = (['organisation', 'category'] as const).flatMap((dimension) => {
		const results = resultsOf(measured.answers.deviations, dimension, year);
		if (results.length === 0) return [];
		const table = tableDeviations(results, dimension, locale, measured);
		return [tableOf(context, table, { id: `deviations-${dimension}` })];
	});
	return section(
		context,
		'deviations',
		t('results_deviations'),
		markup`<p>${deviations.sentence}</p>
${tables}`,
		definitions(context, 'deviations'),
	);
}

function definitions(context: Context, measure: 'commitment_fulfilment' | 'deviations'): Markup {
	const definition = [context.t(`measure_${measure}_definition`)];
	return definitionDetails(context, { definition, measures: [measure] });
}
