import { describe, expect, it } from 'vitest';
import { sentenceDeviations } from '../../../src/lib/charts/sentence-deviations.ts';
import { sentenceJobs } from '../../../src/lib/charts/sentence-jobs.ts';
import { sentenceJobsByGroup } from '../../../src/lib/charts/sentence-jobs-by-group.ts';
import { sentenceShare } from '../../../src/lib/charts/sentence-share.ts';
import { sentenceShareByBuyer } from '../../../src/lib/charts/sentence-share-by-buyer.ts';
import { sentenceShareByMonth } from '../../../src/lib/charts/sentence-share-by-month.ts';
import { sentenceShareByYear } from '../../../src/lib/charts/sentence-share-by-year.ts';
import { count, plain, share } from './results.ts';

const national = share({ measure: 'social_share', yes: 696, all: 8578, unknown: 7882, goal: null });

describe('the sentence of a share', () => {
	it('says counts, percentage, what is unknown and the band', () => {
		expect(plain(sentenceShare(national, 'sv'))).toBe(
			'696 av 8 578 tjänsteupphandlingar (8,1 %) hade ett socialt mål. ' +
				'För 7 882 saknas uppgift, så andelen ligger mellan 8,1 % och 100 %.',
		);
		expect(plain(sentenceShare(national, 'fi'))).toBe(
			'8 578 palveluhankinnasta 696 (8,1 %) sisälsi sosiaalisen tavoitteen. ' +
				'7 882 hankinnasta puuttuu tieto, joten osuus on vähintään 8,1 % ja enintään 100 %.',
		);
		expect(plain(sentenceShare(national, 'en'))).toBe(
			'696 of 8,578 service procurements (8.1%) had a social objective. ' +
				'For 7,882 nothing is recorded, so the share lies between 8.1% and 100%.',
		);
	});

	it('says one in words', () => {
		const result = share({ yes: 4, all: 12, unknown: 1 });
		expect(plain(sentenceShare(result, 'sv'))).toBe(
			'4 av 12 tjänsteupphandlingar (33,3 %) gjordes med stadens modell för social hänsyn. ' +
				'För en saknas uppgift, så andelen ligger mellan 33,3 % och 41,7 %.',
		);
		expect(plain(sentenceShare(result, 'fi'))).toContain('Yhdestä puuttuu tieto, joten osuus on');
		expect(plain(sentenceShare(share({ yes: 1, all: 1 }), 'sv'))).toBe(
			'Den enda tjänsteupphandlingen gjordes med stadens modell för social hänsyn.',
		);
		expect(plain(sentenceShare(share({ yes: 1, all: 1 }), 'fi'))).toBe(
			'Ainoa palveluhankinta sisälsi kaupungin mallin mukaisen työllistämisehdon.',
		);
	});

	it('says that nothing is recorded instead of 0 %', () => {
		const result = share({ measure: 'social_share', yes: 0, all: 148, unknown: 148 });
		expect(plain(sentenceShare(result, 'sv'))).toBe(
			'För ingen av 148 tjänsteupphandlingar finns uppgift om sociala mål, så andelen går inte att räkna ut.',
		);
		expect(plain(sentenceShare(result, 'fi'))).toBe(
			'Yhdestäkään 148 palveluhankinnasta ei ole tietoa sosiaalisista tavoitteista, joten osuutta ei voi laskea.',
		);
		expect(plain(sentenceShare(result, 'en'))).toBe(
			'For none of 148 service procurements is anything recorded about social objectives, ' +
				'so the share cannot be worked out.',
		);
	});

	it('says a true zero as none', () => {
		expect(plain(sentenceShare(share({ yes: 0, all: 20 }), 'sv'))).toBe(
			'Ingen av 20 tjänsteupphandlingar gjordes med stadens modell för social hänsyn.',
		);
		expect(plain(sentenceShare(share({ yes: 0, all: 20, unknown: 5 }), 'sv'))).toBe(
			'Ingen av 20 tjänsteupphandlingar är registrerad med stadens modell för social hänsyn. ' +
				'För 5 saknas uppgift, så andelen ligger mellan 0 % och 25,0 %.',
		);
	});

	it('names the procurements that may be services', () => {
		expect(plain(sentenceShare(share({ yes: 51, all: 118, unknown: 13, nature: 2 }), 'sv'))).toBe(
			'51 av 118 tjänsteupphandlingar (43,2 %) gjordes med stadens modell för social hänsyn. ' +
				'För 13 saknas uppgift. För 2 upphandlingar till är det okänt om de gällde tjänster. ' +
				'Räknas de med ligger andelen mellan 42,5 % och 55,0 %.',
		);
	});

	it('gives an organisation under ten no percentage', () => {
		const result = share({ dimension: 'organisation', key: 'Kultur', yes: 3, all: 9, unknown: 2 });
		expect(plain(sentenceShare(result, 'sv'))).toBe(
			'3 av 9 tjänsteupphandlingar gjordes med stadens modell för social hänsyn. För 2 saknas uppgift.',
		);
	});

	it('says of a running year that it is so far', () => {
		const result = share({ year: 2026, yes: 9, all: 31, running: true });
		expect(plain(sentenceShare(result, 'sv'))).toBe(
			'Hittills 2026: 9 av 31 tjänsteupphandlingar (29,0 %) gjordes med stadens modell för social hänsyn.',
		);
		expect(plain(sentenceShare(result, 'fi'))).toMatch(/^Vuonna 2026 tähän mennessä: /);
		expect(plain(sentenceShare(result, 'en'))).toMatch(/^So far in 2026: /);
	});

	it('says that there is nothing to count', () => {
		expect(sentenceShare(share({ yes: 0, all: 0 }), 'sv')).toBe(
			'Det finns inga tjänsteupphandlingar att räkna på.',
		);
	});
});

