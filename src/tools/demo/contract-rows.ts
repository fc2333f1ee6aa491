import { decimalComma } from './csv.ts';
import { iso } from './days.ts';
import type { Contract, Procurement } from './procurements.ts';

export const CONTRACT_HEADER = [
	'Avtalsnummer',
	'Upphandlings-ID',
	'Tidigare upphandling',
	'Benämning',
	'Förvaltning',
	'Leverantör',
	'Organisationsnummer leverantör',
	'Upphandlingsslag',
	'CPV-kod',
	'Förfarande',
	'Status',
	'Ramavtal',
	'Avrop',
	'Annonseringsdatum',
	'Tilldelningsdatum',
	'Avtalsdatum',
	'Avtalsstart',
	'Avtalsslut',
	'Löptid (månader)',
	'Minsta bemanning',
	'Avtalsvärde',
	'Valuta',
	'Sysselsättningskrav enligt stadens modell',
	'Skäl till att krav saknas',
	'Delkontrakt',
	'Avropande organisation',
	'Beräknat värde',
	'Omfattas av modellen',
	'Prövning av krav',
	'Krav prövat den',
] as const;

export type Column = (typeof CONTRACT_HEADER)[number];

export interface ContractRow {
	contract: Contract;
	cells: Record<Column, string>;
	/** The row as it came out where it no longer has the header's cells. */
	broken?: string[];
}

const NATURE_WORDS = { services: 'Tjänster', supplies: 'Varor', works: 'Byggentreprenader' } as const;

const yesNo = (yes: boolean): string => (yes ? 'Ja' : 'Nej');

function statusOf({ of, awarded }: Contract): string {
	if (of.way === 'cancelled') return 'Avbruten';
	return awarded === undefined ? 'Annonserad' : 'Tilldelad';
}

export function toContractRow(contract: Contract): ContractRow {
	const { of: procurement, supplier, value } = contract;
	const announced = procurement.way === 'competed' || procurement.way === 'cancelled';
	return {
		contract,
		cells: {
			Avtalsnummer: contract.id,
			'Upphandlings-ID': procurement.id,
			'Tidigare upphandling': procurement.again?.id ?? '',
			Benämning: contract.title,
			Förvaltning: procurement.buyer.name,
			Leverantör: supplier?.name ?? '',
			'Organisationsnummer leverantör': supplier?.number ?? '',
			Upphandlingsslag: NATURE_WORDS[procurement.purchase.nature],
			'CPV-kod': procurement.purchase.cpv,
			Förfarande: procurement.procedure,
			Status: statusOf(contract),
			Ramavtal: yesNo(procurement.framework),
			Avrop: yesNo(procurement.way === 'call-off'),
			Annonseringsdatum: announced ? iso(procurement.begun) : '',
			Tilldelningsdatum: iso(contract.awarded),
			Avtalsdatum: iso(contract.signed),
			Avtalsstart: iso(contract.start),
			Avtalsslut: iso(contract.end),
			'Löptid (månader)': contract.months === undefined ? '' : String(contract.months),
			'Minsta bemanning': String(contract.staff),
			Avtalsvärde: value === undefined ? '' : decimalComma(value, 2),
			Valuta: value === undefined ? '' : 'SEK',
			'Sysselsättningskrav enligt stadens modell': contract.column,
			'Skäl till att krav saknas': contract.reason,
			Delkontrakt: contract.lot ?? '',
			'Avropande organisation': contract.user ?? '',
			'Beräknat värde': contract.estimate === undefined ? '' : decimalComma(contract.estimate, 2),
			'Omfattas av modellen': contract.eligible ?? '',
			'Prövning av krav': contract.assessment ?? '',
			'Krav prövat den': iso(contract.assessed),
		},
	};
}

export const toCells = (row: ContractRow): string[] =>
	row.broken ?? CONTRACT_HEADER.map((column) => row.cells[column]);

/** The export is sorted by contract number, as a register is. */
export const toContractRows = (procurements: readonly Procurement[]): ContractRow[] =>
	procurements.flatMap(({ contracts }) => contracts.map(toContractRow));
