import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { barRows } from './bar-rows.ts';
import type { Drawing } from './drawing.ts';
import { codeRows, notRecorded } from './groups.ts';
import type { Swatch } from './legend.ts';
import { seriesIn, seriesName, seriesSwatch, type JobSeries } from './series.ts';

/**
 * Bars by target group or by form, each series its own bar: groups overlap, so nothing is stacked or summed.
 * @param label the words of a code in the reader's language
 */
export function jobsByGroup(
	results: readonly Result[],
	label: (code: string) => string,
	drawing: Drawing,
): SVGSVGElement {
	const { locale } = drawing;
	const kind = results[0]?.slice.dimension === 'form' ? 'form' : 'group';
	const rows = codeRows(results).map(({ code, values }) => ({
		name: label(code),
		bars: seriesIn(results).flatMap((series) => {
			const value = values[series];
			if (value === undefined || value === 0) return [];
			const swatch = code === notRecorded ? unknownSwatch(series) : seriesSwatch[series];
			const parts = [{ swatch, from: 0, to: value }];
			return [{ parts, text: formatInteger(value, locale) }];
		}),
	}));
	const name = translator(locale)(`charts_image_jobs_by_${kind}`, { year: results[0]?.slice.year ?? '' });
	const items = seriesIn(results).map((series) => ({
		swatch: seriesSwatch[series],
		text: seriesName(series, locale),
	}));
	return barRows(drawing, name, rows, items);
}

function unknownSwatch(series: JobSeries): Swatch {
	return series === 'jobs' || series === 'placements' ? 'unknown' : 'deviation-unknown';
}