describe('the sentence over several', () => {
	it('says the way of the share over years and how the goal fared', () => {
		const years = [
			share({ year: 2023, yes: 20, all: 100 }),
			share({ year: 2024, yes: 0, all: 50, unknown: 50 }),
			share({ year: 2025, yes: 60, all: 100 }),
		];
		expect(plain(sentenceShareByYear(years, 'sv'))).toBe(
			'Andelen var 20,0 % år 2023 och 60,0 % år 2025. För ett av åren saknas uppgift helt. ' +
				'3 år hade ett mål: det nåddes ett år, nåddes inte ett år och går inte att avgöra för ett år.',
		);
	});

	it('says of the goal only how it did fare', () => {
		const years = [2022, 2023, 2024].map((year) => share({ year, yes: year === 2022 ? 60 : 20, all: 100 }));
		expect(sentenceShareByYear(years, 'sv')).toMatch(
			/ 3 år hade ett mål: det nåddes ett år och nåddes inte 2 år\.$/,
		);
		expect(sentenceShareByYear(years, 'fi')).toMatch(
			/ Tavoite oli voimassa 3 vuonna: se saavutettiin yhtenä vuonna ja jäi saavuttamatta 2 vuonna\.$/,
		);
		expect(sentenceShareByYear(years, 'en')).toMatch(
			/ 3 years had a goal: it was reached in one and was not reached in 2\.$/,
		);
	});

	it('names the organisation with the most procurements', () => {
		const buyers = [
			share({ dimension: 'organisation', key: 'Kultur', yes: 0, all: 3, unknown: 3 }),
			share({ dimension: 'organisation', key: 'Äldreomsorg', yes: 7, all: 12 }),
		];
		expect(sentenceShareByBuyer(buyers, 'sv')).toBe(
			'2 organisationer gjorde tjänsteupphandlingar. Flest gjorde Äldreomsorg: 12, varav 7 med stadens modell. ' +
				'För en organisation saknas uppgift om alla dess tjänsteupphandlingar.',
		);
	});

	it('names the month with the most procurements', () => {
		const months = [
			share({ dimension: 'month', key: '2025-03', yes: 1, all: 5 }),
			share({ dimension: 'month', key: '2025-04', yes: 1, all: 2 }),
		];
		expect(sentenceShareByMonth(months, 'sv')).toBe(
			'Flest tjänsteupphandlingar gjordes i mars: 5. En av dem gjordes med stadens modell.',
		);
		expect(sentenceShareByMonth(months, 'fi')).toBe(
			'Eniten palveluhankintoja tehtiin maaliskuussa: 5. Niistä yksi tehtiin kaupungin mallin mukaan.',
		);
	});
});

describe('the sentence of jobs', () => {
	it('says at least where contracts have not reported, and keeps placements and deviations apart', () => {
		const year = [
			count({ value: 90, reported: 101, due: 125 }),
			count({ measure: 'placements_started', value: 52, reported: 101, due: 125 }),
			count({ series: 'deviation', value: 12 }),
		];
		expect(sentenceJobs(year, 'sv')).toBe(
			'Minst 90 anställningar påbörjades: 101 av 125 avtal har rapporterat. ' +
				'Dessutom påbörjades 52 perioder av praktik eller arbetsträning, som inte är anställningar. ' +
				'Vid avsteg från modellen påbörjades minst 12 anställningar, som räknas för sig.',
		);
	});

	it('says one in words, in every language', () => {
		const one = [count({ value: 1, reported: 1, due: 1 })];
		expect(sentenceJobs(one, 'sv')).toBe('En anställning påbörjades. Det enda avtalet har rapporterat.');
		expect(sentenceJobs(one, 'fi')).toBe('Yksi työsuhde alkoi. Ainoa sopimus on raportoitu.');
		expect(sentenceJobs(one, 'en')).toBe('One job was started. The only contract has reported.');
	});

	it('tells unknown from none', () => {
		expect(sentenceJobs([count({ value: null })], 'sv')).toBe('Uppgift om anställningar saknas.');
		expect(sentenceJobs([count({ value: 0, reported: 0, due: 4 })], 'sv')).toBe(
			'Inga påbörjade anställningar har rapporterats, och 0 av 4 avtal har rapporterat.',
		);
	});

	it('says which group was the largest and that groups overlap', () => {
		const groups = [
			count({ dimension: 'group', key: 'young', value: 4 }),
			count({ dimension: 'group', key: 'foreign_born', value: 9 }),
			count({ dimension: 'group', key: 'not_recorded', value: 1 }),
		];
		const label = (code: string) => (code === 'young' ? 'Unga' : 'Utrikes födda');
		expect(sentenceJobsByGroup(groups, label, 'sv')).toBe(
			'Flest påbörjade anställningar fanns i gruppen utrikes födda: 9. ' +
				'För en anställning är ingen grupp registrerad. ' +
				'En anställning kan höra till flera grupper, så staplarna går inte att lägga ihop.',
		);
	});

	it('counts deviations', () => {
		const of = (value: number | null) =>
			sentenceDeviations(
				{ ...count({ measure: 'deviations', value }), numerator: value === 14 ? 9 : 0 },
				'sv',
			);
		expect(of(1)).toBe(
			'Ett avsteg från modellen rapporterades 2025. Inga jobb eller praktikplatser har rapporterats.',
		);
		expect(of(14)).toBe(
			'14 avsteg från modellen rapporterades 2025. För 9 av dem finns rapporterade jobb eller praktikplatser.',
		);
		expect(of(0)).toBe('Inga avsteg från modellen rapporterades.');
		expect(of(null)).toBe('Uppgift om avsteg saknas.');
	});
});
