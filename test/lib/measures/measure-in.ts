import type { Engine } from '../../../src/lib/engine/engine.ts';
import { commit } from '../../../src/lib/intake/commit.ts';
import type { Said } from '../../../src/lib/intake/decisions.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { declare } from '../../../src/lib/intake/register.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';
import { answer } from '../../../src/lib/measures/answers.ts';
import { measureById } from '../../../src/lib/measures/figure.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { measureFully, prepare, workOut, type Prepared } from '../../../src/lib/measures/measured.ts';
import type { Given as ParametersGiven, Parameters } from '../../../src/lib/measures/parameters.ts';
import type { Answer, MeasureId, Measured } from '../../../src/lib/measures/result.ts';
import type { BlankMeaning, YesMeaning } from '../../../src/lib/model/types.ts';

/** What a column of a file is declared to say. */
export type Declared = readonly [
	file: string,
	field: string,
	yes: YesMeaning,
	blank: BlankMeaning,
	from?: number | null,
	to?: number | null,
];

export interface Source {
	name: string;
	bytes: Uint8Array;
}

export interface Given extends Partial<Parameters> {
	declared?: readonly Declared[];
}

const encoder = new TextEncoder();

/** Files of UTF-8 text, by their names. */
export function textSources({ texts }: { texts: Readonly<Record<string, string>> }): Source[] {
	return Object.entries(texts).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
}

/** Fills an empty engine, of whatever kind, and works out facts and cubes. */
export async function prepareIn(engine: Engine, sources: readonly Source[], given: Given): Promise<Prepared> {
	return prepare(engine, await fill(engine, sources, given));
}

async function fill(engine: Engine, sources: readonly Source[], given: Given): Promise<ParametersGiven> {
	const { asOf = '2026-12-31', declared = [], ...parameters } = given;
	await createRegister(engine);
	let fileNo = 0;
	for (const { name, bytes } of sources) {
		fileNo++;
		await commit(engine, read(bytes, name), fileNo);
		const own = declared.filter(([file]) => file === name);
		for (const field of new Set(own.map(([, column]) => column))) {
			const said = own.filter(([, column]) => column === field);
			await declare(engine, fileNo, field, said.map(statement));
		}
	}
	return { ...parameters, asOf };
}

/** The same, and asks it for every measure in every slice. */
export async function measureIn(engine: Engine, sources: readonly Source[], given: Given): Promise<Measured> {
	return measureFully(engine, await workOut(engine, await fill(engine, sources, given)), everything);
}

/** The same of some measures only, at less cost. */
export async function answersIn(
	engine: Engine,
	sources: readonly Source[],
	given: Given,
	ids: readonly MeasureId[],
): Promise<Answered> {
	const { parameters, goals, contents } = await workOut(engine, await fill(engine, sources, given));
	const asked = { asOf: parameters.asOf, goals: goals.under(everything), contents, filter: everything };
	const answers: Partial<Record<MeasureId, Answer>> = {};
	for (const id of ids) answers[id] = await answer(engine, measureById(id)!, asked);
	return { answers: answers as Record<MeasureId, Answer> };
}

/** What measures say; those that were not asked are not there. */
export type Answered = Pick<Measured, 'answers'>;

/** The same as plain data, as it goes from one process to another. */
export type Plain = Omit<Measured, 'organisationNames'> & { organisationNames: unknown[] };

export function plain(measured: Measured): Plain {
	return { ...measured, organisationNames: [...measured.organisationNames] };
}

function statement([, , yes, blank, from = null, to = null]: Declared): Said {
	return { yes, blank, from, to, who: '', why: '' };
}
