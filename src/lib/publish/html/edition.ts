import { formatDate } from '../../text/format.ts';
import { outsideLink, type Context } from './context.ts';
import { markup, type Markup } from './markup.ts';

/** Whose figures of which year these are, and how far they stand. */
export function editionHead(context: Context, running: boolean): Markup {
	const { snapshot, locale, t, links } = context;
	const { profile, year } = snapshot;
	const shown = running ? t('results_running', { year }) : String(year);
	return markup`<header>
${demoMark(context)}<p class="publisher">${profile.publisher.name[locale]}</p>
<h1>${t('results_heading', { year: shown })}</h1>
${editionFacts(context)}${
		links.newer
			? markup`<p class="notice">${t('results_newer')} <a href="${links.newer.href}">${t('results_newer_link', { version: links.newer.version })}</a></p>
`
			: null
	}</header>
`;
}

/** That the figures are made up, where they are. */
export function demoMark({ snapshot, t }: Context): Markup | null {
	return snapshot.demo
		? markup`<p class="demo"><strong>${t('app_demo_title')}:</strong> ${t('app_demo_text')}</p>
`
		: null;
}

/** How sure the figures are, as of when, in which version. */
export function editionFacts({ snapshot, locale, t }: Context): Markup {
	const { status, version, as_of, issued } = snapshot;
	return markup`<p class="status"><strong>${t(`results_status_${status}`)}</strong> ${t(`results_status_${status}_text`)}</p>
<dl class="edition">
<div><dt>${t('results_as_of')}</dt> <dd>${formatDate(as_of, locale)}</dd></div>
<div><dt>${t('results_version')}</dt> <dd>${version}</dd></div>
<div><dt>${t('results_issued')}</dt> <dd>${formatDate(issued, locale)}</dd></div>
</dl>
`;
}

/** Who answers for the figures, where to ask, and under which terms they may be used. */
export function publisherRows({ snapshot, locale, t }: Context): Markup {
	const { publisher, licence } = snapshot.profile;
	return markup`<dl class="rows">
<div><dt>${t('results_publisher')}</dt> <dd>${outsideLink(publisher.homepage, publisher.name[locale])}</dd></div>
<div><dt>${t('results_contact')}</dt> <dd>${contact(publisher.email)}</dd></div>
<div><dt>${t('results_licence')}</dt> <dd>${outsideLink(licence, licenceNames[licence] ?? licence)}</dd></div>
</dl>
`;
}

const licenceNames: Readonly<Record<string, string>> = {
	'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0 1.0',
	'https://creativecommons.org/licenses/by/4.0/': 'CC BY 4.0',
};

function contact(email: string): Markup {
	return /^[^\s@:?]+@[^\s@:?]+$/.test(email)
		? markup`<a href="mailto:${email}">${email}</a>`
		: markup`${email}`;
}
