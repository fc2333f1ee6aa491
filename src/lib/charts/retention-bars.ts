import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { barRows, type RowBar } from './bar-rows.ts';
import { hiddenSign, type Count } from './counts-by-code.ts';
import type { Drawing } from './drawing.ts';
import type { LegendItem } from './legend.ts';

/** Those who started a job in a year, so many months after it. */
export interface Checkpoint {
	year: number;
	months: number;
	/** All of them that were to be followed up. */
	due: Count;
	inWork: Count;
	notInWork: Count;
	unknown: Count;
}

/** A bar a year of start and checkpoint: in work, not known, not in work. Where the last two are hidden, nothing but the rest of all tells of them. */
export function retentionBars(checkpoints: readonly Checkpoint[], drawing: Drawing): SVGSVGElement {
	const { locale } = drawing;
	const t = translator(locale);
	const rows = checkpoints.map((one) => ({
		name: checkpointName(one, locale),
		bars: [barOf(one, locale)],
	}));
	const items: LegendItem[] = [
		{ swatch: 'accent', text: t('persons_standing_in_work') },
		{ swatch: 'unknown', text: t('charts_part_unknown') },
		{ swatch: 'neutral', text: t('persons_standing_not_in_work') },
	];
	if (rows.some(({ bars }) => bars.some(({ parts }) => parts.some(({ swatch }) => swatch === 'untold'))))
		items.push({ swatch: 'untold', text: t('retention_untold') });
	return barRows(drawing, t('retention_image'), rows, items);
}

export function checkpointName(
	{ year, months }: Pick<Checkpoint, 'year' | 'months'>,
	locale: Locale,
): string {
	return translator(locale)('retention_row', { year, months });
}

function barOf({ due, inWork, notInWork, unknown }: Checkpoint, locale: Locale): RowBar {
	const shown = (count: Count) => (count === null ? hiddenSign : formatInteger(count, locale));
	const text = translator(locale)('charts_x_of_y', { yes: shown(inWork), all: shown(due) });
	if (inWork === null) return { parts: [], text };
	const parts: RowBar['parts'] = [{ swatch: 'accent', from: 0, to: inWork }];
	if (unknown !== null && notInWork !== null) {
		const known = inWork + unknown;
		parts.push({ swatch: 'unknown', from: inWork, to: known });
		parts.push({ swatch: 'neutral', from: known, to: known + notInWork });
	} else if (due !== null) parts.push({ swatch: 'untold', from: inWork, to: due });
	return { parts, text };
}
