import type { Figures, PublishedRow, PublishedTable, Snapshot } from '../../../src/lib/publish/snapshot.ts';
import { finest } from '../../../src/lib/publish/structure.ts';

const nothing: Figures = {
	...{ value: null, numerator: null, denominator: null, unknown: null, unknown_nature: null },
	...{ derived_nature: null, fallback_dates: null, lower: null, upper: null },
};

function row(own: Pick<PublishedRow, 'measure'> & Partial<PublishedRow>): PublishedRow {
	return {
		...{ year: 2025, key: '', series: null },
		...nothing,
		...{ verdict: null, goal: null, goal_decision: null, running: false, hidden: null },
		...own,
	};
}

/** A share of which everything is known. */
function share(of: Pick<PublishedRow, 'measure' | 'year' | 'key'>, numerator: number, denominator: number) {
	const value = numerator / denominator;
	const none = { unknown: 0, unknown_nature: 0, derived_nature: 0, fallback_dates: 0 };
	return row({ ...of, value, numerator, denominator, ...none, lower: value, upper: value });
}

/** Two of three procurements, with one more of unknown nature: at least 2 of 4, at most 3 of 4. */
const goalReached = row({
	measure: 'clause_share',
	...{ value: 0.666666666667, numerator: 2, denominator: 3, unknown: 0, unknown_nature: 1 },
	...{ derived_nature: 1, fallback_dates: 2, lower: 0.5, upper: 0.75 },
	...{ verdict: 'reached', goal: 0.5, goal_decision: 'Fullmäktige 2023, "§ 12"' },
});

/** Of 123 456 789.50 in money nothing but a trifle; the rest is not known. */
const trifle = row({
	measure: 'clause_share_by_value',
	...{ value: 0.000000000001, numerator: 0.25, denominator: 123456789.5, unknown: 100, unknown_nature: 0 },
	...{ derived_nature: 0, fallback_dates: 0, lower: 0.000000000001, upper: 1 },
});

const tables: PublishedTable[] = [
	{
		...{ id: 'shares', dimension: 'all', persons: false },
		rows: [
			share({ measure: 'clause_share', year: 2024, key: '' }, 1, 4),
			goalReached,
			trifle,
			row({ measure: 'assessment_rate', hidden: 'not_applicable' }),
			row({ measure: 'social_share', running: true }),
		],
	},
	{
		...{ id: 'shares_by_organisation', dimension: 'organisation', persons: false },
		rows: [
			share({ measure: 'clause_share', year: 2025, key: '=K1' }, 1, 2),
			share({ measure: 'clause_share', year: 2025, key: 'not_recorded' }, 0, 1),
			share({ measure: 'clause_share', year: 2025, key: 'park' }, 1, 1),
		],
	},
	{
		...{ id: 'shares_by_month', dimension: 'month', persons: false },
		rows: [share({ measure: 'clause_share', year: 2025, key: '2025-03' }, 2, 3)],
	},
	{
		...{ id: 'persons', dimension: 'all', persons: true },
		rows: [
			row({
				...{ measure: 'jobs_started', series: 'sum', value: 12, lower: 12 },
				...{ numerator: 8, denominator: 10, unknown: 2 },
			}),
			row({ measure: 'placements_started', series: 'sum', hidden: 'secret' }),
		],
	},
	{
		...{ id: 'deviations_by_reason', dimension: 'category', persons: false },
		rows: [row({ measure: 'deviations', key: 'own_programme', value: 3, numerator: 3, lower: 3 })],
	},
	{ id: 'commitments', dimension: 'all', persons: false, rows: [] },
];

