import { codeLists } from '../model/code-lists.ts';
import { missingWords, monthWords, noWords, yesWords } from '../model/words.ts';
import type { Field } from '../model/types.ts';

/** What the values of a column look like: shares of those that are there, 0 to 1. */
export interface ValueShape {
	/** How many values were looked at. */
	count: number;
	date: number;
	cpv: number;
	orgnr: number;
	yesNo: number;
	whole: number;
	number: number;
	digits: number;
	/** Letters and no more than a few digits. */
	words: number;
	/** How many of the values are there once. */
	unique: number;
	texts: readonly string[];
}

/** Whether the values of a column can be those of a field. `null`: they tell neither. */
export type Fit = 'yes' | 'no' | null;

const months = monthWords.flat().join('|');
const datePattern = new RegExp(
	`^((19|20)\\d\\d[-/.](0?[1-9]|1[0-2])([-/.](0?[1-9]|[12]\\d|3[01]))?([ T]\\d\\d:\\d\\d.*)?|(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])|(0?[1-9]|[12]\\d|3[01])[-/. ](0?[1-9]|1[0-2])[-/. ](19|20)\\d\\d|(\\d{1,2}\\.? )?(${months})\\.? (19|20)\\d\\d)$`,
);
const missing = new Set(['', ...missingWords]);
const yesNo = new Set([...yesWords, ...noWords]);
const LOOKED_AT = 100;
const LENGTH = 80;

/** The shape of a column's first values. */
export function shapeOf(values: readonly string[]): ValueShape {
	const texts = values
		.slice(0, LOOKED_AT)
		.map((text) => text.slice(0, LENGTH).trim().replace(/\s+/g, ' ').toLowerCase())
		.filter((text) => !missing.has(text));
	const share = (is: (text: string) => boolean) =>
		texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
	const isNumber = (text: string) =>
		/^-?\d{1,3}([ .,'’]?\d{3})*([.,]\d+)?\s*(kr|sek|eur|€|tkr|mkr|mnkr|msek|%|st)?$/.test(text);
	return {
		count: texts.length,
		date: share((text) => datePattern.test(text)),
		cpv: share((text) => /^\d{8}(-\d)?([^\d].*)?$/.test(text) && !datePattern.test(text)),
		orgnr: share((text) => /^(16)?\d\d[2-9]\d{3}-?\d{4}$|^\d{7}-\d$|^(fi|se)\d{8,12}$/.test(text)),
		yesNo: share((text) => yesNo.has(text)),
		whole: share((text) => /^\d{1,6}$/.test(text)),
		number: share(isNumber),
		digits: share((text) => /\d/.test(text)),
		words: share((text) => /\p{L}{2}/u.test(text) && text.replace(/\D/g, '').length * 3 <= text.length),
		unique: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
		texts,
	};
}

/** Whether values of such a shape can be those of a field. */
export function fit(field: Field, shape: ValueShape): Fit {
	if (shape.count === 0) return null;
	const by = (share: number, least = 0.8): Fit => (share >= least ? 'yes' : share < 0.5 ? 'no' : null);
	const taken = shape.date > 0.5 || shape.cpv > 0.8 || shape.orgnr > 0.8;
	switch (field.type) {
		case 'date':
			return by(shape.date);
		case 'cpv':
			return by(shape.cpv);
		case 'orgnr':
			return by(shape.orgnr);
		case 'yes_no':
			return by(shape.yesNo);
		case 'money':
		case 'number':
		case 'percent':
			return taken ? 'no' : by(shape.number);
		case 'integer':
			return taken ? 'no' : by(shape.whole);
		case 'id':
			return shape.date > 0.5 || shape.cpv > 0.8 || shape.yesNo > 0.5
				? 'no'
				: shape.digits >= 0.8 && shape.unique >= 0.3
					? 'yes'
					: null;
		case 'code': {
			const known = shareOfList(field, shape);
			if (codeLists[field.codes!]!.open && !field.set)
				return known >= 0.5 ? 'yes' : shape.words < 0.3 ? 'no' : null;
			return known >= 0.8 ? 'yes' : known < 0.3 ? 'no' : null;
		}
		case 'text':
			return taken || shape.number > 0.5 || shape.yesNo > 0.5 ? 'no' : by(shape.words);
	}
}

const words = new Map(
	Object.values(codeLists).map(({ id, codes }) => [
		id,
		new Set(codes.flatMap(({ code, words }) => [code.toLowerCase(), ...words])),
	]),
);

/** How many of the values are words of the field's code list. */
export function shareOfList(field: Field, { texts, count }: ValueShape): number {
	const known = words.get(field.codes ?? '');
	if (!known || count === 0) return 0;
	const isKnown = (text: string) => known.has(text);
	const of = (text: string) =>
		isKnown(text) || (field.set === true && text.split(/[;,|\n]/).every((part) => isKnown(part.trim())));
	return texts.filter(of).length / count;
}
