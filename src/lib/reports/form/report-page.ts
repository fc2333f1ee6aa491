import { fieldName } from '../../intake/refusal.ts';
import { markup, trusted, type Markup } from '../../publish/html/markup.ts';
import { formatDate } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { EventDraft, ReportDraft } from './draft.ts';
import { modelNamed, type KnownModel } from './known-models.ts';
import { reportCells, reportFields } from './report-rows.ts';

const style = `
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b2126; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid #7f8a92; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .35rem 1rem; margin: 0; }
dt { color: #505b64; } dd { margin: 0; white-space: pre-line; }
p { margin: .25rem 0; } .quiet { color: #505b64; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } section { break-inside: avoid; } }
`;

/** The same report as a page to read, print or attach: one file, no script, nothing fetched. */
export function reportPage(
	report: ReportDraft,
	submitted: string,
	locale: Locale,
	models: readonly KnownModel[],
): string {
	const t = translator(locale);
	const title = t('deviation_page_title', { organisation: report.organisation.trim() });
	return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${t('deviation_page_submitted', { date: formatDate(submitted, locale) })}</p>
<p class="quiet">${t('deviation_page_note')}</p>
${report.events.map((event, at) => section(event, at, report, submitted, locale, models))}
</body>
</html>
`.text;
}

function section(
	event: EventDraft,
	at: number,
	{ organisation }: ReportDraft,
	submitted: string,
	locale: Locale,
	models: readonly KnownModel[],
): Markup {
	return markup`<section>
<h2>${eventTitle(event, at, locale)}</h2>
<dl>
${reportLines(event, organisation, submitted, locale, models).map(
	({ label, text }) => markup`<dt>${label}</dt><dd>${text}</dd>
`,
)}</dl>
</section>
`;
}

/** What a deviation is called in a list. */
export function eventTitle({ kind, on, year }: EventDraft, at: number, locale: Locale): string {
	const t = translator(locale);
	const no = at + 1;
	if (kind === 'annual') return t('deviation_title_annual', { no, year: year === '' ? '–' : year });
	return t('deviation_title_event', { no, date: on === '' ? '–' : formatDate(on, locale) });
}

/** What a deviation says, field by field, as it is read out: only what was filled in. */
export function reportLines(
	event: EventDraft,
	organisation: string,
	submitted: string,
	locale: Locale,
	models: readonly KnownModel[],
): { field: string; label: string; text: string }[] {
	const cells = reportCells(event, organisation, submitted, locale);
	const dates = ['event_on', 'period_start', 'period_end', 'submitted_on'];
	return reportFields
		.filter((field) => (cells[field] ?? '') !== '')
		.map((field) => {
			const cell = cells[field]!;
			const text = dates.includes(field) ? formatDate(cell, locale) : cell;
			const label = fieldName('deviations', field, locale);
			return { field, label, text: field === 'model_id' ? modelNamed(models, cell) : text };
		});
}
