import type { Engine } from '../../engine/engine.ts';
import { literal } from '../../engine/sql.ts';
import { codeLists } from '../../model/code-lists.ts';

const natures = codeLists['nature']!.codes.map(({ code }) => code);

/** Types of columns that hold one of few texts: an eighth of what texts take. Alphabetical, so that a least and a largest are those of the texts. */
const types = {
	answer: ['no', 'unknown', 'yes'],
	clause_level: ['dialog', 'employment', 'none'],
	nature: [...natures, 'unknown'].sort(),
} as const satisfies Record<string, readonly string[]>;

type Type = keyof typeof types;

/** SQL of a text as a value of a type. */
export const typed = (type: Type, text: (typeof types)[Type][number]): string =>
	`CAST(${literal(text)} AS ${type})`;

/** SQL of an answer. */
export const answer = (text: (typeof types.answer)[number]): string => typed('answer', text);

/** SQL of the answer of a column of texts, NULL and anything else being unknown. */
export const answerOf = (column: string): string =>
	`CASE ${column} WHEN 'yes' THEN ${answer('yes')} WHEN 'no' THEN ${answer('no')} ELSE ${answer('unknown')} END`;

/** Makes those types that are not there yet. */
export async function createTypes(engine: Engine): Promise<void> {
	const names = Object.keys(types) as Type[];
	const there = await engine.query<{ name: string }>(
		`SELECT typname AS name FROM pg_catalog.pg_type WHERE typname IN (${names.map(literal).join(', ')})`,
	);
	for (const name of names)
		if (!there.some((one) => one.name === name))
			await engine.query(
				`CREATE TYPE ${name} AS ENUM (${types[name].map((text) => literal(text)).join(', ')})`,
			);
}
