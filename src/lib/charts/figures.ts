import type { Answer, MeasureId, Measured, Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { keyText } from './keys.ts';
import { brokenYears } from './break-marks.ts';
import { breaksText } from './breaks.ts';
import { namedBuyers } from './buyers.ts';
import { drawBoth, type BothWidths, type Drawing } from './drawing.ts';
import { jobsByGroup } from './jobs-by-group.ts';
import { jobsByYear, type JobParts } from './jobs-by-year.ts';
import { limitsText, type Limits } from './limits.ts';
import { exclusionNote, shareNotes, sourceText } from './notes.ts';
import { sentenceJobsByGroup } from './sentence-jobs-by-group.ts';
import { sentenceJobsTogether } from './sentence-jobs-together.ts';
import { sentenceJobs } from './sentence-jobs.ts';
import { sentenceShareByBuyer } from './sentence-share-by-buyer.ts';
import { sentenceShareByMonth } from './sentence-share-by-month.ts';
import { sentenceShareByYear } from './sentence-share-by-year.ts';
import { shareByBuyer } from './share-by-buyer.ts';
import { shareByMonth } from './share-by-month.ts';
import { shareByYear } from './share-by-year.ts';
import { tableJobsByGroup } from './table-jobs-by-group.ts';
import { tableJobsByYear } from './table-jobs-by-year.ts';
import { tableShareByBuyer } from './table-share-by-buyer.ts';
import { tableShareByMonth } from './table-share-by-month.ts';
import { tableShareByYear } from './table-share-by-year.ts';
import type { TableTwin } from './table.ts';

/** A figure as plain data: made at build time or in the browser, shown by one component. */
export interface FigureData {
	id: string;
	title: string;
	sentence: string;
	charts: BothWidths;
	table: TableTwin;
	/** What must be read with it: where its years are not of the same organisations. */
	notes: string[];
	/** Definition first, then what was left out. */
	definition: string[];
	/** The measures that it shows. */
	measures: readonly MeasureId[];
	source: string;
}

/** What figures are made from. */
export interface View {
	measured: Measured;
	/** Names of the source files. */
	files: readonly string[];
	year: number;
	locale: Locale;
	document: Document;
	/** What the figures are limited to; default: nothing. */
	limits?: Limits;
	/** They are given to the public: counts of persons are sums of both channels, and nothing is told of rows left out of them. */
	published?: true;
	/** Of every year whose sum of jobs is published: what it is made of. */
	jobParts?: ReadonlyMap<number, JobParts>;
}

type Draw = (drawing: Drawing) => SVGSVGElement;

/** The share that leads: under the city's model where the data can say, else with any social objective; null where neither can be said. */
export function leadMeasure({ answers }: Measured): 'clause_share' | 'social_share' | null {
	if (answers.clause_share.unanswerable === null) return 'clause_share';
	return answers.social_share.unanswerable === null ? 'social_share' : null;
}

/** Results of a measure: of every year where `year` is null. */
export function resultsOf(
	answer: Answer,
	dimension: Result['slice']['dimension'],
	year: number | null,
): Result[] {
	return answer.results.filter(
		({ slice }) => slice.dimension === dimension && (year === null || slice.year === year),
	);
}

/** The years of a share, its buyers and its months. */
export function shareFigures(view: View, measure: 'clause_share' | 'social_share'): FigureData[] {
	const { measured, year, locale } = view;
	const answer = measured.answers[measure];
	const years = resultsOf(answer, 'all', null);
	const whole = years.find(({ slice }) => slice.year === year);
	const buyers = namedBuyers(resultsOf(answer, 'organisation', year), measured.organisationNames, locale);
	const months = resultsOf(answer, 'month', year);
	const notes = whole ? shareNotes(answer, whole, measured, locale) : [];
	const figures: FigureData[] = [];
	if (years.length > 1) {
		const draw: Draw = (drawing) => shareByYear(years, drawing, brokenYears(measured));
		const texts = { sentence: sentenceShareByYear(years, locale), table: tableShareByYear(years, locale) };
		figures.push(figure(view, 'figure_years', [measure], draw, texts, []));
	}
	if (buyers.length > 0) {
		const draw: Draw = (drawing) => shareByBuyer(buyers, drawing);
		const texts = {
			sentence: sentenceShareByBuyer(buyers, locale),
			table: tableShareByBuyer(buyers, locale),
		};
		figures.push(figure(view, 'figure_buyers', [measure], draw, texts, notes));
	}
	if (months.length > 1) {
		const draw: Draw = (drawing) => shareByMonth(months, drawing);
		const texts = {
			sentence: sentenceShareByMonth(months, locale),
			table: tableShareByMonth(months, locale),
		};
		figures.push(figure(view, 'figure_months', [measure], draw, texts, notes));
	}
	return figures;
}

/** Jobs beside placements over the years, then the year's jobs by target group and by form. */
export function outcomeFigures(view: View): FigureData[] {
	const { measured, year, locale, published } = view;
	const { jobs_started: jobs, placements_started: placements } = measured.answers;
	if (jobs.unanswerable !== null) return [];
	const whole = [...resultsOf(jobs, 'all', null), ...resultsOf(placements, 'all', null)];
	if (published) return [jobsTogether(view, whole)];
	const here = whole.filter(({ slice }) => slice.year === year);
	const notes = [exclusionNote(jobs, year, locale)];
	const byYear = figure(
		view,
		'figure_jobs',
		['jobs_started', 'placements_started'],
		(drawing) => jobsByYear(whole, drawing, brokenYears(measured)),
		{ sentence: sentenceJobs(here, locale), table: tableJobsByYear(whole, locale) },
		notes,
	);
	const parts = (['group', 'form'] as const).flatMap((dimension) => {
		const results = [
			...resultsOf(jobs, dimension, year),
			...(dimension === 'form' ? resultsOf(placements, dimension, year) : []),
		];
		if (results.length === 0) return [];
		const label = (code: string) => keyText(dimension, code, locale);
		const draw: Draw = (drawing) => jobsByGroup(results, label, drawing);
		const texts = {
			sentence: sentenceJobsByGroup(results, label, locale),
			table: tableJobsByGroup(results, label, locale),
		};
		const shown: MeasureId[] =
			dimension === 'form' ? ['jobs_started', 'placements_started'] : ['jobs_started'];
		return [figure(view, `figure_jobs_by_${dimension}`, shown, draw, texts, notes)];
	});
	return [byYear, ...parts];
}

/** Jobs beside placements over the years, each of both channels together. */
function jobsTogether(view: View, whole: readonly Result[]): FigureData {
	const { year, locale } = view;
	const here = whole.filter(({ slice }) => slice.year === year);
	const parts = view.jobParts ?? null;
	const texts = {
		sentence: sentenceJobsTogether(here, locale, parts?.get(year)),
		table: tableJobsByYear(whole, locale, parts),
	};
	const shown = ['jobs_started', 'placements_started'] as const;
	const { table, title, ...made } = figure(
		view,
		'figure_jobs_sum',
		shown,
		(drawing) => jobsByYear(whole, drawing, [], parts),
		texts,
		parts === null ? [translator(locale)('charts_together_definition')] : [],
	);
	const said = parts === null ? title : translator(locale)('figure_jobs');
	return { ...made, title: said, table: { ...table, caption: said } };
}

type TitleKey =
	| 'figure_years'
	| 'figure_buyers'
	| 'figure_months'
	| 'figure_jobs'
	| 'figure_jobs_sum'
	| 'figure_jobs_by_group'
	| 'figure_jobs_by_form';

/** Figures that show several years beside each other. */
const overYears: readonly TitleKey[] = ['figure_years', 'figure_jobs', 'figure_jobs_sum'];

function figure(
	{ measured, files, year, locale, document, limits }: View,
	titleKey: TitleKey,
	shown: readonly MeasureId[],
	draw: Draw,
	texts: { sentence: string; table: TableTwin },
	notes: readonly string[],
): FigureData {
	const t = translator(locale);
	const limited = limits ? limitsText(limits, locale) : null;
	const broken = overYears.includes(titleKey) ? breaksText(measured, locale) : null;
	const said = broken === null ? [] : [broken];
	const table = { ...texts.table, notes: [...texts.table.notes, ...said] };
	const id = titleKey.replace('figure_', '').replaceAll('_', '-');
	return {
		id,
		title: t(titleKey, { year }),
		sentence: texts.sentence,
		notes: said,
		table: limited === null ? table : { ...table, limits: limited },
		charts: drawBoth(draw, { document, id, locale }),
		definition: [...shown.map((measure) => t(`measure_${measure}_definition`)), ...notes],
		measures: shown,
		source: sourceText(files, measured.as_of, locale, limited),
	};
}
