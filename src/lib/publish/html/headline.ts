import type { Headline } from '../../charts/headline.ts';
import type { VerdictCode, VerdictWords } from '../../charts/verdict.ts';
import { anchor, type Context } from './context.ts';
import { definitionDetails, drawing, figureFiles, headingOf, tableDetails } from './figure.ts';
import { markup, trusted, type Markup } from './markup.ts';

/** The verdict in words, why, and who decided on the goal. */
export function verdictSection(context: Context, headline: Headline): Markup {
	const { t, snapshot } = context;
	const name = anchor(context, 'verdict');
	const noGoal = { words: t('results_no_goal', { year: snapshot.year }), reason: headline.sentence };
	const { verdict, spoken } = headline;
	const shown = verdict.code === 'no_goal' ? { ...verdict, ...noGoal } : { ...verdict, words: spoken };
	return markup`<section id="${name}" class="headline" aria-labelledby="${name}-title">
<h2 id="${name}-title" class="visually-hidden">${t('verdict_title')}</h2>
${verdictOf(shown)}</section>
`;
}

/** The share that leads, its band, and what was left out. */
export function headlineFigure(context: Context, headline: Headline, year: string): Markup {
	const { t } = context;
	const name = anchor(context, 'headline');
	const { notes, table, charts } = headline;
	const shown = { id: 'headline', table, from: 'shares', persons: false } as const;
	const measures = [headline.figure.measure];
	const title = t('results_of', { title: headline.title, year });
	return markup`<figure id="${name}" class="share" aria-labelledby="${name}-title">
${headingOf(context, { id: 'headline', title }, 2)}<p class="number"><span class="big">${headline.number}</span> <span>${headline.counts}</span>${
		headline.band === null ? null : markup` <span class="band">${headline.band}</span>`
	}</p>
${
	headline.added === ''
		? null
		: markup`<p>${headline.added}</p>
`
}${drawing(charts)}<ul class="notes">
${notes.beside.map(item)}</ul>
${annex(context)}<div class="more">
${
	notes.more.length === 0
		? null
		: markup`<details class="on-paper">
<summary>${t('headline_more')}</summary>
<ul class="notes">
${notes.more.map(item)}</ul>
</details>
`
}${tableDetails(context, shown)}${definitionDetails(context, { definition: [headline.definition], measures })}${glossary(context)}</div>
<figcaption>${t('figure_source', { source: headline.source })}${figureFiles(context, shown)}</figcaption>
</figure>
`;
}

const item = (text: string): Markup => markup`<li>${text}</li>
`;

function verdictOf({ code, words, reason, decision }: VerdictWords): Markup {
	return markup`<div class="verdict">
${trusted(marks[code])}
<div>
<p class="words">${words}</p>
<p class="reason">${reason}</p>
${
	decision === null
		? null
		: markup`<p class="note">${decision}</p>
`
}</div>
</div>
`;
}

const mark = (shape: string): string => `<svg viewBox="0 0 32 32" aria-hidden="true">${shape}</svg>`;

/** Told by their form: full with a tick, ring, diamond, dashed line. */
const marks: Readonly<Record<VerdictCode, string>> = {
	reached: mark(
		'<circle cx="16" cy="16" r="14" class="full"/><path d="m9.5 16.5 4.5 4.5 8.5-9.5" class="tick"/>',
	),
	not_reached: mark('<circle cx="16" cy="16" r="12.5"/>'),
	undecidable: mark('<path d="M16 2.5 29.5 16 16 29.5 2.5 16Z"/>'),
	no_goal: mark('<path d="M4 16h24" stroke-dasharray="5 4.5"/>'),
};

/** On paper the summary is a page; what belongs to its figure opens the annex. */
export function annex({ t }: Context): Markup {
	return markup`<p class="on-paper-only annex">${t('paper_annex')}</p>
`;
}

const terms = ['model', 'deviation', 'support'] as const;

function glossary({ t }: Context): Markup {
	return markup`<details class="on-paper">
<summary>${t('glossary_title')}</summary>
<dl>
${terms.map(
	(term) => markup`<dt>${t(`glossary_${term}`)}</dt> <dd>${t(`glossary_${term}_text`)}</dd>
`,
)}</dl>
</details>
`;
}
