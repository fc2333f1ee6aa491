import type { FiledReport } from '../intake/decisions.ts';
import type { Published } from './audit/knowledge.ts';
import type { CountTable } from './counts.ts';

/** What a report to the board tells of persons, in a version that is or will be filed. */
export interface BoardEdition {
	year: number;
	/** Counts on through all reports to the board. */
	version: number;
	/** YYYY-MM-DD */
	asOf: string;
	demo: boolean;
	threshold: number;
	counts: readonly CountTable[];
}

/** Such a version as an audit reads it, beside what a city publishes at an address. */
export function boardPublished(
	{ year, version, asOf, demo, threshold, counts }: BoardEdition,
	homepage: string,
): Published {
	return {
		...{ year, version, as_of: asOf, demo, tables: [], counts, clusters: [], wide_groups: [], board: true },
		profile: { threshold, publisher: { homepage } },
	};
}

/** The reports to the board that were filed: whoever publishes a year has told the same persons' counts there, too. */
export function filedEditions(
	filed: readonly FiledReport[],
	{ homepage, demo }: { homepage: string; demo: boolean },
): Published[] {
	return filed.map(({ report }) => boardPublished({ ...(report as BoardEdition), demo }, homepage));
}
