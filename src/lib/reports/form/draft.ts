/** Counts of persons in a report, by the fields of `deviations` that hold them, in the order of the form. */
export const countFields = ['jobs', 'subsidised_jobs', 'apprentices', 'internships', 'work_trials'] as const;
export type CountField = (typeof countFields)[number];

/** Persons of a count who belong to a target group, a sex or an age band, as typed. */
export interface Part {
	/** A code of `count_code`; '': not chosen yet. */
	code: string;
	persons: string;
}

/** One deviation as it is filled in: texts as typed, '' where nothing is. */
export interface EventDraft {
	/** Names the deviation for good: the receiver knows a report that is sent again by it. */
	id: string;
	kind: 'event' | 'annual';
	/** Of an event, YYYY-MM-DD. */
	on: string;
	/** Of a report of a whole year. */
	year: string;
	procurement: string;
	supplier: string;
	nature: string;
	agreed: string;
	/** Id in the register of models, `otherModel` or `noModel`. */
	model: string;
	/** Where the model is not in the register. */
	modelText: string;
	reason: string;
	reasonText: string;
	measures: string[];
	counts: Record<CountField, string>;
	parts: Record<CountField, Part[]>;
	/** The two confirmations: only this case and period; agreed outside the support function. */
	onlyThis: boolean;
	outside: boolean;
}

/** A file in the making: deviations of one organisation. */
export interface ReportDraft {
	id: string;
	organisation: string;
	/** Those that are done. */
	events: EventDraft[];
	/** The one that is being filled in, new or done before; null: none. */
	open: EventDraft | null;
	/** When it was last changed, ISO 8601. */
	changed: string;
}

/** Choices of the form beside the models of the register. */
export const otherModel = '?';
export const noModel = '-';

export function newReport(organisation = ''): ReportDraft {
	return { id: letters(12), organisation, events: [], open: null, changed: new Date().toISOString() };
}

/** @param today YYYY-MM-DD */
export function newEvent(today: string): EventDraft {
	const each = <T>(make: () => T) =>
		Object.fromEntries(countFields.map((field) => [field, make()])) as Record<CountField, T>;
	return {
		...{ id: `AV-${today.slice(0, 4)}-${letters(7)}`, kind: 'event', on: '', year: '' },
		...{ procurement: '', supplier: '', nature: '', agreed: '', model: '', modelText: '' },
		...{ reason: '', reasonText: '', measures: [], counts: each(() => ''), parts: each(() => []) },
		...{ onlyThis: false, outside: false },
	};
}

/** Whether anything was filled in. */
export function isBegun(event: EventDraft): boolean {
	const { id: _, kind: __, ...rest } = event;
	const { id: ___, kind: ____, ...blank } = newEvent('');
	return JSON.stringify(rest) !== JSON.stringify(blank);
}

const alphabet = 'BCDFGHJKLMNPQRSTVWXZ';

/** Letters only, so that no identity number, nor any word, comes of them by chance. */
function letters(length: number): string {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
}
