import { createHash } from 'node:crypto';
import type { Chance } from '../../demo/random.ts';

/** An export as it is dropped on the page, and what must be known of it afterwards. */
export interface Export {
	name: string;
	rows: number;
	bytes: Buffer;
	/** SHA-256 in hex. */
	id: string;
	/** Exports of one family have keys in common. */
	family: number;
	/** How many exports of the family were made before. */
	turn: number;
	/** An identity number stands in it. */
	identity: boolean;
}

export const header = [
	...['Upphandlings-ID', 'Förvaltning', 'Upphandlingsslag', 'Annonseringsdatum'],
	...['Sysselsättningskrav', 'Avtalsvärde', 'Anteckning'],
];
const buyers = ['Park', 'Skola', 'Kultur', 'Hamnen AB'];
const clauses = ['Ja', 'Nej', 'Nej', ''];

/** An identity number that nobody has, made so that it stands nowhere in the source. */
export const identityNumber = withCheckDigit('850709980').replace(/^(\d{6})/, '$1-');

/** An export of a register of its own, or a newer one of a family that is there: some rows are gone, some have come. */
export function makeExport(
	chance: Chance,
	family: number,
	turn = 0,
	{ identity = false, unknown = false } = {},
): Export {
	const size = chance.happens(0.3) ? chance.whole(1500, 3000) : chance.whole(50, 800);
	const first = turn === 0 ? 1 : chance.whole(1, 20);
	const lines = [header.join(';')];
	for (let row = 0; row < size; row++) {
		const key = `F${family}-${String(first + row).padStart(5, '0')}`;
		const month = String(1 + ((first + row) % 12)).padStart(2, '0');
		const clause = unknown && row % 25 === 0 ? 'kanske' : chance.pick(clauses);
		const note = identity && row === 7 ? identityNumber : `turn ${turn}`;
		const value = chance.whole(100_000, 9_999_999);
		lines.push(`${key};${chance.pick(buyers)};Tjänster;2024-${month}-10;${clause};${value};${note}`);
	}
	const bytes = Buffer.from(lines.join('\r\n') + '\r\n', 'utf8');
	const day = `2025-${String(1 + (turn % 12)).padStart(2, '0')}-15`;
	const id = createHash('sha256').update(bytes).digest('hex');
	return { name: `avtal-${family} ${day}.csv`, rows: size, bytes, id, family, turn, identity };
}

function withCheckDigit(nine: string): string {
	const sum = [...nine]
		.map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
		.reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
	return nine + String((10 - (sum % 10)) % 10);
}
