import { qualityParts as declaredParts } from '../profile.ts';
import type { Context } from './context.ts';
import { markup, type Markup } from './markup.ts';
import type { PublishedView } from './views.ts';

/** What the yes/no columns say, and what the publisher declares of the figures. */
export function qualityParts(context: Context, view: PublishedView): (Markup | null)[] {
	const { t, snapshot, locale } = context;
	const declared = declaredParts.map(
		(part) => markup`<div><dt>${t(`results_quality_${part}`)}</dt> <dd>${
			snapshot.profile.quality[part][locale] || t('results_quality_empty')
		}</dd></div>
`,
	);
	const none = view.shown.has('doubts')
		? null
		: markup`<p>${t('quality_none', { year: view.year })}</p>
`;
	return [
		none,
		columns(context, view.declared),
		markup`<h3>${t('results_quality_declared')}</h3>
<dl class="rows">
${declared}</dl>
`,
	];
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
