import { leadMeasure, resultsOf } from '../../charts/figures.ts';
import { sentenceCommitments } from '../../charts/sentence-commitments.ts';
import { development } from '../../charts/sentence-share-by-year.ts';
import { shareParts } from '../../charts/share-parts.ts';
import { wholeYears } from '../../charts/years.ts';
import { formatInteger } from '../../text/format.ts';
import { anchor, section, type Context } from './context.ts';
import { markup, type Markup } from './markup.ts';
import { checkpointsOf } from './retention-figure.ts';
import type { PublishedView } from './views.ts';

const parts = ['years', 'jobs', 'who', 'where', 'promised', 'lasted', 'deviations', 'sure'] as const;
type Part = (typeof parts)[number];

/** Where each part leads: the id of its figure or chapter. */
const targets: Readonly<Record<Part, string>> = {
	...{ years: 'years', jobs: 'jobs-sum', who: 'persons', where: 'where', promised: 'promised' },
	...{ lasted: 'lasted', deviations: 'deviations', sure: 'quality' },
};

/** The year in a sentence a part, each leading to its figure. */
export function minuteSection(context: Context, view: PublishedView): Markup {
	const { t } = context;
	const items = parts.flatMap((part) => {
		const sentence = sentences[part](context, view);
		return sentence === null
			? []
			: [
					markup`<li><a href="#${anchor(context, targets[part])}">${t(`minute_${part}`)}</a> <span>${sentence}</span></li>
`,
				];
	});
	return section(
		context,
		'minute',
		t('minute_title'),
		markup`<ul class="minute">
${items}</ul>
`,
	);
}

type Sentence = (context: Context, view: PublishedView) => string | null;

const sentences: Readonly<Record<Part, Sentence>> = {
	years: ({ locale }, { measured }) => {
		const lead = leadMeasure(measured);
		const years = lead === null ? [] : wholeYears(resultsOf(measured.answers[lead], 'all', null));
		return years.length < 2 ? null : development(years, locale);
	},
	jobs: ({ t, locale }, { measured, year, shown }) => {
		const { jobs_started, placements_started } = measured.answers;
		const [jobs, placements] = [jobs_started, placements_started].map(
			(answer) => resultsOf(answer, 'all', year)[0],
		);
		if (!shown.has('jobs-sum') || !jobs || jobs.value === null) return null;
		const counts = { count: jobs.value, jobs: formatInteger(jobs.value, locale) };
		if (!placements || placements.value === null) return t('minute_jobs_only', counts);
		return t('minute_jobs_said', { ...counts, placements: formatInteger(placements.value, locale) });
	},
	who: (_, { shown }) => shown.get('persons-by-group')?.sentence ?? null,
	where: ({ t, locale }, { measured, year }) => {
		const lead = leadMeasure(measured);
		if (lead === null) return null;
		const all = resultsOf(measured.answers[lead], 'organisation', year).filter(
			(result) => shareParts(result).all > 0,
		);
		const some = all.filter((result) => shareParts(result).yes > 0);
		if (all.length === 0) return null;
		const number = (n: number) => formatInteger(n, locale);
		return t(`minute_where_${lead}`, {
			...{ count: all.length, n: number(some.length), all: number(all.length) },
			yes: number(shareParts(all[0]!).yes),
		});
	},
	promised: ({ locale }, { measured, year }) => {
		const here = resultsOf(measured.answers.commitment_fulfilment, 'all', year)[0];
		return here ? sentenceCommitments({ ...here, unknown: 0 }, locale) : null;
	},
	lasted: ({ t, locale, snapshot }) => {
		const told = checkpointsOf(snapshot).filter(({ inWork, due }) => inWork !== null && due !== null);
		const latest = told.filter(({ year }) => year === told[0]?.year).at(-1);
		if (latest === undefined) return null;
		const { year, months, inWork, due, unknown } = latest;
		const counts = { n: formatInteger(inWork!, locale), all: formatInteger(due!, locale) };
		const said = t('retention_minute', { count: due!, ...counts, year, months });
		if (unknown === null || unknown === 0) return said;
		return `${said} ${t('retention_minute_unknown', { count: unknown, n: formatInteger(unknown, locale), all: counts.all })}`;
	},
	deviations: (_, { deviations }) => deviations?.sentence ?? null,
	sure: ({ t, locale }, { measured, year }) => {
		const number = (n: number) => formatInteger(n, locale);
		const lead = leadMeasure(measured);
		const share = lead === null ? undefined : resultsOf(measured.answers[lead], 'all', year)[0];
		const reports = resultsOf(measured.answers.reporting_rate, 'all', year)[0];
		const said: string[] = [];
		if (share && share.unknown !== null && share.unknown > 0) {
			const { unknown, all } = shareParts(share);
			said.push(t('minute_sure_unknown', { count: unknown, n: number(unknown), all: number(all) }));
		}
		if (reports && reports.denominator !== null && reports.denominator > 0) {
			const missing = reports.denominator - reports.numerator;
			said.push(
				missing === 0
					? t('minute_sure_all')
					: t('minute_sure_unreported', {
							...{ count: missing, n: number(missing), all: number(reports.denominator) },
						}),
			);
		}
		return said.length === 0 ? null : said.join(' ');
	},
};
