import { holdsIdentityNumber } from '../lib/intake/guard/identity.ts';
import type { DayOrder } from '../lib/intake/report.ts';
import { measures } from '../lib/measures/catalogue.ts';
import { dimensions, type Dimension } from '../lib/measures/dimensions.ts';
import type { Filter } from '../lib/measures/filter.ts';
import { clauseRules, type ClauseRule } from '../lib/measures/parameters.ts';
import type { MeasureId } from '../lib/measures/result.ts';
import { codeLists } from '../lib/model/code-lists.ts';
import type { BlankMeaning, YesMeaning } from '../lib/model/types.ts';
import { isoDay } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { localeOf, needFiles, parse } from './options.ts';
import { CommandError } from './output.ts';
import type { Overlap } from './overlap.ts';

export interface MeasureOptions {
	files: string[];
	/** A workspace file; null: none. */
	workspace: string | null;
	/** In the order of the catalogue. */
	measures: readonly MeasureId[];
	/** In the order of the dimensions. */
	by: readonly Dimension[];
	year: number | null;
	filter: Filter;
	format: 'text' | 'json' | 'csv';
	locale: Locale;
	/** YYYY-MM-DD */
	asOf: string;
	/** Which clauses qualify. */
	rule: ClauseRule;
	/** What columns are declared to say, by field, in every file that has them. */
	yes: Map<string, YesMeaning>;
	blank: Map<string, BlankMeaning>;
	/** Who declares it, and why. */
	saidBy: string;
	because: string;
	/** Whether the day or the month stands first, by header, in every file that has it. */
	dates: Record<string, DayOrder>;
	/** How files belong together that have rows in common; null: as the workspace says, if it does. */
	overlap: Overlap | null;
}

const yesMeanings: readonly YesMeaning[] = ['social_objective', 'employment_clause', 'city_model'];
const blankMeanings: readonly BlankMeaning[] = ['not_recorded', 'no'];
/** Asks for every dimension; `all` is the one of wholes. */
const every = 'every';

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** @throws CommandError for options that do not fit */
export function measureOptions(args: readonly string[]): MeasureOptions {
	const { values, positionals } = parse(args, {
		...{ measure: many, by: many, year: one, from: one, to: one },
		...{ organisation: many, nature: many, cpv: many, model: many, group: one },
		...{ json: flag, csv: flag, rule: one, lang: one, workspace: one, 'as-of': one },
		...{ yes: many, blank: many, 'said-by': one, because: one, dates: many, overlap: one },
	});
	const locale = localeOf(values.lang);
	const t = translator(locale);
	const bad = (option: string, expected: string) =>
		new CommandError(t('cli_bad_option', { option, expected }));
	if (values.workspace === undefined) needFiles(positionals, locale);
	const year = (option: 'year' | 'from' | 'to') => yearOf(values[option], () => bad(`--${option}`, '2025'));
	const asOf = values['as-of'] ?? isoDay(new Date());
	if (!isDate(asOf)) throw bad('--as-of', '2025-12-31');
	if (values.json && values.csv) throw bad('--json --csv', '--json');
	const rule = clauseRules.find((known) => known === (values.rule ?? clauseRules[0]));
	if (rule === undefined) throw bad('--rule', clauseRules.join(', '));
	const overlap = values.overlap ?? null;
	if (overlap !== null && overlap !== 'newer' && overlap !== 'apart') throw bad('--overlap', 'newer, apart');
	const saidBy = values['said-by'] ?? '';
	const because = values.because ?? '';
	if (holdsIdentityNumber(saidBy) || holdsIdentityNumber(because))
		throw new CommandError(t('declare_identity_number'));
	return {
		files: positionals,
		workspace: values.workspace ?? null,
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
		locale,
		asOf,
		rule,
		yes: meanings(values.yes ?? [], yesMeanings, (expected) => bad('--yes', expected)),
		blank: meanings(values.blank ?? [], blankMeanings, (expected) => bad('--blank', expected)),
		saidBy,
		because,
		overlap,
		dates: dayOrders(values.dates ?? [], () => bad('--dates', '"Avtalsdatum=dmy", "Avtalsdatum=mdy"')),
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

function yearOf(given: string | undefined, bad: () => CommandError): number | null {
	if (given === undefined) return null;
	const year = Number(given);
	if (!(Number.isInteger(year) && year > 1900 && year < 2200)) throw bad();
	return year;
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

/** `field=meaning`, several times. */
function meanings<M extends string>(
	given: readonly string[],
	known: readonly M[],
	bad: (expected: string) => CommandError,
): Map<string, M> {
	const map = new Map<string, M>();
	for (const text of given) {
		const [field = '', word = ''] = text.split('=');
		const meaning = known.find((candidate) => candidate === word);
		if (field === '' || meaning === undefined)
			throw bad(known.map((candidate) => `social_flag=${candidate}`).join(', '));
		map.set(field, meaning);
	}
	return map;
}

/** `header=order`, several times; a header may hold the sign itself. */
function dayOrders(given: readonly string[], bad: () => CommandError): Record<string, DayOrder> {
	return Object.fromEntries(
		given.map((text) => {
			const at = text.lastIndexOf('=');
			const order = text.slice(at + 1);
			if (at < 1 || (order !== 'dmy' && order !== 'mdy')) throw bad();
			return [text.slice(0, at).trim(), order];
		}),
	);
}

function isDate(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
	);
}
