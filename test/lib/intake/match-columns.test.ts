import { describe, expect, test } from 'vitest';
import { match } from '../../../src/lib/intake/match.ts';

const contract = ['Köpare', 'CPV', 'Startdatum'];
const fieldOf = (header: string, before: readonly string[] = contract) =>
	match([...before, header])!.columns.at(-1)!.field;

describe('a column that counts some of the persons of a contract', () => {
	test.each([
		['varav unga', 'of_whom_young'],
		['Därav kvinnor', 'of_whom_women'],
		['joista nuoria', 'of_whom_young'],
		['Joista ulkomailla syntyneitä', 'of_whom_foreign_born'],
		['of which women', 'of_whom_women'],
		['Of whom long-term unemployed', 'of_whom_long_term_unemployed'],
		['varav långtidsarbetslösa (antal)', 'of_whom_long_term_unemployed'],
		['varav 16–24 år', 'of_whom_16_24'],
		['Varav 55+', 'of_whom_55'],
		['Antal kvinnor', 'of_whom_women'],
		['naisia', 'of_whom_women'],
		['Number of men', 'of_whom_men'],
		['Antal utrikes födda', 'of_whom_foreign_born'],
		['varav personer med funktionsnedsattning', 'of_whom_disability'],
		['of_whom_25_29', 'of_whom_25_29'],
	])('%s', (header, field) => {
		expect(fieldOf(header)).toBe(field);
		expect(fieldOf(header, ['Anställningsform', 'Antal personer', 'Utfalls-ID'])).toBe(field);
	});

	test.each(['Kvinnor', 'Kön', 'Unga', 'Antal'])('%s alone may be something else', (header) => {
		expect(fieldOf(header)).toBeNull();
	});
});

describe('a column for one kind of clause', () => {
	test.each([
		['Dialogkrav', 'clause_dialog'],
		['Skarpt krav', 'clause_employment'],
		['Anställningskrav', 'clause_employment'],
		['Lärlingskrav', 'clause_apprentices'],
		['Antidiskriminering', 'clause_equality'],
		['Tillgänglighetskrav', 'clause_accessibility'],
		['Kollektivavtalsliknande villkor', 'clause_labour_rights'],
		['Arbetsrättsliga villkor', 'clause_labour_rights'],
		['Etiska krav / Uppförandekod', 'clause_ethical_supply_chain'],
		['Uppförandekod', 'clause_ethical_supply_chain'],
		['Mänskliga rättigheter', 'clause_human_rights'],
		['Vuoropuheluehto', 'clause_dialog'],
		['Työehdot', 'clause_labour_rights'],
		['Accessibility requirement', 'clause_accessibility'],
	])('%s', (header, field) => {
		expect(fieldOf(header)).toBe(field);
	});

	test('is none of those that say whether there is any clause', () => {
		expect(fieldOf('Sysselsättningskrav')).toBe('clause');
		expect(fieldOf('Employment clause')).toBe('clause');
		expect(fieldOf('Kravnivå')).toBe('clause_level');
	});
});
