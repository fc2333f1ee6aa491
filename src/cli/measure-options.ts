import { measures } from '../lib/measures/catalogue.ts';
import { dimensions, type Dimension } from '../lib/measures/dimensions.ts';
import type { Filter } from '../lib/measures/filter.ts';
import type { MeasureId } from '../lib/measures/result.ts';
import { codeLists } from '../lib/model/code-lists.ts';
import { isoDay } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { parse } from './options.ts';
import { CommandError } from './output.ts';
import {
	badOption,
	dateOption,
	sourceFlags,
	sourceOptions,
	yearOption,
	type SourceOptions,
} from './source-options.ts';

export interface MeasureOptions extends SourceOptions {
	/** In the order of the catalogue. */
	measures: readonly MeasureId[];
	/** In the order of the dimensions. */
	by: readonly Dimension[];
	year: number | null;
	filter: Filter;
	format: 'text' | 'json' | 'csv';
	/** YYYY-MM-DD */
	asOf: string;
}

/** Asks for every dimension; `all` is the one of wholes. */
const every = 'every';

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** @throws CommandError for options that do not fit */
export function measureOptions(args: readonly string[]): MeasureOptions {
	const { values, positionals } = parse(args, {
		...{ measure: many, by: many, year: one, from: one, to: one, 'as-of': one },
		...{ organisation: many, nature: many, cpv: many, model: many, group: one },
		...{ json: flag, csv: flag, ...sourceFlags },
	});
	const sources = sourceOptions(values, positionals);
	const { locale } = sources;
	const bad = (option: string, expected: string) => badOption(option, expected, locale);
	const year = (option: 'year' | 'from' | 'to') =>
		values[option] === undefined ? null : yearOption(`--${option}`, values[option], locale);
	if (values.json && values.csv) throw bad('--json --csv', '--json');
	return {
		...sources,
		measures: measuresNamed(values.measure ?? [], locale),
		by: dimensionsNamed(values.by ?? [], locale),
		year: year('year'),
		filter: {
			from: year('from'),
			to: year('to'),
			organisations: values.organisation ?? [],
			natures: codes('nature', listed(values.nature), bad),
			cpv: divisions(listed(values.cpv), () => bad('--cpv', '85, 90')),
			models: values.model ?? [],
			group: codes('group', values.group === undefined ? [] : [values.group], bad)[0] ?? null,
		},
		format: values.json ? 'json' : values.csv ? 'csv' : 'text',
		asOf: dateOption('--as-of', values['as-of'] ?? isoDay(new Date()), locale),
	};
}

/**
 * Measures by their ids; every one where none is named.
 * @throws CommandError that lists what there is, for one that is none
 */
export function measuresNamed(given: readonly string[], locale: Locale): MeasureId[] {
	const ids = measures.map(({ id }) => id);
	const named = listed(given);
	const unknown = named.find((name) => !ids.some((id) => id === name));
	if (unknown !== undefined)
		throw new CommandError(
			translator(locale)('cli_unknown_measure', { name: unknown, list: ids.join(', ') }),
		);
	return named.length === 0 ? ids : ids.filter((id) => named.includes(id));
}

function dimensionsNamed(given: readonly string[], locale: Locale): Dimension[] {
	const named = listed(given);
	const unknown = named.find((name) => name !== every && !dimensions.some((dimension) => dimension === name));
	if (unknown !== undefined) {
		const list = [every, ...dimensions].join(', ');
		throw new CommandError(translator(locale)('cli_unknown_dimension', { name: unknown, list }));
	}
	if (named.includes(every)) return [...dimensions];
	return named.length === 0 ? ['all'] : dimensions.filter((dimension) => named.includes(dimension));
}

/** What is given several times, or with commas between. */
function listed(given: readonly string[] = []): string[] {
	return given
		.flatMap((text) => text.split(','))
		.map((text) => text.trim())
		.filter((text) => text !== '');
}

/** Codes of a list, and what stands where none is recorded. */
function codes(
	list: 'nature' | 'group',
	given: readonly string[],
	bad: (option: string, expected: string) => CommandError,
): string[] {
	const known = [
		...codeLists[list]!.codes.map(({ code }) => code),
		...(list === 'nature' ? ['unknown'] : []),
	];
	if (given.some((code) => !known.includes(code))) throw bad(`--${list}`, known.join(', '));
	return [...given];
}

function divisions(given: readonly string[], bad: () => CommandError): string[] {
	if (given.some((division) => !/^\d\d$/.test(division))) throw bad();
	return [...given];
}
