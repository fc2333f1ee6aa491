import { fileOf } from './run.ts';

/** Three services of 2024: one has a clause, one has none, of the third nothing is known. */
export const three = fileOf(
	'tre.csv',
	'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell',
	'A1;Parkförvaltningen;Tjänster;2024-02-01;Ja',
	'A2;Parkförvaltningen;Tjänster;2024-03-01;Nej',
	'A3;Kulturförvaltningen;Tjänster;2024-04-01;',
);
