import { AMOUNT_STYLES, DATE_STYLES, isAmbiguous } from './cell-styles.ts';
import { toCells, type Column, type ContractRow } from './contract-rows.ts';
import { day, LAST_YEAR } from './days.ts';
import type { Procurement } from './procurements.ts';
import { Chance } from './random.ts';
import { Spoiler, type Flaws } from './spoiler.ts';

export interface Spoilt {
	/** The rows of the file, in the file's order. */
	rows: string[][];
	flaws: Flaws;
}

const ANY_DATE: readonly Column[] = ['Annonseringsdatum', 'Tilldelningsdatum', 'Avtalsdatum', 'Avtalsslut'];
const CLAUSE: Column = 'Sysselsättningskrav enligt stadens modell';
const REASON: Column = 'Skäl till att krav saknas';

const isSingle = ({ contract }: ContractRow): boolean => contract.of.contracts.length === 1;
/** Without its announcement it still falls into a year that the demo tells of. */
const isPlain = (row: ContractRow): boolean =>
	isSingle(row) &&
	row.contract.of.way === 'competed' &&
	row.contract.of.again === undefined &&
	row.contract.start !== undefined &&
	row.contract.start <= day(LAST_YEAR, 12, 31);

/** `referred` are procurements that other rows point to; they are neither refused nor robbed of their date. */
export function spoil(
	chance: Chance,
	made: readonly ContractRow[],
	referred: ReadonlySet<Procurement>,
): Spoilt {
	const spoiler = new Spoiler(chance, made);
	const isFree = (row: ContractRow): boolean => isPlain(row) && !referred.has(row.contract.of);

	spoiler.rows('rows_too_wide', 4, isFree, splitTitle);
	spoiler.rows('rows_without_buyer', 5, isFree, clear('Förvaltning'));
	spoiler.rows('rows_without_date', 5, isFree, clear(...ANY_DATE, 'Avtalsstart'));
	spoiler.rows('year_from_award', 18, isPlain, clear('Annonseringsdatum'));
	spoiler.rows('year_from_signing', 6, isPlain, clear('Annonseringsdatum', 'Tilldelningsdatum'));
	spoiler.rows('year_from_start', 3, isPlain, clear('Annonseringsdatum', 'Tilldelningsdatum', 'Avtalsdatum'));
	const twice = spoiler.rows(
		'duplicate_rows',
		14,
		({ contract }) => contract.of.way === 'competed',
		() => {},
	);

	spoilDates(spoiler);
	spoilNatures(spoiler);
	spoilAmounts(spoiler);
	spoilWords(spoiler);

	spoilCurrencies(
		spoiler,
		made.filter((row) => !twice.includes(row)),
	);

	const rows = made.map(toCells);
	for (const row of twice) {
		const copy = toCells(row);
		rows.splice(made.indexOf(row) + chance.whole(20, 400), 0, copy);
	}
	return { rows, flaws: spoiler.flaws };
}

const clear =
	(...columns: Column[]) =>
	(row: ContractRow): void => {
		for (const column of columns) row.cells[column] = '';
	};

/** A semicolon in the title that nobody quoted: everything after it stands one column to the right. */
function splitTitle(row: ContractRow): void {
	const cells = toCells(row);
	const title = cells[3] ?? '';
	cells.splice(3, 1, title, ' del 2');
	row.broken = cells;
}

function spoilDates(spoiler: Spoiler): void {
	const many = (name: string, count: number, style: keyof typeof DATE_STYLES): void =>
		spoiler.cells(name, count, ANY_DATE, DATE_STYLES[style]);
	spoiler.cells(
		'dates_ambiguous',
		12,
		['Annonseringsdatum'],
		DATE_STYLES.slashed,
		(cell, row) => isPlain(row) && isAmbiguous(cell),
	);
	many('dates_dotted', 45, 'dotted');
	many('dates_compact', 38, 'compact');
	many('dates_month_name', 11, 'monthName');
	many('dates_excel_serial', 23, 'serial');
}

