import {
	newEvent,
	newReport,
	type EventDraft,
	type ReportDraft,
} from '../../../../src/lib/reports/form/draft.ts';

/** An event that nothing stands in the way of. */
export function filled(given: Partial<EventDraft> = {}): EventDraft {
	const blank = newEvent('2025-11-21');
	return {
		...blank,
		...{ on: '2025-11-03', procurement: 'U2025-0123', supplier: 'Påhittade Städ AB', nature: 'services' },
		...{ agreed: 'Leverantören tar emot två ungdomar.', model: 'Branschmodellen', reason: 'own_programme' },
		measures: ['jobs', 'training'],
		counts: { ...blank.counts, jobs: '3', internships: '1' },
		parts: {
			...blank.parts,
			jobs: [
				{ code: 'young', persons: '2' },
				{ code: 'women', persons: '1' },
				{ code: '16-24', persons: '2' },
			],
		},
		...{ onlyThis: true, outside: true },
		...given,
	};
}

export function reportOf(...events: EventDraft[]): ReportDraft {
	return { ...newReport('Parkförvaltningen'), events };
}
