import { plan } from '../plan.ts';
import { fileLink, section, type Context } from './context.ts';
import { markup, type Markup } from './markup.ts';

/** The bundle's files, and how to see that they are as they were published. */
export function filesSection(context: Context): Markup {
	const { t, locale, links } = context;
	const tables = plan.map(({ id }) => fileLink(context, `tables/${id}.csv`, t(`results_table_${id}`)));
	const others = [
		fileLink(context, 'results.json', t('results_file_results')),
		fileLink(context, `method/${locale}.md`, t('results_file_method')),
		fileLink(context, 'datapackage.json', t('results_file_datapackage')),
		fileLink(context, 'dcat.jsonld', t('results_file_dcat')),
		fileLink(context, 'manifest.json', t('results_file_manifest')),
	];
	const item = (link: Markup | null) =>
		link === null
			? null
			: markup`<li>${link}</li>
`;
	return section(
		context,
		'files',
		t('results_files'),
		tables.every((link) => link === null)
			? null
			: markup`<div class="not-on-paper">
<h3>${t('results_files_tables')}</h3>
<ul class="links">
${tables.map(item)}</ul>
</div>
`,
		markup`<div class="not-on-paper">
<h3>${t('results_files_others')}</h3>
<ul class="links">
${others.map(item)}</ul>
</div>
<h3>${t('results_verify')}</h3>
<p>${t('results_verify_text')}${links.verify === null ? null : markup` <a href="${links.verify}">${t('results_verify_link')}</a>`}</p>
${
	links.fingerprint === undefined
		? null
		: markup`<p class="note">${t('verify_fingerprint', { hash: links.fingerprint })}</p>
`
}`,
	);
}
