import { rect } from '@observablehq/plot';
import type { Result } from '../measures/result.ts';
import { translator } from '../text/translate.ts';
import { breakMarks, brokenAt } from './break-marks.ts';
import type { Drawing } from './drawing.ts';
import { goalLine } from './goal-line.ts';
import { legend, legendHeight, verdictMark, type LegendItem } from './legend.ts';
import { painted } from './painted.ts';
import { palette } from './palette.ts';
import { shareComposition } from './share-composition.ts';
import { shareLegend } from './share-legend.ts';
import { goalPercent, shareParts } from './share-parts.ts';
import { draw, element, fontSize, isNarrow, line, rowZone } from './svg.ts';
import { textWidth } from './text-width.ts';
import { verdictCode } from './verdict.ts';
import { yearLabels } from './year-labels.ts';
import { wholeYears } from './years.ts';

/**
 * A column a year: solid up to what is known, hatched up to what is possible, and a point for the share among the
 * services. Where the goal's line meets the column is the verdict: in the solid, in the hatched or above both.
 * @param broken years from which on the figures are of other organisations than before
 */
export function shareByYear(
	results: readonly Result[],
	drawing: Drawing,
	broken: readonly number[] = [],
): SVGSVGElement {
	const years = wholeYears(results);
	const only = years[0];
	if (only !== undefined && years.length === 1) return shareComposition(only, drawing);
	const { locale, width } = drawing;
	const size = fontSize(drawing);
	const items = legendItems(years, drawing);
	const runs = goalRuns(years);
	const axisTexts = ['100 %', ...(isNarrow(drawing) && runs.length > 0 ? [goalWord(drawing)] : [])];
	const left = Math.max(...axisTexts.map((text) => textWidth(text, size))) + 8;
	const aside = runs.map(({ goal }) => textWidth(goalText(goal, drawing), size) + 10);
	const right = isNarrow(drawing) ? 0 : Math.max(0, ...aside);
	const step = Math.min((width - left - right) / Math.max(1, years.length), 120);
	const labels = yearLabels(drawing, years, step);
	const breaks = brokenAt(
		years.map(({ slice }) => slice.year),
		broken,
	);
	const top = legendHeight(drawing, items) + (breaks.length > 0 ? 36 : 18);
	const tall = isNarrow(drawing) ? 220 : 260;
	const span = { from: only?.slice.year ?? '', to: years.at(-1)?.slice.year ?? '' };
	const name = translator(locale)('charts_image_share_by_year', span);
	const svg = draw(drawing, name, {
		height: top + tall + labels.height,
		marginTop: top,
		marginBottom: labels.height,
		marginLeft: left,
		marginRight: width - left - step * years.length,
		x: { domain: [0, years.length], axis: null },
		y: { domain: [0, 1], axis: null },
		marks: painted(drawing, years.flatMap(parts), (alike, look) =>
			rect(alike, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', ...look }),
		),
	});
	const at = (share: number) => top + tall * (1 - share);
	const across = (share: number, stroke: string) =>
		line(drawing.document, left, at(share), left + step * years.length, at(share), stroke);
	svg.prepend(...[0.25, 0.5, 0.75, 1].map((share) => across(share, palette.rule)));
	svg.append(across(0, palette.ink));
	for (const tick of axisTicks(runs, drawing)) {
		const place = { x: left - 8, y: at(tick), dy: '0.35em', 'text-anchor': 'end', fill: palette.quiet };
		svg.append(element(drawing.document, 'text', place, goalPercent(tick, locale)));
	}
	years.forEach((_, index) => svg.append(labels.label(index, left + step * (index + 0.5), top + tall)));
	const xs = breaks.map((index) => left + step * index);
	svg.append(breakMarks(drawing, xs, top - 8, top + tall));
	for (const { goal, from, to } of runs) {
		const end = left + step * to;
		svg.append(goalLine(drawing, left + step * from, at(goal), end, at(goal)));
		const last = to === years.length;
		const place = last
			? { x: end + 8, y: at(goal), dy: '0.35em' }
			: { x: left + step * from, y: at(goal) - 8 };
		const bold = { 'text-anchor': 'start', 'font-weight': 600, fill: palette.goal };
		if (!last || !isNarrow(drawing)) {
			svg.append(element(drawing.document, 'text', { ...place, ...bold }, goalText(goal, drawing)));
		} else svg.append(goalAtAxis(drawing, goal, left - 8, at(goal)));
	}
	years.forEach((year, index) => {
		if (year.value === null || shareParts(year).noneRecorded) return;
		svg.append(verdictMark(drawing, verdictCode(year), left + step * (index + 0.5), at(year.value)));
	});
	years.forEach((_, index) =>
		svg.append(
			rowZone(drawing, index, {
				x: left + step * index,
				y: top,
				width: step,
				height: tall + labels.height,
			}),
		),
	);
	svg.append(legend(drawing, items, 0));
	return svg;
}

function parts({ lower, upper }: Result, index: number) {
	if (lower === null || upper === null) return [];
	const all = [
		{ swatch: 'neutral', y1: upper, y2: 1 },
		{ swatch: 'unknown', y1: lower, y2: upper },
		{ swatch: 'accent', y1: 0, y2: lower },
	] as const;
	return all.filter(({ y1, y2 }) => y2 > y1).map((part) => ({ ...part, x1: index + 0.24, x2: index + 0.76 }));
}

interface GoalRun {
	goal: number;
	/** Index of the first year, and of the one after the last. */
	from: number;
	to: number;
}

/** Years in a row under the same goal. */
function goalRuns(years: readonly Result[]): GoalRun[] {
	const runs: GoalRun[] = [];
	years.forEach(({ goal }, index) => {
		const run = runs.at(-1);
		if (goal === null) return;
		if (run?.goal === goal && run.to === index) run.to = index + 1;
		else runs.push({ goal, from: index, to: index + 1 });
	});
	return runs;
}

function axisTicks(runs: readonly GoalRun[], drawing: Drawing): number[] {
	const ticks = [0, 0.25, 0.5, 0.75, 1];
	const goal = runs.at(-1)?.goal;
	if (!isNarrow(drawing) || goal === undefined) return ticks;
	return ticks.filter((tick) => Math.abs(tick - goal) > 0.13);
}

function goalText(goal: number, { locale }: Drawing): string {
	return translator(locale)('charts_goal', { goal: goalPercent(goal, locale) });
}

const goalWord = ({ locale }: Drawing): string => translator(locale)('charts_column_goal');

/** On phones the goal stands at the axis, in two lines, and leaves the width to the columns. */
function goalAtAxis(drawing: Drawing, goal: number, x: number, y: number): SVGElement {
	const size = fontSize(drawing);
	const look = { 'text-anchor': 'end', 'font-weight': 600, fill: palette.goal };
	const group = element(drawing.document, 'g', look);
	group.append(
		element(drawing.document, 'text', { x, y: y - size * 0.25 }, goalWord(drawing)),
		element(drawing.document, 'text', { x, y: y + size * 0.95 }, goalPercent(goal, drawing.locale)),
	);
	return group;
}

function legendItems(years: readonly Result[], { locale }: Drawing): LegendItem[] {
	const drawn = years.filter((year) => year.value !== null && !shareParts(year).noneRecorded);
	const codes = (['reached', 'undecidable', 'not_reached'] as const).filter((code) =>
		drawn.some((year) => verdictCode(year) === code),
	);
	const words = codes.map((code, index) => ({
		swatch: code,
		text: translator(locale)(`charts_verdict_${code}`),
		breaks: index === 0,
	}));
	return [...shareLegend(years, locale), ...words];
}
