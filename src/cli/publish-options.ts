import {
	revisionReasons,
	statuses,
	type ByLocale,
	type RevisionReason,
	type Status,
} from '../lib/publish/snapshot.ts';
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

export interface PublishOptions extends SourceOptions {
	year: number;
	/** YYYY-MM-DD */
	asOf: string;
	/** YYYY-MM-DD */
	issued: string;
	status: Status;
	/** Paths of files. */
	key: string;
	profile: string;
	receipt: string;
	/** The folder of all versions. */
	out: string;
	reason: RevisionReason | null;
	/** What is said of a revision. */
	text: ByLocale;
	demo: boolean;
	/** Only say what coarser breakdowns of persons would cost. */
	coarser: boolean;
}

const one = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const needed = ['year', 'as-of', 'status', 'key', 'profile', 'receipt', 'out'] as const;

/** @throws CommandError for options that do not fit or are not there */
export function publishOptions(args: readonly string[]): PublishOptions {
	const { values, positionals } = parse(args, {
		...{ year: one, 'as-of': one, issued: one, status: one, key: one, profile: one, receipt: one, out: one },
		...{ reason: one, 'text-sv': one, 'text-fi': one, 'text-en': one, demo: flag, coarser: flag },
		...sourceFlags,
	});
	const sources = sourceOptions(values, positionals);
	const { locale } = sources;
	const t = translator(locale);
	const missing = needed.filter((name) => !values[name]).map((name) => `--${name}`);
	if (missing.length > 0)
		throw new CommandError(`${t('publish_cli_missing', { list: missing.join(', ') })}\n\n${t('cli_usage')}`);
	const status = statuses.find((known) => known === values.status);
	if (status === undefined) throw badOption('--status', statuses.join(', '), locale);
	const reason = revisionReasons.find((known) => known === values.reason) ?? null;
	if (values.reason !== undefined && reason === null)
		throw badOption('--reason', revisionReasons.join(', '), locale);
	const asOf = dateOption('--as-of', values['as-of']!, locale);
	return {
		...sources,
		year: yearOption('--year', values.year!, locale),
		asOf,
		issued: dateOption('--issued', values.issued ?? asOf, locale),
		status,
		...{ key: values.key!, profile: values.profile!, receipt: values.receipt!, out: values.out! },
		reason,
		text: { sv: values['text-sv'] ?? '', fi: values['text-fi'] ?? '', en: values['text-en'] ?? '' },
		demo: values.demo ?? false,
		coarser: values.coarser ?? false,
	};
}
