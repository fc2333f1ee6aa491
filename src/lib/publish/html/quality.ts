import { resultsOf } from '../../charts/figures.ts';
import { doubtName, sentenceEffect } from '../../charts/sentence-quality.ts';
import { qualityOf, type Doubt } from '../../measures/quality-effect.ts';
import { formatInteger } from '../../text/format.ts';
import { qualityParts } from '../profile.ts';
import { section, type Context } from './context.ts';
import { markup, type Markup } from './markup.ts';
import type { PublishedView } from './views.ts';

/** How sure the figures are: what is told from them, what the columns say, and what the publisher declares. */
export function qualitySection(context: Context, view: PublishedView): Markup {
	const { t, snapshot, locale } = context;
	const declared = qualityParts.map(
		(part) => markup`<div><dt>${t(`results_quality_${part}`)}</dt> <dd>${
			snapshot.profile.quality[part][locale] || t('results_quality_empty')
		}</dd></div>
`,
	);
	return section(
		context,
		'quality',
		t('results_quality'),
		doubtsOf(context, view),
		columns(context, view.declared),
		markup`<h3>${t('results_quality_declared')}</h3>
<dl class="rows">
${declared}</dl>
`,
	);
}

/** Rows in doubt by kind, and how far they could move the share. Rows about persons are none of them. */
function doubtsOf(context: Context, { measured, year }: PublishedView): Markup {
	const { t, locale } = context;
	const looked = resultsOf(measured.answers.data_quality, 'category', year).map((result) => ({
		...{ category: result.slice.key, organisation: '', affected: result.numerator },
		...{ looked_at: result.denominator ?? 0, effect: result.value ?? 0 },
	}));
	const { doubts, clean } = qualityOf(measured, year, looked);
	const clear = clean.map((kind) => doubtName({ kind }, locale)).join(', ');
	return markup`<h3>${t('quality_title')}</h3>
${
	doubts.length === 0
		? markup`<p>${t('quality_none', { year })}</p>
`
		: markup`<dl class="rows">
${doubts.map((doubt) => doubtRow(context, doubt))}</dl>
`
}${
		clear === ''
			? null
			: markup`<p class="note">${t('quality_clean')}: ${clear}.</p>
`
	}`;
}

function doubtRow({ t, locale }: Context, doubt: Doubt): Markup {
	const { affected, lookedAt } = doubt;
	const counts = {
		count: affected,
		n: formatInteger(affected, locale),
		all: formatInteger(lookedAt, locale),
	};
	return markup`<div><dt>${doubtName(doubt, locale)}</dt> <dd>${t('quality_affected', counts)}. ${sentenceEffect(doubt.effect, locale)}</dd></div>
`;
}

function columns({ t }: Context, declared: readonly string[]): Markup | null {
	if (declared.length === 0) return null;
	return markup`<h3>${t('results_columns')}</h3>
<ul>
${declared.map(
	(text) => markup`<li>${text}</li>
`,
)}</ul>
`;
}
