import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import type { Drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { hasPercent, percentText, shareParts } from './share-parts.ts';
import { element, fontSize } from './svg.ts';
import { textWidth } from './text-width.ts';

/** What stands under each column: the year, its share, its counts. A line that does not fit under one stands under none. */
export function yearLabels(drawing: Drawing, years: readonly Result[], step: number) {
	const size = fontSize(drawing);
	const columns = years.map((year) => lines(year, drawing));
	const fits = (text: string | undefined, room = 0.88) =>
		text === undefined || textWidth(text, size) * room <= step;
	const roles = (['share', 'counts'] as const).filter((role) =>
		columns.every((column) => fits(column[role], role === 'counts' ? 1.05 : 0.88)),
	);
	const full = columns.every(({ year }) => fits(year));
	const running = columns.some((column) => column.running !== undefined && fits(column.running));
	const rows = 1 + roles.length + (running ? 1 : 0);
	const label = (index: number, middle: number, top: number): SVGElement => {
		const column = columns[index];
		const group = element(drawing.document, 'g', { 'font-variant': 'tabular-nums' });
		if (column === undefined) return group;
		const print = [
			{ text: full ? column.year : `’${column.year.slice(2)}`, 'font-weight': 600, fill: palette.ink },
			...(running && column.running ? [{ text: column.running, fill: palette.quiet }] : []),
			...roles.flatMap((role) => {
				const text = column[role];
				return text === undefined ? [] : [{ text, fill: role === 'share' ? palette.ink : palette.quiet }];
			}),
		];
		print.forEach(({ text, ...look }, row) => {
			const place = { x: middle, y: top + size * (1.35 + row * 1.2) };
			group.append(element(drawing.document, 'text', { ...place, ...look }, text));
		});
		return group;
	};
	return { height: Math.round(size * (0.6 + rows * 1.2)), label };
}

function lines(result: Result, { locale }: Drawing) {
	const t = translator(locale);
	const { yes, all, noneRecorded } = shareParts(result);
	const counts = { yes: formatInteger(yes, locale), all: formatInteger(all, locale) };
	return {
		year: String(result.slice.year),
		running: result.running ? t('charts_so_far_short') : undefined,
		share: hasPercent(result)
			? percentText(result.value ?? 0, result, locale)
			: t('charts_not_recorded_short'),
		counts: noneRecorded || all === 0 ? undefined : t('charts_x_of_y', counts),
	};
}
