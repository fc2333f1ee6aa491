import { holdsIdentityNumber } from '../lib/intake/guard/identity.ts';
import type { DayOrder } from '../lib/intake/report.ts';
import { clauseRules, type ClauseRule } from '../lib/measures/parameters.ts';
import type { BlankMeaning, YesMeaning } from '../lib/model/types.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { localeOf, needFiles } from './options.ts';
import { CommandError } from './output.ts';
import type { Overlap } from './overlap.ts';

/** What a command works out figures of, and what is said of it. */
export interface SourceOptions {
	files: string[];
	/** A workspace file; null: none. */
	workspace: string | null;
	locale: Locale;
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

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;

/** As `parseArgs` wants them. */
export const sourceFlags = {
	...{ rule: one, lang: one, workspace: one, yes: many, blank: many },
	...{ 'said-by': one, because: one, dates: many, overlap: one },
} as const;

type Values = {
	[flag in keyof typeof sourceFlags]?:
		((typeof sourceFlags)[flag] extends { multiple: true } ? string[] : string) | undefined;
};

const yesMeanings: readonly YesMeaning[] = ['social_objective', 'employment_clause', 'city_model'];
const blankMeanings: readonly BlankMeaning[] = ['not_recorded', 'no'];

/** @throws CommandError for options that do not fit, or where nothing is to be read */
export function sourceOptions(values: Values, files: string[]): SourceOptions {
	const locale = localeOf(values.lang);
	const t = translator(locale);
	const bad = (option: string, expected: string) => badOption(option, expected, locale);
	if (values.workspace === undefined) needFiles(files, locale);
	const rule = clauseRules.find((known) => known === (values.rule ?? clauseRules[0]));
	if (rule === undefined) throw bad('--rule', clauseRules.join(', '));
	const overlap = values.overlap ?? null;
	if (overlap !== null && overlap !== 'newer' && overlap !== 'apart') throw bad('--overlap', 'newer, apart');
	const saidBy = values['said-by'] ?? '';
	const because = values.because ?? '';
	if (holdsIdentityNumber(saidBy) || holdsIdentityNumber(because))
		throw new CommandError(t('declare_identity_number'));
	return {
		...{ files, workspace: values.workspace ?? null, locale, rule, saidBy, because, overlap },
		yes: meanings(values.yes ?? [], yesMeanings, (expected) => bad('--yes', expected)),
		blank: meanings(values.blank ?? [], blankMeanings, (expected) => bad('--blank', expected)),
		dates: dayOrders(values.dates ?? [], () => bad('--dates', '"Avtalsdatum=dmy", "Avtalsdatum=mdy"')),
	};
}

export function badOption(option: string, expected: string, locale: Locale): CommandError {
	return new CommandError(translator(locale)('cli_bad_option', { option, expected }));
}

/** @throws CommandError */
export function dateOption(option: string, given: string, locale: Locale): string {
	const date = new Date(`${given}T00:00:00Z`);
	const right =
		/^\d{4}-\d{2}-\d{2}$/.test(given) &&
		!Number.isNaN(date.getTime()) &&
		date.toISOString().startsWith(given);
	if (!right) throw badOption(option, '2025-12-31', locale);
	return given;
}

/** @throws CommandError */
export function yearOption(option: string, given: string, locale: Locale): number {
	const year = Number(given);
	if (!(Number.isInteger(year) && year > 1900 && year < 2200)) throw badOption(option, '2025', locale);
	return year;
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
