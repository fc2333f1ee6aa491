const header = 'contract_id;buyer;nature;published_on;value;clause;clause_level;jobs\n';
/** With a flaw in each kind of cell, so that every kind of statement is run. */
const rows = `1;A;services;2024-02-03;1 000,50;ja;employment;1
'2;B;x;13/02/2024;en halv;?;x;-1
3;;goods;2024-02-03;5;nej;;
`;
/** A file of three rows so many times, for running what shall be warm when the first real one comes. */
export function sample(times: number): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(header + rows.repeat(times));
}
