import { tokenize, type Shape } from '../tokenize.ts';
import { findIdentityNumber, maskIdentityNumbers } from './identity.ts';

/**
 * A delimited text with the cells emptied that hold a sure identity number, and every other character as it was: delimiters, quotes,
 * line ends, rows above the header. In records over several lines the number itself is masked, since they may be one by mistake.
 */
export function maskedText(text: string, shape: Shape): string {
	let out = '';
	let done = 0;
	tokenize(text, shape, (cells, { start, end }, plain) => {
		if (!cells.some(isSure)) return;
		const record = text.slice(start, end);
		out += text.slice(done, start);
		out +=
			plain || /[\r\n]/.test(record) ? maskIdentityNumbers(record, ['identity_number']) : line(cells, shape);
		done = end;
	});
	return out + text.slice(done);
}

function isSure(cell: string): boolean {
	return findIdentityNumber(cell) === 'identity_number';
}

function line(cells: readonly string[], { delimiter, quote, escape }: Shape): string {
	return cells
		.map((cell) => {
			if (isSure(cell)) return '';
			const plain = !cell.includes(delimiter.charAt(0)) && !(quote && cell.includes(quote));
			return plain || quote === '' ? cell : quote + cell.replaceAll(quote, (escape || quote) + quote) + quote;
		})
		.join(delimiter);
}
