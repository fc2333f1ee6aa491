import type { Headline } from '../../charts/headline.ts';
import type { VerdictCode, VerdictWords } from '../../charts/verdict.ts';
import { anchor, type Context } from './context.ts';
import { definitionDetails, drawing, figureFiles, tableDetails } from './figure.ts';
import { markup, trusted, type Markup } from './markup.ts';

/** The verdict in words first, then the share that leads, its band, and what was left out. */
export function headlineSection(context: Context, headline: Headline, year: string): Markup {
	const { t, snapshot } = context;
	const name = anchor(context, 'headline');
	const { notes, table, charts } = headline;
	const shown = { id: 'headline', table, from: 'shares' } as const;
	const measures = [headline.figure.measure];
	const noGoal = { words: t('results_no_goal', { year: snapshot.year }), reason: headline.sentence };
	const verdict = headline.verdict.code === 'no_goal' ? { ...headline.verdict, ...noGoal } : headline.verdict;
	return markup`<section id="${name}" class="headline" aria-labelledby="${name}-title">
<h2 id="${name}-title">${t('results_of', { title: headline.title, year })}</h2>
${verdictOf(verdict)}<p class="number"><span class="big">${headline.number}</span> <span>${headline.counts}</span>${
		headline.band === null ? null : markup` <span class="band">${headline.band}</span>`
	}</p>
${
	verdict.reason === headline.sentence
		? null
		: markup`<p>${headline.sentence}</p>
`
}${drawing(charts)}<ul class="notes">
${notes.beside.map(item)}</ul>
<div class="more">
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
<p class="source">${t('figure_source', { source: headline.source })}${figureFiles(context, shown)}</p>
</section>
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
