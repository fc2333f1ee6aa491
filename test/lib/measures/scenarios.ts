import { lines } from './lines.ts';
import { LOT_TEXTS } from './lot-scenario.ts';
import type { Declared } from './measure-in.ts';

/** Registers for both engines: what each file says, as bytes of UTF-8, and what its columns are declared to mean. */
export interface Scenario {
	asOf: string;
	declared: readonly Declared[];
	texts: Readonly<Record<string, string>>;
}

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
			'D20;Skola;2099-01-01;;;',
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
		'undantag.csv': lines(
			'contract_id;procurement_id;previous_procurement_id;buyer;nature;status;published_on;start_on;end_on',
			'N1;N1;;Vård;Tjänster;Avbruten;2024-02-01;2024-03-01;2024-12-31',
			'N2;N2;;Vård;Tjänster;;2024-02-01;2024-03-01;2024-12-31',
			'N3;N3;N2;Vård;Tjänster;;2024-05-01;2024-06-01;2024-12-31',
			'N4;N4;;Vård;Tjänster;;2099-01-01;2099-02-01;2099-12-31',
		),
		'krav på undantag.csv': lines(
			'clause_id;contract_id;topic;level;unit;amount;due_on;dialog_on;offered',
			...['1', '2', '4'].flatMap((n) => [
				`U${n};N${n};Sysselsättning;Skarpt;Platser;1;2024-06-01;;1`,
				`V${n};N${n};Sysselsättning;Dialog;;;;2024-03-05;1`,
			]),
		),
		'utfall av undantag.csv': lines(
			'outcome_id;contract_id;form;persons;start_on;period_start;period_end;end_on;kind;reported_on;status_3m',
			'Z1;N3;Praktik;1;2024-06-10;;;2024-07-01;;2099-01-01;',
			'Z2;N3;Praktik;1;2024-06-10;;;2024-07-01;Prognos;;',
			'Z3;N3;Praktik;1;2024-06-10;;;2024-07-01;;;',
			'Z4;N3;Praktik;3;;2024-06-01;2024-06-30;2024-07-15;;;',
			'Z5;N3;Anställning;1;2024-06-10;;;;;;I arbete',
			'Z6;N3;Anställning;3;;2024-06-01;2024-06-30;;;;',
		),
		'avtal-längre.csv': lines(
			'contract_id;procurement_id;buyer;using_organisation;supplier;nature;cpv;published_on;start_on;end_on;duration_months;value;currency;clause_model;clause_level;clause',
			'E1;E1;Vård;Skola;Städ AB;Tjänster;90910000;2022-11-01;2023-01-01;2023-12-31;;4200000;SEK;Stadens modell;Skarpt;Ja',
			'E2;E2;Vård;;Städ AB;Tjänster;90910000;2022-11-01;2023-01-01;2024-06-30;;1000000;SEK;Stadens modell;;Ja',
			'E3;E2;Vård;;Mat AB;Tjänster;55520000;2022-11-01;2023-01-01;2024-06-30;;900000;EUR;;;',
			'E4;E4;Skola;;;Tjänster;90910000;2023-11-01;2024-01-01;;30;;SEK;Stadens modell;Dialog;Ja',
			'E5;E5;Skola;;Påhitt AB;Tjänster;90910000;2024-01-01;2024-01-01;2030-12-31;;1000000;SEK;;;Ja',
			'E6;E6;Skola;;Påhitt AB;Tjänster;90910000;2024-01-01;;;;500000000;SEK;;;Nej',
			...['7', '8', '9', '10', '11', '12', '13'].map(
				(n) => `E${n};E${n};Skola;;;Varor;90910000;2023-01-10;;;;1000000;SEK;;;`,
			),
		),
		'åtaganden.csv': lines(
			'clause_id;contract_id;procurement_id;topic;level;model_id;forms;unit;amount;due_on;first_start_due_on;offered_on;dialog_on;dialog_outcome;offered;referred;interviewed',
			'K1;E1;;Sysselsättning;Skarpt;Stadens modell;;per_million;0,5;;;;;;3;4;2',
			'K1;E1;;Sysselsättning;Skarpt;Stadens modell;;per_million;0,5;;;;;;3;4;2',
			'K2;;E2;Sysselsättning;Skarpt;;Praktik;Platser;4;;2023-03-01;;;;1;;',
			'K3;;E2;Sysselsättning;Skarpt;;;per_million;1;;;;;;;;',
			'K4;E4;;Sysselsättning;Skarpt;;;full_time_months;12,5;2024-11-30;;2024-02-01;;;;;',
			'K5;E5;;Sysselsättning;Skarpt;;;Platser;1;;;;;;;;',
			'K6;E6;;Sysselsättning;Skarpt;;;Platser;1;;;;;;;;',
			'K7;E1;;Sysselsättning;Skarpt;;;percent_of_value;2;;;;;;;;',
			'K8;E4;;Sysselsättning;Dialog;;;;;;;;2024-05-01;;;5;',
			'K9;E3;;Sysselsättning;Dialog;;;;;;;;;Rekrytering pågår;;;',
			'K10;E5;;Sysselsättning;Skarpt;;;Platser;9;2024-06-30;;;;;;;',
		),
		'placeringar.csv': lines(
			'outcome_id;contract_id;procurement_id;form;persons;start_on;period_start;period_end;planned_months;term;end_on;end_reason;full_time_months',
			'Y1;E1;;Anställning;2;2023-08-01;;;;;;;',
			'Y2;E1;;Anställning;1;2023-02-01;;;12;;2023-05-31;Slutade själv;',
			'Y3;E2;;Praktik;2;;2023-02-01;2023-02-28;;;;;',
			'Y4;E3;;Jobb;1;2023-04-01;;;12;;2023-05-31;Slutade själv;',
			'Y5;E4;;Jobb;1;2024-02-01;;;;Tillsvidare;;;7,25',
			'Y6;E4;;Praktik;1;2023-12-01;;;;;2024-03-01;Övergick i anställning;',
			'Y7;;E9;Jobb;1;2022-12-01;;;;;;;',
			'Y8;E99;;Praktik;1;2024-02-01;;;;;2024-05-01;;',
			...['8', '9'].map((n) => `Y1${n};E7;;Jobb;2;2024-02-01;;;;;;;`),
		),
		'svar.csv': lines(
			'contract_id;period;status;asked_on;reported_on',
			'E1;2023;Rapporterat;2024-01-10;2024-02-20',
			'E5;2024;Rapporterat noll;2024-12-01;2024-12-05',
			'E6;2024;Saknas;2024-12-01;',
		),
		'händelser.csv': lines(
			'deviation_id;organisation;report_kind;event_on;period_start;period_end;submitted_on;procurement_id;supplier;nature;model_id;reason',
			'H1;Hamnen;Händelse;2024-02-01;;;2024-03-20;E2;;;Branschmodellen;Eget program',
			'H2;Hamnen;Helår;;2024-01-01;2024-10-31;2024-11-10;;Park AB;Varor;Annan avstämd modell;',
			'H3;Hamnen;Händelse;2024-05-01;;;2024-04-20;;;;Egna modellen;',
		),
		'fler modeller.csv': lines('model_id;owner;checked_on', 'Branschmodellen;Branschen;2024-01-31'),
		'organisationer.csv': lines(
			'organisation_id;name_sv;name_fi;parent_id;valid_from;valid_to',
			'C;Staden;;;;',
			'V;Vård;Hoiva;C;;2023-12-31',
			'V;Vård;Hoiva;S;2024-01-01;',
			'S;Skola;;C;;',
			'H;Hamn;;K;2020-01-01;',
			'K;Hamnen;;H;;',
			'K2;Hamnen;;;2021-01-01;2022-12-31',
		),
		'organisationsändringar.csv': lines(
			'from_id;to_id;on;kind',
			'V;S;2024-01-01;Sammanslagning',
			'K2;H;2023-01-01;Delning',
			'K2;K;2023-01-01;Delning',
		),
		'mål.csv': lines(
			'organisation;measure;target;unit;valid_from',
			'C;clause_share;0,333;share;2014-01-01',
			'V;clause_share;50;percent;',
			'*;social_share;0,9;share;',
		),
		...LOT_TEXTS,
	},
};

/** The demo city, as of the date of its export. */
export const DEMO: Scenario = { asOf: '2026-02-28', declared: [], texts: {} };

/** The national register of 2021, which brings its own columns. */
export const REGISTER: Scenario = { asOf: '2021-12-31', declared: [], texts: {} };
