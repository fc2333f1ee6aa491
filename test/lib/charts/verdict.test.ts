import { expect, it } from 'vitest';
import { verdictWords } from '../../../src/lib/charts/verdict.ts';
import { plain, share } from './results.ts';

const said = (result: ReturnType<typeof share>, locale: 'sv' | 'fi' | 'en' = 'sv') => {
	const { words, reason } = verdictWords(result, locale);
	return plain(`${words}. ${reason}`);
};

it('says that the goal is reached when what is known reaches it', () => {
	expect(said(share({ yes: 62, all: 112, unknown: 4 }))).toBe(
		'Målet är nått. Andelen är minst 55,4 %, och målet är 50 %.',
	);
});

it('says that the goal is not reached when what is possible does not reach it', () => {
	expect(said(share({ yes: 31, all: 98, unknown: 9 }))).toBe(
		'Målet är inte nått. Andelen är högst 40,8 %, och målet är 50 %.',
	);
});

it('says that it cannot be decided when the goal lies in the band', () => {
	expect(said(share({ yes: 40, all: 100, unknown: 20 }))).toBe(
		'Kan inte avgöras. Andelen ligger mellan 40,0 % och 60,0 %, och målet på 50 % ligger däremellan.',
	);
	expect(said(share({ yes: 40, all: 100, unknown: 20 }), 'fi')).toBe(
		'Ei voida ratkaista. Osuus on vähintään 40,0 % ja enintään 60,0 %, ja tavoite 50 % on niiden välissä.',
	);
	expect(said(share({ yes: 40, all: 100, unknown: 20 }), 'en')).toBe(
		'Cannot be decided. The share lies between 40.0% and 60.0%, and the goal of 50% is in between.',
	);
});

it('never prints a share just below the goal as the goal', () => {
	expect(said(share({ yes: 4999, all: 10000 }))).toBe(
		'Målet är inte nått. Andelen är högst 49,9 %, och målet är 50 %.',
	);
});

it('gives no verdict without a goal', () => {
	expect(said(share({ yes: 40, all: 100, goal: null }))).toBe(
		'Inget mål finns i filerna. Lägg till en fil med mål för att se om andelen räcker.',
	);
});

it('asks nobody of the public to add a goal', () => {
	const { words, reason } = verdictWords(share({ yes: 40, all: 100, goal: null }), 'sv', { forPublic: true });
	expect(`${words}. ${reason}`).toBe('Inget mål finns i filerna. Därför sägs inte om andelen räcker.');
});

it('says of a running year that it is not over', () => {
	expect(said(share({ yes: 9, all: 31, unknown: 2, running: true }))).toBe(
		'Kan inte avgöras. Året är inte slut. Hittills ligger andelen mellan 29,0 % och 35,5 %, och målet är 50 %.',
	);
	expect(said(share({ yes: 20, all: 31, running: true }))).toBe(
		'Målet är nått hittills i år. Andelen är minst 64,5 %, och målet är 50 %.',
	);
});

it('says that nothing is recorded, and that there is nothing to count', () => {
	expect(said(share({ yes: 0, all: 148, unknown: 148 }))).toBe(
		'Kan inte avgöras. Det saknas uppgift för alla tjänsteupphandlingar. Målet är 50 %.',
	);
	expect(said(share({ yes: 0, all: 0 }))).toBe(
		'Kan inte avgöras. Det finns inga tjänsteupphandlingar att jämföra med målet.',
	);
});

it('says who decided on the goal where the file says so, and nothing where it does not', () => {
	const decision = 'Kommunfullmäktige 2013-11-21, budget 2014';
	const of = (result: ReturnType<typeof share>, locale: 'sv' | 'fi' | 'en') =>
		verdictWords(result, locale).decision;
	const decided = share({ yes: 40, all: 100, decision });
	expect(of(decided, 'sv')).toBe(`Beslut om målet: ${decision}`);
	expect(of(decided, 'fi')).toBe(`Päätös tavoitteesta: ${decision}`);
	expect(of(decided, 'en')).toBe(`Decision on the goal: ${decision}`);
	expect(of(share({ yes: 40, all: 100 }), 'sv')).toBeNull();
	expect(of(share({ yes: 40, all: 100, goal: null }), 'sv')).toBeNull();
});