/** A year written by hand, with what is awkward in files: names with quotes, commas and formulas, hidden rows, figures that lack. */
export const smallSnapshot: Snapshot = {
	...{ format: 'avtryck-results', format_version: 1, demo: false },
	profile: {
		...{ format: 'avtryck-profile', format_version: 1 },
		publisher: {
			name: { sv: 'Storstad', fi: 'Suurkaupunki', en: 'Big City' },
			...{ homepage: 'https://storstad.example/', email: 'upphandling@storstad.example' },
		},
		...{ site: 'https://storstad.example/avtryck/', threshold: 5, dominance: 10 },
		licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
		...{ structure: finest, clusters: [] },
		quality: {
			relevance: { sv: 'Följer målet.', fi: 'Seuraa tavoitetta.', en: 'Follows the goal.' },
			accuracy: { sv: '', fi: '', en: '' },
			timeliness: { sv: '', fi: '', en: '' },
			comparability: { sv: '', fi: '', en: '' },
			accessibility: { sv: '', fi: '', en: '' },
		},
	},
	...{ year: 2025, version: 2, status: 'revised', as_of: '2026-02-28', issued: '2026-03-16' },
	previous: {
		version: 1,
		status: 'final',
		as_of: '2026-01-31',
		structure: finest,
		manifest: 'ab'.repeat(32),
	},
	revision: {
		reason: 'late_report',
		text: { sv: 'Ett avtal till.', fi: 'Yksi sopimus lisää.', en: 'One more contract.' },
	},
	changes: [
		{
			...{ table: 'shares', measure: 'clause_share', year: 2025, key: '', series: null },
			...{ figure: 'numerator', old: 1, new: 2 },
		},
		{
			...{ table: 'shares', measure: 'clause_share', year: 2025, key: '', series: null },
			...{ figure: 'verdict', old: 'undecidable', new: 'reached' },
		},
		{
			...{ table: 'persons', measure: 'placements_started', year: 2025, key: '', series: 'sum' },
			...{ figure: 'hidden', old: null, new: 'secret' },
		},
	],
	lead: 'clause_share',
	parameters: { rule: 'city_model', thresholds: { EUR: 60_000, SEK: 700_000 } },
	definitions: [{ measure: 'clause_share', version: 1 }],
	sources: ['avtal.csv', 'utfall.csv'],
	declarations: [
		{
			...{ field: 'social_flag', header: 'Sociala krav', yes: 'social_objective', blank: 'not_recorded' },
			said: [
				{
					...{ yes: 'city_model', blank: 'no', from: 2024, to: null },
					...{ who: 'Upphandlingsenheten', why: 'Kolumnen fylls i för varje avtal.' },
				},
			],
		},
	],
	organisations: [
		{ id: '=K1', sv: '=Kultur, "fritid"', fi: '=Kulttuuri', en: '=Culture' },
		{ id: 'park', sv: 'Park och natur', fi: 'Puisto ja luonto', en: 'Parks' },
	],
	unanswerable: [{ measure: 'deviations', reason: 'no_deviations' }],
	exclusions: [{ measure: 'clause_share', year: null, reason: 'no_date', count: 3 }],
	tables,
	clusters: [{ id: 'green', sv: 'Grönt', fi: 'Vihreä', en: 'Green', units: ['park'] }],
	wide_groups: [],
	counts: [
		{
			...{ id: 'by_unit', measure: 'jobs_started', rows: 'unit', columns: 'form', span: 1 },
			cells: [
				{ year: 2025, row: '', column: '', count: 12, hidden: null },
				{ year: 2025, row: '', column: 'employment', count: 12, hidden: null },
				{ year: 2025, row: '=K1', column: '', count: null, hidden: 'secret' },
				{ year: 2025, row: '=K1', column: 'employment', count: null, hidden: 'secret' },
				{ year: 2025, row: 'park', column: '', count: null, hidden: 'secret' },
				{ year: 2025, row: 'park', column: 'employment', count: null, hidden: 'secret' },
			],
			waiting: [],
		},
	],
	count_changes: [
		{
			...{ id: 'by_unit', measure: 'jobs_started', span: 1, year: 2025, row: '', column: '' },
			...{ old: 5, new: 12 },
		},
	],
};
