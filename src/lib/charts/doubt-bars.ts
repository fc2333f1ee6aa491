import type { Doubt } from '../measures/quality-effect.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { barRows } from './bar-rows.ts';
import type { Drawing } from './drawing.ts';
import { doubtName } from './sentence-quality.ts';

/** A bar a kind of doubt, as long as it has rows, of so many that were looked at. */
export function doubtBars(doubts: readonly Doubt[], year: number, drawing: Drawing): SVGSVGElement {
	const { locale } = drawing;
	const t = translator(locale);
	const rows = doubts.map((doubt) => {
		const counts = { yes: formatInteger(doubt.affected, locale), all: formatInteger(doubt.lookedAt, locale) };
		const parts = [{ swatch: 'unknown' as const, from: 0, to: doubt.affected }];
		return { name: doubtName(doubt, locale), bars: [{ parts, text: t('charts_x_of_y', counts) }] };
	});
	return barRows(drawing, t('doubts_image', { year }), rows, [
		{ swatch: 'unknown', text: t('doubts_legend') },
	]);
}
