import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { headline } from '../../../src/lib/charts/headline.ts';
import { shareNotes } from '../../../src/lib/charts/notes.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import type { Answer, Measured, MeasureId, Result } from '../../../src/lib/measures/result.ts';
import type { Locale } from '../../../src/lib/text/locale.ts';
import { plain, share } from './results.ts';

const { document } = new JSDOM('').window;

function measuredOf(result: Result, exclusions: Answer['exclusions'] = []): Measured {
	const silent = (measure: MeasureId): Answer => ({
		measure,
		unanswerable: 'no_outcomes',
		results: [],
		exclusions: [],
	});
	return {
		years: [2025],
		as_of: '2026-03-31',
		answers: {
			...(Object.fromEntries(measures.map(({ id }) => [id, silent(id)])) as Measured['answers']),
			clause_share: { measure: 'clause_share', unanswerable: null, results: [result], exclusions },
		},
		...{ organisationNames: new Map(), breaks: [] },
		duplicates: [{ id: 'U7', year: 2025, rows: [7, 9].map((row) => ({ file: 'a.csv', row })) }],
	};
}

const lead = (result: Result, locale: Locale, exclusions: Answer['exclusions'] = []) => {
	const measured = measuredOf(result, exclusions);
	return headline({ measured, files: ['a.csv'], year: 2025, locale, document })!;
};

describe('the headline', () => {
	it('of a year of which nothing is recorded says so, and never 0 of all', () => {
		const nothing = share({ yes: 0, all: 148, unknown: 148 });
		const said = (locale: Locale) => {
			const { number, counts } = lead(nothing, locale);
			return plain(`${number} ${counts}`);
		};
		expect(said('sv')).toBe('Ingen uppgift om någon av 148 tjänsteupphandlingar');
		expect(said('fi')).toBe('Ei tietoa yhdestäkään 148 palveluhankinnasta');
		expect(said('en')).toBe('Nothing recorded for any of 148 service procurements');
		expect(plain(lead(share({ yes: 0, all: 1, unknown: 1 }), 'sv').counts)).toBe(
			'om den enda tjänsteupphandlingen',
		);
	});

	it('says the counts in every language', () => {
		const some = share({ yes: 39, all: 83, unknown: 6 });
		expect(lead(some, 'sv').counts).toBe('39 av 83 tjänsteupphandlingar');
		expect(lead(some, 'fi').counts).toBe('83 palveluhankinnasta 39');
		expect(lead(some, 'en').counts).toBe('39 of 83 service procurements');
	});

	it('keeps what was left out beside the number, and what was derived or counted once a click away', () => {
		const result = { ...share({ yes: 4, all: 12, nature: 1 }), derived_nature: 2, fallback_dates: 3 };
		const exclusions: Answer['exclusions'] = [
			{ year: 2025, reason: 'cancelled', count: 6 },
			{ year: null, reason: 'no_date', count: 2 },
		];
		const { notes } = lead(result, 'sv', exclusions);
		expect(notes.beside).toEqual([
			'Räknas inte: 6 avbrutna.',
			'1 upphandling har okänt upphandlingsslag och kan gälla tjänster.',
			'2 upphandlingar i filerna saknar datum och hör inte till något år.',
		]);
		expect(notes.more).toEqual([
			'För 2 av tjänsteupphandlingarna är upphandlingsslaget hämtat från CPV-koden.',
			'3 saknar annonseringsdatum och räknas efter ett annat datum.',
			'Räknas en gång fast de står flera gånger: U7 (rad 7, 9).',
		]);
		const measured = measuredOf(result, exclusions);
		expect(shareNotes(measured.answers.clause_share, result, measured, 'sv')).toEqual([
			...notes.beside,
			...notes.more,
		]);
	});
});
