import { describe, expect, test } from 'vitest';
import { sentencesDeciding } from '../../../../src/lib/charts/sentence-deciding.ts';
import type { Deciding } from '../../../../src/lib/measures/deciding.ts';
import type { OpenRow } from '../../../../src/lib/measures/work-list.ts';
import { workFile } from '../../../../src/lib/ui/decide/work-file.ts';
import { workGroups } from '../../../../src/lib/ui/decide/work-groups.ts';
import { letter, workName, workPlace, type Purpose } from '../../../../src/lib/ui/decide/work-words.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const nameless: OpenRow = {
	...{ id: null, contract: null, title: null, organisation: null, supplier: null, file: null, row: null },
	...{ kind: 'unknown', weight: 1, questions: ['clause'] },
};
const rows: OpenRow[] = [
	{
		...{
			...nameless,
			id: 'P3',
			contract: 'A3',
			title: 'Skolskjuts',
			organisation: 'Park',
			supplier: 'Delta',
		},
		...{ file: 'avtal.csv', row: 4, questions: ['model'] },
	},
	{ ...nameless, id: 'P2', contract: 'P2', organisation: 'Skola', supplier: 'Delta' },
	{ ...nameless, id: 'P6', organisation: 'Park', kind: 'unclear_unknown', questions: ['clause', 'nature'] },
];
const purpose: Purpose = { measure: 'clause_share', year: 2024, goal: 0.5, rule: 'city_model' };

describe('how many answers decide, in words', () => {
	const deciding: Deciding = { reached: 3, notReached: 5, least: 3, all: 7, enough: 7 };

	test('the least first, then what is promised', () => {
		expect(sentencesDeciding(deciding, false, 'sv')).toEqual([
			'Minst 3 av de 7 svar som saknas behövs för att avgöra om målet är nått.',
			'Tidigast efter 3 svar kan det stå klart att målet är nått, och tidigast efter 5 att det inte är nått.',
			'Med alla 7 svar är det avgjort, hur de än faller ut.',
		]);
	});

	test('a single one says it all', () => {
		const single: Deciding = { reached: 1, notReached: 1, least: 1, all: 1, enough: 1 };
		expect(sentencesDeciding(single, false, 'sv')).toEqual([
			'Ett svar saknas, och det kan avgöra om målet är nått.',
		]);
	});

	test('a running year can only be reached so far', () => {
		const running = { ...deciding, notReached: null, enough: null };
		expect(sentencesDeciding(running, true, 'sv').slice(1)).toEqual([
			'Tidigast efter 3 svar kan det stå klart att målet är nått.',
			'Året är inte slut. Svaren kan visa att målet är nått hittills, men inte att det missas.',
		]);
		expect(sentencesDeciding({ ...running, reached: null, least: null }, true, 'sv')).toEqual([
			'Året är inte slut. Inga svar om det som har hänt hittills kan avgöra om målet nås.',
		]);
	});
});

describe('the work list', () => {
	test('is divided by who is asked, each keeping its place in the whole', () => {
		const told = (by: 'organisation' | 'supplier') =>
			workGroups(rows, by).map(({ name, rows: own }) => [name, own.map(({ id, order }) => `${order} ${id}`)]);
		expect(told('organisation')).toEqual([
			['Park', ['1 P3', '3 P6']],
			['Skola', ['2 P2']],
		]);
		expect(told('supplier')).toEqual([
			['Delta', ['1 P3', '2 P2']],
			[null, ['3 P6']],
		]);
	});

	test('names each by all that it is called, and where it stands', () => {
		expect(rows.map((row) => workName(row, 'sv'))).toEqual(['P3, Skolskjuts, avtal A3', 'P2', 'P6']);
		expect(workName(nameless, 'sv')).toBe('Upphandling utan beteckning');
		expect(workPlace(rows[0]!, 'sv')).toBe('avtal.csv, rad 4');
		expect(workPlace(nameless, 'sv')).toBeNull();
	});

	test('comes with a text to send to an organisation', () => {
		const [park] = workGroups(rows, 'organisation');
		expect(plain(letter(park!, 'organisation', purpose, 'sv'))).toBe(
			[
				'Fråga om tjänsteupphandlingar 2024',
				'',
				'Hej!',
				'',
				'Vi följer upp målet att minst 50 % av tjänsteupphandlingarna 2024 ska ha ett sysselsättningskrav enligt stadens modell. För 2 av era upphandlingar saknas uppgifter som behövs för att avgöra om målet är nått. Vi ber er svara på frågorna nedan.',
				'',
				'1. P3, Skolskjuts, avtal A3',
				'   Det finns ett sysselsättningskrav. Är det enligt stadens modell? Ja eller nej.',
				'   Svar: ',
				'',
				'2. P6',
				'   Har upphandlingen ett sysselsättningskrav enligt stadens modell? Ja eller nej.',
				'   Svar: ',
				'   Gäller upphandlingen tjänster, varor eller byggentreprenader?',
				'   Svar: ',
				'',
				'Skriv ”vet inte” om ni inte kan få fram uppgiften. Uppgifter som saknas räknar vi varken som ja eller nej. Lämna inga personuppgifter i svaret.',
				'',
				'Tack för hjälpen!',
			].join('\n'),
		);
	});

	test('and to a supplier, who is told the buyer but not the file', () => {
		const [delta] = workGroups(rows, 'supplier');
		const text = plain(letter(delta!, 'supplier', { ...purpose, rule: 'any_model' }, 'en'));
		expect(text).toContain('1. P3, Skolskjuts, contract A3, buyer Park');
		expect(text).toContain('For 2 procurements in which you are the supplier');
		expect(text).toContain(
			'2. P2, buyer Skola\n   Does the procurement have any employment clause? Yes or no.',
		);
		expect(text).not.toContain('avtal.csv');
	});

	test('speaks of one where there is one, and of the social objective where that is the goal', () => {
		const [, skola] = workGroups(rows, 'organisation');
		const text = letter(skola!, 'organisation', { ...purpose, measure: 'social_share' }, 'fi');
		expect(text).toContain('Yhdestä hankinnastanne puuttuu tieto');
		expect(text).toContain('sisältää sosiaalisen tavoitteen');
	});

	test('is a file with a line for each question, marked as internal', () => {
		const { name, text } = workFile(rows, purpose, 'Urval: Park.', 'sv');
		expect(name).toBe('fragor-clause-share-2024-intern-ej-rojandekontrollerad.csv');
		const lines = text.slice(1).trimEnd().split('\r\n');
		expect(lines[0]).toBe(
			'Skydd;Ordning;Beteckning;Avtal;Benämning;Organisation;Leverantör;Fråga;Svar;Fil;Rad;Urval',
		);
		expect(lines).toHaveLength(5);
		expect(lines[1]).toBe(
			'intern-ej-rojandekontrollerad;1;P3;A3;Skolskjuts;Park;Delta;Det finns ett sysselsättningskrav. Är det enligt stadens modell? Ja eller nej.;;avtal.csv;4;Urval: Park.',
		);
		expect(lines.slice(3).map((line) => line.split(';').slice(1, 3))).toEqual([
			['3', 'P6'],
			['3', 'P6'],
		]);
	});
});
