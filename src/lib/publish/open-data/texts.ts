import { formatDate } from '../../text/format.ts';
import { translator, type Inputs, type MessageKey } from '../../text/translate.ts';
import type { CountTableId } from '../counts.ts';
import type { ByLocale, Snapshot, TableId } from '../snapshot.ts';
import { byLocale } from './columns.ts';

/** A message in every language. */
export function inAll(key: MessageKey, inputs?: Inputs): ByLocale {
	return byLocale((locale) => translator(locale)(key, inputs));
}

/** What the year's figures are called, with the publisher's name. */
export function packageTitle({ year, profile }: Snapshot): ByLocale {
	return byLocale((locale) =>
		translator(locale)('open_data_title', { year, publisher: profile.publisher.name[locale] }),
	);
}

/** What they tell, as of when, and in which status; of made-up figures also that they are. */
export function packageDescription(snapshot: Snapshot): ByLocale {
	return byLocale((locale) => {
		const t = translator(locale);
		const { publisher } = snapshot.profile;
		const text = t('open_data_description', { publisher: publisher.name[locale], year: snapshot.year });
		return [...(snapshot.demo ? [t('open_data_demo')] : []), text, standing(snapshot)[locale]].join(' ');
	});
}

/** Status and as-of date: "Final figures as of 28 February 2026." */
export function standing({ status, as_of }: Snapshot): ByLocale {
	return byLocale((locale) =>
		translator(locale)(`open_data_standing_${status}`, { date: formatDate(as_of, locale) }),
	);
}

/** What is said of the version: its status and, of a revised one, what its publisher says of the reason. */
export function versionNotes(snapshot: Snapshot): ByLocale {
	return byLocale((locale) =>
		[
			standing(snapshot)[locale],
			...(snapshot.revision === null ? [] : [snapshot.revision.text[locale]]),
		].join(' '),
	);
}

export function tableTitle(id: TableId | CountTableId): ByLocale {
	return inAll(`open_data_table_${id}`);
}

/** In which status a table is, as of when, what stands in place of figures, and what is to be said of this table. */
export function tableDescription(snapshot: Snapshot, notes: readonly MessageKey[]): ByLocale {
	return byLocale((locale) => {
		const t = translator(locale);
		const parts = [standing(snapshot)[locale], t('open_data_marks'), ...notes.map((note) => t(note))];
		return [...(snapshot.demo ? [t('open_data_demo')] : []), ...parts].join(' ');
	});
}