function spoilNatures(spoiler: Spoiler): void {
	const blank = (): string => '';
	spoiler.cells('nature_blank_with_cpv', 31, ['Upphandlingsslag'], blank, (_, row) => isPlain(row));
	const neither = (cpv: string, count: number): void => {
		spoiler.rows(
			'nature_blank_without_cpv',
			count,
			(row) => isPlain(row) && row.cells.Upphandlingsslag !== '',
			(row) => {
				row.cells.Upphandlingsslag = '';
				row.cells['CPV-kod'] = cpv;
			},
		);
	};
	neither('', 5);
	neither('00000000 Uppgift saknas', 4);
	spoiler.cells('nature_lower_case', 17, ['Upphandlingsslag'], (cell) => cell.toLowerCase());
	spoiler.cells(
		'cpv_without_words',
		40,
		['CPV-kod'],
		(cell) => cell.slice(0, 8),
		(cell) => / \D/.test(cell),
	);
}

function spoilAmounts(spoiler: Spoiler): void {
	const value: readonly Column[] = ['Avtalsvärde'];
	const large = (cell: string): boolean => Number.parseInt(cell) >= 1_200_000;
	spoiler.cells('amounts_unreadable', 7, value, AMOUNT_STYLES.guessed, large);
	spoiler.cells('amounts_in_thousands', 16, value, AMOUNT_STYLES.thousands, large);
	spoiler.cells('amounts_with_dots', 12, value, AMOUNT_STYLES.dotted, large);
	spoiler.cells('amounts_with_spaces', 64, value, AMOUNT_STYLES.spaced, large);
	spoiler.cells('amounts_in_kronor', 420, value, AMOUNT_STYLES.kronor);
}

/** Amounts in other money than the rest. The numbers stay as they are. */
function spoilCurrencies(spoiler: Spoiler, rows: readonly ContractRow[]): void {
	const chance = new Chance(978);
	const plain = rows.filter(
		({ broken, cells }) => !broken && cells.Förvaltning !== '' && /^\d+,\d\d$/.test(cells.Avtalsvärde),
	);
	const small = plain.filter(({ cells }) => Number.parseInt(cells.Avtalsvärde) < 900_000);
	const parts = plain.filter((row) => row.contract.of.way === 'competed' && !isSingle(row));
	const euro = [...chance.sample(small, 22), ...chance.sample(parts, 4)];
	const blank = chance.sample(
		plain.filter((row) => !euro.includes(row)),
		9,
	);
	for (const { cells } of euro) cells.Valuta = 'EUR';
	for (const { cells } of blank) cells.Valuta = '';
	spoiler.flaws['currency_euro'] = new Set(euro).size;
	spoiler.flaws['currency_blank'] = blank.length;
}

function spoilWords(spoiler: Spoiler): void {
	const optional: readonly Column[] = [
		'Leverantör',
		'Minsta bemanning',
		'Löptid (månader)',
		'Avtalsslut',
		'Avtalsvärde',
	];
	const write = (word: string) => (): string => word;
	const isBlank = (cell: string): boolean => cell === '';
	spoiler.cells('missing_saknas', 13, optional, write('saknas'));
	spoiler.cells('missing_dash', 15, optional, write('-'));
	spoiler.cells('missing_dash', 12, [REASON], write('-'), isBlank);
	spoiler.cells('missing_uppgift_saknas', 9, optional, write('uppgift saknas'));
	spoiler.cells('missing_uppgift_saknas', 8, [CLAUSE], write('uppgift saknas'), isBlank);

	spoiler.cells('clause_j', 11, [CLAUSE], write('J'), (cell) => cell === 'Ja');
	spoiler.cells('clause_ja', 9, [CLAUSE], write('ja'), (cell) => cell === 'Ja');
	spoiler.cells('clause_n', 14, [CLAUSE], write('N'), (cell) => cell === 'Nej');
	spoiler.cells('clause_nej_space', 10, [CLAUSE], write('nej '), (cell) => cell === 'Nej');

	spoiler.cells('trailing_spaces', 27, ['Förvaltning'], (cell) => `${cell} `);
	spoiler.cells(
		'trailing_spaces',
		19,
		['Leverantör'],
		(cell) => `${cell} `,
		(cell) => / /.test(cell),
	);
	spoiler.cells('numbers_without_hyphen', 130, ['Organisationsnummer leverantör'], (cell) =>
		cell.replace('-', ''),
	);
	spoiler.cells(
		'numbers_with_16',
		21,
		['Organisationsnummer leverantör'],
		(cell) => `16${cell.replace('-', '')}`,
	);
}
