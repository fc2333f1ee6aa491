import { measures } from '../measures/catalogue.ts';
import { translator } from '../text/translate.ts';
import { drawBoth } from './drawing.ts';
import { leadMeasure, resultsOf, type FigureData, type View } from './figures.ts';
import { limitsText } from './limits.ts';
import { sourceText } from './notes.ts';
import { sentenceShareVariants } from './sentence-share-variants.ts';
import { shareVariants } from './share-variants.ts';
import { tableShareVariants } from './table-share-variants.ts';

/** The headline beside every other way of counting it; null where there is no such way, or no headline. */
export function variantsFigure(view: View): FigureData | null {
	const { measured, files, year, locale, document, limits } = view;
	const lead = leadMeasure(measured);
	if (lead === null) return null;
	const ways = measures.filter(({ id, variantOf }) => id === lead || variantOf === lead);
	const results = ways.flatMap(({ id }) =>
		measured.answers[id].unanswerable === null ? resultsOf(measured.answers[id], 'all', year) : [],
	);
	if (results.length < 2 || results[0]?.measure !== lead) return null;
	const t = translator(locale);
	return {
		id: 'variants',
		title: t('variants_title', { year }),
		sentence: sentenceShareVariants(results, locale),
		charts: drawBoth((drawing) => shareVariants(results, drawing), { document, id: 'variants', locale }),
		table: tableShareVariants(results, locale),
		notes: [],
		definition: results.map(({ measure }) =>
			t('variants_definition', {
				...{ name: t(`measure_${measure}`), definition: t(`measure_${measure}_definition`) },
			}),
		),
		measures: results.map(({ measure }) => measure),
		source: sourceText(files, measured.as_of, locale, limits ? limitsText(limits, locale) : null),
	};
}
