import { rect } from '@observablehq/plot';
import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { barRows } from './bar-rows.ts';
import { breakMarks, breakWord, brokenAt } from './break-marks.ts';
import type { Drawing } from './drawing.ts';
import { legend, legendHeight, paint, type LegendItem } from './legend.ts';
import { palette } from './palette.ts';
import { seriesIn, seriesName, seriesOf, seriesSwatch, type JobSeries } from './series.ts';
import { draw, element, fontSize, isNarrow, line, rowZone } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wholeYears, yearText } from './years.ts';

interface YearBars {
	first: Result;
	bars: { series: JobSeries; value: number }[];
}

/**
 * Jobs beside placements, and those of deviations beside both; standing by year, on phones lying.
 * @param broken years from which on the figures are of other organisations than before
 */
export function jobsByYear(
	results: readonly Result[],
	drawing: Drawing,
	broken: readonly number[] = [],
): SVGSVGElement {
	const { locale } = drawing;
	const whole = wholeYears(results);
	const series = seriesIn(whole);
	const items = series.map((one) => ({ swatch: seriesSwatch[one], text: seriesName(one, locale) }));
	const years = grouped(whole, series);
	const name = translator(locale)('charts_image_jobs_by_year', {
		from: whole[0]?.slice.year ?? '',
		to: whole.at(-1)?.slice.year ?? '',
	});
	const breaks = brokenAt(
		years.map(({ first }) => first.slice.year),
		broken,
	);
	if (!isNarrow(drawing) && years.length > 1) return columns(drawing, name, { years, breaks }, series, items);
	const rows = years.map(({ first, bars }, index) => ({
		above: breaks.includes(index) ? breakWord(drawing) : null,
		name: [yearText(first, locale), ...reporting(first, drawing)].join(' · '),
		bars: bars.map((bar) => ({
			parts: [{ swatch: seriesSwatch[bar.series], from: 0, to: bar.value }],
			text: formatInteger(bar.value, locale),
		})),
	}));
	return barRows(drawing, name, rows, items);
}

const isJobs = (series: JobSeries): boolean => series === 'jobs' || series === 'jobs_sum';

function grouped(whole: readonly Result[], series: readonly JobSeries[]): YearBars[] {
	return [...new Set(whole.map(({ slice }) => slice.year))].flatMap((year) => {
		const here = whole.filter(({ slice }) => slice.year === year);
		const first = here.find((result) => isJobs(seriesOf(result))) ?? here[0];
		if (first === undefined) return [];
		const bars = series.flatMap((one) => {
			const value = here.find((result) => seriesOf(result) === one)?.value ?? null;
			return value === null ? [] : [{ series: one, value }];
		});
		return [{ first, bars }];
	});
}

function reporting(result: Result, { locale }: Drawing): string[] {
	if (result.denominator === null || result.denominator === 0) return [];
	const counts = {
		reported: formatInteger(result.numerator, locale),
		due: formatInteger(result.denominator, locale),
	};
	return [translator(locale)('charts_contracts_reported', counts)];
}

function columns(
	drawing: Drawing,
	name: string,
	{ years, breaks }: { years: readonly YearBars[]; breaks: readonly number[] },
	series: readonly JobSeries[],
	items: readonly LegendItem[],
): SVGSVGElement {
	const { width, document, locale } = drawing;
	const size = fontSize(drawing);
	const top = legendHeight(drawing, items) + Math.round(size * (breaks.length > 0 ? 3.2 : 2));
	const tall = 230;
	const below = Math.round(size * 3.2);
	const step = Math.min(width / years.length, 190);
	const thick = Math.min(36, (step * 0.72) / series.length);
	const most = Math.max(1, ...years.flatMap(({ bars }) => bars.map(({ value }) => value)));
	const middle = (index: number) => step * (index + 0.5);
	const bars = years.flatMap((year, index) =>
		year.bars.map(({ series: one, value }) => {
			const offset = (series.indexOf(one) - series.length / 2) * thick;
			const x = middle(index) + offset;
			return { swatch: seriesSwatch[one], series: one, value, x1: x + 2, x2: x + thick - 2 };
		}),
	);
	const svg = draw(drawing, name, {
		height: top + tall + below,
		marginTop: top,
		marginBottom: below,
		marginLeft: 0,
		marginRight: 0,
		x: { type: 'identity', axis: null },
		y: { domain: [0, most], axis: null },
		marks: [
			...bars
				.filter(({ value }) => value > 0)
				.map((bar) => rect([bar], { x1: 'x1', x2: 'x2', y1: 0, y2: 'value', ...paint(drawing, bar.swatch) })),
		],
	});
	svg.append(line(document, 0, top + tall, step * years.length, top + tall, palette.ink));
	for (const { value, x1, x2, series: one } of bars) {
		if (!isJobs(one) && textWidth(formatInteger(value, locale), size) > thick) continue;
		const at = { x: (x1 + x2) / 2, y: top + tall * (1 - value / most) - 6, 'font-variant': 'tabular-nums' };
		svg.append(element(document, 'text', at, formatInteger(value, locale)));
	}
	const xs = breaks.map((index) => step * index);
	svg.append(breakMarks(drawing, xs, top - Math.round(size * 1.2), top + tall));
	years.forEach(({ first }, index) => {
		const at = { x: middle(index), y: top + tall + size * 1.35, 'font-weight': 600 };
		svg.append(element(document, 'text', at, yearText(first, locale)));
		const [text] = reporting(first, drawing);
		if (text === undefined || textWidth(text, size) > step) return;
		const under = { x: middle(index), y: top + tall + size * 2.6, fill: palette.quiet };
		svg.append(element(document, 'text', under, text));
	});
	years.forEach((_, index) =>
		svg.append(rowZone(drawing, index, { x: step * index, y: top, width: step, height: tall + below })),
	);
	svg.append(legend(drawing, items, 0));
	return svg;
}
