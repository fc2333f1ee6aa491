import { outcomeCodeLists } from '../code-lists/outcomes.ts';
import type { Code, CountDimension, Field } from '../types.ts';

const dimensions: readonly CountDimension[] = ['group', 'gender', 'age_band'];
const prefixes: readonly string[] = ['varav', 'därav', 'joista', 'of whom', 'of which'];
/** What is left over is no number of its own. */
const rest: readonly string[] = ['other', 'other_unknown'];

/** Columns such as "varav unga": how many of an outcome's persons belong to a group, a sex or an age band. One for each code that can be counted. */
export const ofWhomFields: readonly Field[] = dimensions.flatMap((dimension) =>
	outcomeCodeLists
		.find(({ id }) => id === dimension)!
		.codes.filter(({ code }) => code !== 'other_unknown')
		.map((code) => ({
			id: `of_whom_${code.code
				.toLowerCase()
				.match(/[a-z0-9]+/g)!
				.join('_')}`,
			type: 'integer',
			ofWhom: { dimension, code: code.code },
			synonyms: headers(dimension, code),
		})),
);

/**
 * The words of a code after each prefix, those of all languages alike. A number of persons is told by its words alone where that can be
 * nothing else: a column "Kvinnor" can hold a share or names, "Antal kvinnor" and "naisia" cannot.
 */
function headers(dimension: CountDimension, { code, words, partitive = [] }: Code): string[] {
	const known = [code.replaceAll('_', ' '), ...words, ...partitive];
	const said = prefixes.flatMap((prefix) => known.map((word) => `${prefix} ${word}`));
	if (dimension === 'age_band' || rest.includes(code)) return [...new Set(said)];
	const counted = [...words.map((word) => `antal ${word}`), ...known.map((word) => `number of ${word}`)];
	return [...new Set([...said, ...counted, ...partitive])];
}
