import type { Declared } from './measure-in.ts';

/** Registers for both engines: what each file says, as bytes of UTF-8, and what its columns are declared to mean. */
export interface Scenario {
	asOf: string;
	declared: readonly Declared[];
	texts: Readonly<Record<string, string>>;
}

const lines = (...rows: string[]) => rows.join('\n');

/** Every branch of every fact at once: all reasons to be left out, all classes, series and sources of a group. */
export const SMALL: Scenario = {
	asOf: '2024-12-30',
	declared: [
		['avtal.csv', 'clause', 'city_model', 'no'],
		['delar.csv', 'clause_dialog', 'city_model', 'no', null, 2023],
		['delar.csv', 'clause_employment', 'city_model', 'not_recorded', 2024, null],
		['delområden.csv', 'clause', 'employment_clause', 'not_recorded'],
	],
	texts: {
		'avtal.csv': lines(
			'contract_id;procurement_id;lot_id;previous_procurement_id;buyer;using_organisation;nature;cpv;procedure;status;framework;call_off;published_on;awarded_on;signed_on;start_on;clause;no_clause_reason;social_flag;clause_level;clause_model;jobs;internships',
			'A1;P1;;;Vård;Skola;Tjänster;;;;;;2024-01-10;;;;Ja;;;;;3;',
			'A1;P1;;;Vård;Skola;Tjänster;;;;;;2024-01-10;;;;Ja;;;;;3;',
			'A2;P1;2;;Åäö "citat";;Tjänster;;;;;;2024-01-10;;;;Nej;;;;;;1',
			'A3;P2;;;Vård;;;79000000;;;;;;2024-02-10;;;;;Ja;;;0;0',
			'A4;P3;;;Skola;;;;;;;;;;2024-03-10;;kanske;;;;;;',
			'A5;P4;;P3;Skola;;Tjänster;;;;;;2024-04-10;;;;;Kort avtalstid;;;;;',
			'A6;P5;;;Skola;;Tjänster;;Direktupphandling;;;;2024-05-10;;;;Ja;;;;;;',
			'A7;P6;;;Skola;;Tjänster;;;Avbruten;;;2024-05-10;;;;Ja;;;;;;',
			'A8;P7;;;Skola;;Tjänster;;;;Statligt ramavtal;;2024-05-10;;;;Ja;;;;;;',
			'A9;P8;;;Skola;;Tjänster;;;;;Ja;2024-05-10;;;;Ja;;;;;;',
			'A10;P9;;;Skola;;Tjänster;;;;;;;;;;Ja;;;;;;',
			'A11;P10;;;Skola;;Tjänster;;;;;;2024-12-31;;;;Ja;;;;;;',
			'A12;P11;;;Skola;;Tjänster;;;;;;;;;2023-06-01;;;Nej;Dialog;Stadens modell;;',
			'A13;P12;;;Skola;;Tjänster;;;;;;2023-07-01;;;;;;;Skarpt;;;',
		),
		'delar.csv': lines(
			'contract_id;procurement_id;buyer;nature;start_on;Dialogkrav;Skarpt krav;Tillgänglighetskrav;jobs;varav unga;varav kvinnor',
			'B1;Q1;Vård;Tjänster;2023-01-10;Ja;Nej;Ja;5;3;2',
			'B2;Q2;Vård;Tjänster;2024-01-10;;Ja;Nej;4;0;5',
			'B3;;Vård;Tjänster;2023-02-10;;Nej;;;1;',
			'B4;Q4;Vård;Tjänster;;Ja;;;2;;1',
		),
		'krav.csv': lines(
			'procurement_id;contract_id;topic;level;model_id',
			'P2;;Sysselsättning;Dialog;Stadens modell',
			';A13;Sysselsättning;Inget krav;',
			'P4;;Etisk handel;;',
		),
		'utfall.csv': lines(
			'outcome_id;contract_id;procurement_id;deviation_id;partnership_id;channel;form;employed;persons;start_on;period_start;period_end;groups;kind;reported_on',
			'X1;A1;;;;;Anställning;;1;2024-02-01;;;Unga, Nyanlända;;',
			'X1;A1;;;;;Anställning;;1;2024-02-01;;;Unga;;',
			'X2;A1;;;;;Lönebidrag;;5;;2023-11-01;2024-02-28;;;',
			'X3;;P2;;;;Lärling;Ja;1;;;;;;2024-03-01',
			'X4;;;D1;;;Praktik;;2;2024-03-01;;;;;',
			'X5;;;;;Avsteg;Anställning;;2;2024-03-01;;;;;',
			'X6;A1;;;;;Anställning;;2;2024-03-01;;;;Prognos;',
			'X7;A1;;;;;Anställning;;2;;;;;;',
			'X8;A1;;;;;Arbetsträning;;2;2025-03-01;;;;;',
			'X9;;;;I1;;Anställning;;7;2024-03-01;;;;;',
			'X10;A1;;;;;Anställning;;1;2024-03-01;;;;Prognos;',
		),
		'personer.csv': lines(
			'outcome_id;contract_id;deviation_id;form;employed;term;planned_months;persons;start_on;period_start;period_end;end_on;fte_pct;full_time_months;groups;gender;age_band;status_3m;status_6m;status_12m;same_employer',
			'Y1;A1;;Anställning;;Tillsvidare;;1;2023-11-15;;;;75;;Unga;Kvinnor;16-24;I arbete;I arbete;Ej nådd;Ja',
			'Y2;A1;;Anställning;;Visstid;6,5;1;2024-01-31;;;;50 %;;;Män;;Ej nådd;Ej i arbete;;',
			'Y3;A1;;Anställning;;;;1;2024-10-05;;;2024-12-31;100;;Äldre;Annat;55+;Ej aktuellt;;;',
			'Y4;A1;;Anställning;;;;2;;2023-12-01;2024-01-31;;;4,5;;;;;;;',
			'Y5;A2;;Lönebidrag;;;;4;;2024-01-01;2024-06-30;;;;;;;;;;',
			'Y6;A2;;Lönebidrag;;;;1;2024-02-29;;;;;;Nyanlända;;;I studier;;;',
			'Y7;A3;;Praktik;;;;1;;2024-01-01;2024-06-30;;;;;;;;;;',
			'Y8;A3;;Praktik;;;;1;2024-06-30;;;;;;;;;;;;',
			'Y9;;D6;Anställning;;;;3;2024-03-10;;;2024-03-01;100;;;;;;;;',
			'Y10;;D7;Anställning;;;;2;;;2024-12-30;;;;;;;;;;',
			'Y11;;D6;Praktik;;;;1;2024-03-10;;;;;;;;;;;;',
			'Y12;;D7;Praktik;;;;2;;;2024-12-30;;;;;;;;;;',
			'Y13;A1;;Anställning;;;;1;2023-12-31;;;;;3;;;;;;;',
			'Y14;A1;;Anställning;;;;1;2025-03-01;;;;;;;;;;;;',
		),
		'befolkning.csv': lines(
			'group;year;gender;persons;source',
			'Unga;2023;;1000;SCB',
			'Äldre;2023;Kvinnor;300;SCB',
			'Äldre;2023;Män;200;SCB',
			'Unga;2025;;9000;SCB',
		),
		'varav.csv': lines(
			'outcome_id;dimension;code;persons',
			'X2;Målgrupp;Unga;3',
			'X4;Målgrupp;Äldre;1',
			'X2;Kön;Kvinnor;2',
		),
		'uppföljning.csv': lines(
			'contract_id;period;status',
			'A1;2024;Rapporterat',
			'A2;2024;Saknas',
			'A3;2023;Rapporterat noll',
			'A4;2024;Ej aktuellt',
		),
		'avsteg.csv': lines(
			'deviation_id;organisation;event_on;period_end;submitted_on;status',
			'D1;Vård;2024-03-01;;;',
			'D2;Vård;;2023-12-31;2024-01-10;',
			'D3;Skola;;;2024-01-10;Dubblett',
			'D4;Skola;;;2024-01-10;',
			'D5;Skola;;;;',
			'D6;Skola;2024-12-31;;;',
		),
		'årsrapport.csv': lines(
			'deviation_id;organisation;report_kind;event_on;period_end;supplier;nature;model_id;procurement_id',
			'D6;Hamn;Händelse;2024-03-01;;Alfa;;Annan avstämd modell;P1',
			'D7;Hamn;Helår;;2024-12-30;;Tjänster;;',
			'D8;Hamn;Händelse;2024-12-31;;;;;',
		),
		'målgruppskrav.csv': lines(
			'clause_id;procurement_id;topic;level;groups',
			'K1;P1;Sysselsättning;Skarpt;Unga, Äldre',
			'K2;P1;Sysselsättning;Dialog;',
			'K2;P1;Sysselsättning;Dialog;',
			'K3;P6;Sysselsättning;Dialog;Unga',
			'K4;P3;Sysselsättning;Dialog;Unga',
			'K5;P10;Sysselsättning;Dialog;Unga',
			'K6;P99;Sysselsättning;Dialog;Unga',
		),
		'organisationer.csv': lines('organisation_id;name_sv;parent_id', 'C;Staden;', 'V;Vård;C', 'S;Skola;C'),
		'mål.csv': lines(
			'organisation;measure;target;unit;valid_from',
			'C;clause_share;0,333;share;2014-01-01',
			'V;clause_share;50;percent;',
			'*;social_share;0,9;share;',
		),
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
	},
};

/** The demo city, as of the date of its export. */
export const DEMO: Scenario = { asOf: '2026-02-28', declared: [], texts: {} };

/** The national register of 2021, which brings its own columns. */
export const REGISTER: Scenario = { asOf: '2021-12-31', declared: [], texts: {} };
