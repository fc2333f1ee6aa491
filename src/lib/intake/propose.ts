import type { Field, Table } from '../model/types.ts';
import { assign } from './assign.ts';
import { headerWords, type HeaderWords } from './header-words.ts';
import { likeness } from './likeness.ts';
import type { Proposal } from './report.ts';
import { fit, shapeOf, shareOfList, type Fit, type ValueShape } from './value-shapes.ts';

/** What a header and its values say of the columns that no known header names. */
export interface Proposed {
	/** Of columns that are sure enough to be read so without asking, by position. */
	sure: ReadonlyMap<number, Proposal>;
	/** Up to three for each column, by position; that of the best assignment of all columns first. */
	others: ReadonlyMap<number, Proposal[]>;
}

interface Scored extends Proposal {
	/** How alike the header is to a known one. */
	alike: number;
	fit: Fit;
}

/** What is seen of a column. */
export interface Look {
	words: HeaderWords;
	shape: ValueShape;
}

/** What is seen of each column by its header and its first values; of many columns the first. */
export function looksOf(header: readonly string[], values: readonly (readonly string[])[]): Look[] {
	return header.slice(0, COLUMNS).map((text, index) => ({
		words: headerWords(text.slice(0, LENGTH)),
		shape: shapeOf(values[index] ?? []),
	}));
}

/** A wrong guess is a wrong figure: read without asking only what is as alike, as values confirm, with no other near. */
const SURE = { any: 0.9, text: 0.93, apart: 0.08 };
const SHOWN = 0.4;
const MOST = 3;
const COLUMNS = 100;
const LENGTH = 120;

const knownByField = new Map<Field, HeaderWords[]>();

function knownWords(field: Field): HeaderWords[] {
	const known = knownByField.get(field);
	if (known) return known;
	const texts = [field.id, ...field.synonyms, ...Object.keys(field.yesMeansBySynonym ?? {})];
	const words = texts.map(headerWords);
	knownByField.set(field, words);
	return words;
}

/** How alike a header is to the likest header of a field, 0 to 1. */
export function fieldLikeness(header: string | HeaderWords, field: Field): number {
	const words = typeof header === 'string' ? headerWords(header) : header;
	return knownWords(field).reduce((best, known) => Math.max(best, likeness(words, known, field.type)), 0);
}

/**
 * Proposes fields for the columns that have none.
 * @param open positions of those columns
 * @param taken fields that other columns have; they are proposed for none
 */
export function propose(
	table: Table,
	looks: readonly Look[],
	open: readonly number[],
	taken: ReadonlySet<string>,
): Proposed {
	const columns = open.filter((index) => index < looks.length);
	const scored = columns.map((index) => {
		const { words, shape } = looks[index]!;
		return table.fields.map((field) => score(field, words, shape));
	});
	const free = table.fields.map(({ id }) => !taken.has(id));
	const gains = scored.map((row) =>
		row.map(({ confidence }, at) => (free[at] && confidence >= SHOWN ? confidence : 0)),
	);
	const assigned = assign(gains);
	const sure = new Map<number, Proposal>();
	const others = new Map<number, Proposal[]>();
	columns.forEach((index, at) => {
		const row = scored[at]!;
		const own = assigned[at]!;
		const best = row[own];
		const rivals = [...row, ...scored.map((other) => other[own]!)];
		if (best && isSure(best, table.fields[own]!, rivals)) sure.set(index, plain(best));
		const rest = row
			.filter((_, i) => i !== own && gains[at]![i]! > 0)
			.sort((a, b) => b.confidence - a.confidence);
		others.set(index, [...(best ? [best] : []), ...rest].slice(0, MOST).map(plain));
	});
	return { sure, others };
}

function plain({ field, confidence, how }: Scored): Proposal {
	return { field, confidence: Math.round(confidence * 100) / 100, how };
}

function score(field: Field, header: HeaderWords, shape: ValueShape): Scored {
	const alike = fieldLikeness(header, field);
	const fits = fit(field, shape);
	const byHeader = alike * (fits === 'yes' ? 1 : fits === 'no' ? 0.3 : 0.9);
	// A newer export has codes that the list does not know yet.
	const tells = fits === 'yes' || (field.codes !== undefined && shareOfList(field, shape) >= 0.5);
	const byValues = tells && shape.yesNo < 0.5 ? telling(field) : 0;
	return {
		field: field.id,
		confidence: Math.min(0.99, Math.max(byHeader, byValues)),
		how: byHeader >= byValues ? 'likeness' : 'values',
		alike,
		fit: fits,
	};
}

/** How much values alone tell of a field: few columns hold CPV codes or natures, many hold dates. */
function telling({ type, codes }: Field): number {
	if (type === 'cpv') return 0.6;
	if (type === 'orgnr') return 0.45;
	if (type === 'code') return codes === 'nature' ? 0.6 : 0.4;
	return 0;
}

function isSure(best: Scored, field: Field, rivals: readonly Scored[]): boolean {
	const enough = best.how === 'likeness' && best.fit === 'yes' && !field.yesMeans;
	if (!enough || best.alike < (field.type === 'text' ? SURE.text : SURE.any)) return false;
	return rivals.every((other) => other === best || other.confidence < best.confidence - SURE.apart);
}
