import { describe, expect, test } from 'vitest';
import { maskedCopy } from '../../../../src/lib/intake/guard/copy.ts';
import { maskedText } from '../../../../src/lib/intake/guard/masked-text.ts';
import { read } from '../../../../src/lib/intake/read.ts';
import { swedish } from './numbers.ts';

const sure = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
const shape = { delimiter: ';', quote: '"', escape: '' } as const;

describe('a copy without identity numbers', () => {
	test.each([
		[
			'has every other character as it was',
			`a;"b ""c""";\r\n\r\n x ;${sure};"z;"\ny\r`,
			`a;"b ""c""";\r\n\r\n x ;;"z;"\ny\r`,
		],
		['has the rows above the header', `Uttag av ${sure};\nKöpare;CPV\n`, `;\nKöpare;CPV\n`],
		['has the header', `Köpare;${sure}\nPark;x\n`, `Köpare;\nPark;x\n`],
		['keeps numbers that only can be a person’s', `a;${swedish}\n`, `a;${swedish}\n`],
		['masks the number alone in a cell over several lines', `"a\n${sure}\nb";c\n`, `"a\n••••••-••••\nb";c\n`],
		[
			'masks a number in a cell over several lines that amounts stand beside',
			`5;"196 110 280 127\nb",7\n`,
			`5;"••• ••• ••• •••\nb",7\n`,
		],
		['costs a stray quote no other line', `a;"b ${sure}\nc;d\n`, `a;"b ••••••-••••\nc;d\n`],
	])('%s', (_, text, copy) => {
		expect(maskedText(text, shape)).toBe(copy);
	});

	test('of a file that was refused for the rows above its header is read', () => {
		const text = `Rapport av ${sure}\n\nKöpare;CPV-kod;Avtalsdatum\nPark;90911200;2024-01-02\n`;
		const bytes = new TextEncoder().encode(text);
		expect(() => read(bytes, 'avtal.csv')).toThrow('identity_numbers');
		expect(read(maskedCopy(bytes, 'avtal.csv'), 'avtal.csv').staged.read).toBe(1);
	});

	test('keeps a column of notice numbers, of which one can be a Finnish number', () => {
		const notices = ['230596-2014', '379390-2023', '1-2024', '12345-2019', '497082-2024'];
		const rows = notices.map((notice, at) => `Park;90911200;2024-01-02;${notice};${at === 2 ? sure : ''}\n`);
		const bytes = new TextEncoder().encode(`Köpare;CPV-kod;Avtalsdatum;TED;Anteckning\n${rows.join('')}`);
		const { columns } = read(maskedCopy(bytes, 'avtal.csv'), 'avtal.csv').staged;
		expect(columns.slice(3)).toEqual([notices, ['', '', '', '', '']]);
	});

	test('is UTF-8 with a byte order mark, whatever the file was, and is read without a refusal', () => {
		const text = `Köpare;CPV-kod;Avtalsdatum;Anteckning\r\nPark;90911200;2024-01-02;${sure}\r\n`;
		const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
		const copy = maskedCopy(latin, 'avtal.csv');
		expect(Buffer.from(copy).toString('utf8')).toBe(`\ufeff${text.replace(sure, '')}`);
		expect(read(copy, 'avtal.csv').staged.columns[3]).toEqual(['']);
		expect(() => read(latin, 'avtal.csv')).toThrow('identity_numbers');
	});
});
