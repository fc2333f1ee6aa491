import { lines } from './lines.ts';

/** Lots, those who may clause them and the models that were checked: files of `SMALL`. */
export const LOT_TEXTS = {
	'delområden.csv': lines(
		'contract_id;procurement_id;lot_id;buyer;supplier;nature;cpv;status;published_on;start_on;end_on;duration_months;min_staff;eligible;estimated_value;value;currency;assessed_on;assessment;clause;clause_level;clause_model',
		'C1;R1;1;Vård;Städ AB;Tjänster;90910000;;2024-01-15;2024-02-01;2026-01-31;;3;;;100,10;SEK;;Lämplig;Ja;Skarpt;Stadens modell',
		'C2;R1;2;Vård;Mat AB;Tjänster;55500000;Avbruten;2024-01-15;;;;;;;0;SEK;;;Nej;;',
		'C3;R1;3;Vård;;Tjänster;;;2024-01-15;2024-02-01;;12;1;;;0,20;SEK;2024-01-02;;Ja;;',
		'C3;R1;3;Vård;;Tjänster;;;2024-01-15;2024-02-01;;12;1;;;0,20;SEK;2024-01-02;;Ja;;',
		'C4;R2;;Skola;Buss AB;Tjänster;;;2022-03-01;2022-05-15;;30,5;;Ja;800000;;SEK;;Inte prövat;Ja;Dialog;Branschmodellen',
		'C5;R2;;Skola;Buss AB;Tjänster;;;2022-03-01;2023-01-01;2022-01-01;;;;;900;EUR;2025-01-01;;Ja;;Annan modell',
		'C6;R3;;Skola;;Tjänster;;;2023-03-01;2023-04-01;2023-07-31;;5;;10;20;SEK;;;Nej;;',
		'C7;R4;;Skola;;Varor;;;2023-03-01;2025-01-01;2027-12-31;;;Nej;;70000;EUR;;Ej lämplig;;;',
		'C8;R5;;Åäö;;;;;2021-12-31;2021-12-31;2022-12-30;;2;;;5000000;NOK;;;Ja;Dialog;',
		'C9;R6;;Åäö;Städ AB;Tjänster;90910000;;2023-05-01;2023-06-01;;6;2;;;300;;;;Ja;Skarpt;Annan avstämd modell',
	),
	'delkrav.csv': lines(
		'procurement_id;contract_id;topic;level;model_id',
		'R1;C2;Sysselsättning;Dialog;',
		'R1;;Tillgänglighet;;',
		'R2;C5;Sysselsättning;;Stadens modell',
		';C9;Sysselsättning;Dialog;Branschmodellen',
	),
	'modeller.csv': lines(
		'model_id;owner;checked_on',
		'Branschmodellen;Rådet;2024-02-01',
		'Egen modell;Skola;',
	),
	'fler avsteg.csv': lines(
		'deviation_id;organisation;procurement_id;model_id;event_on;submitted_on;status',
		'D6;Skola;R3;Branschmodellen;2024-02-01;2024-03-01;',
		'D7;Skola;R2;Branschmodellen;2024-01-31;2024-03-01;',
		'D8;Skola;R6;Annan avstämd modell;;;Dubblett',
		'D9;Skola;P4;Egen modell;2024-02-01;2024-03-01;',
	),
};
