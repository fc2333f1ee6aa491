import { newEvent, newReport, type EventDraft } from '../../../../src/lib/reports/form/draft.ts';
import { reportCsv, reportName } from '../../../../src/lib/reports/form/report-file.ts';
import { encodeWindows1252 } from '../../../../src/tools/demo/windows-1252.ts';

export interface ReportFile {
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What a made-up unit wrote, before any file was made of it. */
interface Told {
	event: EventDraft;
	unit: string;
	submitted: string;
}

const first = [
	'Park',
	'Kultur',
	'Idrott',
	'Trafik',
	'Hamn',
	'Miljö',
	'Skol',
	'Vård',
	'Bygg',
	'Vatten',
	'Energi',
	'Lokal',
	'Fritids',
];
export const units = [
	...first.map((name) => `${name}nämndens förvaltning`),
	...first.slice(0, 12).map((name) => `${name}bolaget Exempel AB`),
];

/** Numbers that look drawn by lot and are the same every time. */
function lots(seed: number) {
	let state = seed;
	const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
	return { below: (n: number) => Math.floor(next() * n), chance: (p: number) => next() < p };
}

const day = (offset: number) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);

/** Fifteen of them, none of which is reported once more. */
const isLate = (at: number) => at === 8 || (at % 10 === 3 && at !== 23 && at !== 43);

/** 160 events of 25 units in 2025, each at a procurement and day of its own, 15 of them reported more than 30 days later. */
function events(): Told[] {
	const lot = lots(7);
	return Array.from({ length: 160 }, (_, at): Told => {
		const on = 5 + at * 2;
		const jobs = lot.below(5);
		const internships = lot.chance(0.4) ? 1 + lot.below(3) : 0;
		const blank = newEvent('2025-01-01');
		const submitted = day(on + (isLate(at) ? 31 + (at % 7) : lot.below(25)));
		const event: EventDraft = {
			...blank,
			...{ id: `AV-2025-${letters(at)}`, on: day(on), procurement: `U2025-${1000 + at}`, nature: 'services' },
			...{ supplier: `Påhittat Företag ${String.fromCharCode(65 + (at % 23))} AB`, agreed: 'Enligt samtal.' },
			...{ model: ['Branschmodellen', 'Sommarmodellen', '-'][at % 3]!, reason: 'own_programme' },
			measures: ['jobs'],
			counts: {
				...blank.counts,
				jobs: String(jobs),
				internships: internships === 0 ? '' : String(internships),
			},
			parts: { ...blank.parts, jobs: jobs > 1 ? [{ code: 'young', persons: '1' }] : [] },
			...{ onlyThis: true, outside: true },
		};
		return { event, unit: units[at % 25]!, submitted };
	});
}

function letters(at: number): string {
	const alphabet = 'BCDFGHJKLM';
	return [...String(at).padStart(5, '0')].map((digit) => alphabet[Number(digit)]).join('');
}

/** 30 reports of what is reported already: ten of a whole year, ten of one procurement and day, ten sent once more with a change. */
function overlapping(told: readonly Told[]): Told[] {
	const yearly = units.slice(0, 10).map((unit, at): Told => {
		const blank = newEvent('2025-01-01');
		const event: EventDraft = {
			...{ ...blank, kind: 'annual', year: '2025', id: `AV-2025-Y${letters(at)}` },
			...{
				agreed: 'Hela året.',
				model: 'Branschmodellen',
				reason: 'other_checked_model',
				measures: ['jobs'],
			},
			counts: { ...blank.counts, jobs: at % 2 === 0 ? '1' : '40', internships: '2' },
			...{ onlyThis: true, outside: true },
		};
		return { event, unit, submitted: '2025-12-12' };
	});
	const again = told.slice(20, 30).map(({ event, unit, submitted }, at): Told => ({
		event: {
			...event,
			id: `AV-2025-D${letters(at)}`,
			counts: { ...event.counts, jobs: '2' },
			parts: newEvent('2025-01-01').parts,
		},
		...{ unit, submitted: later(submitted, 3) },
	}));
	const corrected = told.slice(40, 50).map(({ event, unit, submitted }): Told => ({
		event: { ...event, counts: { ...event.counts, jobs: '1' }, parts: newEvent('2025-01-01').parts },
		...{ unit, submitted: later(submitted, 5) },
	}));
	return [...yearly, ...again, ...corrected];
}

function later(on: string, days: number): string {
	return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
}

const text = (words: string) => new TextEncoder().encode(words);

/** Ten files that nobody can read as reports. */
function unreadable(): ReportFile[] {
	const pdf = (no: number) => text(`%PDF-1.4\n%\u00e2\u00e3 avsteg ${no}`);
	return [
		...[1, 2, 3, 4].map((no) => ({ name: `avsteg-inskannad-${no}.pdf`, bytes: pdf(no) })),
		...[1, 2, 3].map((no) => ({
			name: `anteckningar-${no}.txt`,
			bytes: text(`Möte ${no} med leverantören.\nVi talade om två platser.\nMer följer.`),
		})),
		{ name: 'fragor.csv', bytes: text('färg;storlek;antal lådor\nröd;stor;4\nblå;liten;7\n') },
		{ name: 'tom.csv', bytes: text('') },
		// The number is one of those that the Tax Agency gives to nobody.
		{
			name: 'namn.csv',
			bytes: text('Organisation;Händelsedatum;Kommentar\nPark;2025-03-01;19811218-9876 började\n'),
		},
	];
}

/** An old spreadsheet: other headings, dates and words, in Windows-1252. */
function oldSpreadsheet(told: readonly Told[]): Uint8Array<ArrayBuffer> {
	const heading =
		'Avstegsnummer;Förvaltning/bolag;Rapporttyp;Datum för händelsen;Inlämnad;Diarienummer;Leverantör;Modell;Orsak;Åtgärder;Antal jobb;Praktikplatser';
	const rows = told.map(({ event, unit, submitted }) => {
		const [y, m, d] = event.on.split('-');
		const model = event.model === '-' ? '' : event.model;
		const counts = [event.counts.jobs, event.counts.internships];
		return [
			event.id,
			unit,
			'Enskild händelse',
			`${d}.${m}.${y}`,
			submitted,
			event.procurement,
			event.supplier,
			model,
			'Egen satsning',
			'Jobb',
			...counts,
		].join(';');
	});
	return new Uint8Array(encodeWindows1252([heading, ...rows, ''].join('\r\n')));
}

/** 200 reports of 25 units as files: most from the form, some from old spreadsheets, some that nobody can read. */
export function cityReports(): ReportFile[] {
	const told = events();
	const [old, formed] = [told.filter((_, at) => at % 8 === 0), told.filter((_, at) => at % 8 !== 0)];
	const files: ReportFile[] = [];
	const form = (own: readonly Told[], no: number) => {
		const { unit, submitted: last } = own.at(-1)!;
		const report = (events: readonly Told[]) => ({
			...newReport(unit),
			events: events.map(({ event }) => event),
		});
		// A unit that goes on with its file: each row has the day on which it was written.
		const parts = own.map((one) => reportCsv(report([one]), one.submitted, 'sv').split('\r\n'));
		const lines = parts.flatMap((part, at) => (at === 0 ? part.slice(0, 2) : part.slice(1, 2)));
		files.push({
			name: `${reportName(report(own), last)}_${no}.csv`,
			bytes: text(`${lines.join('\r\n')}\r\n`),
		});
	};
	for (const unit of units) {
		const own = formed.filter((one) => one.unit === unit);
		for (let at = 0; at < own.length; at += 3) form(own.slice(at, at + 3), files.length);
	}
	for (const one of overlapping(told)) form([one], files.length);
	for (const part of [old.slice(0, 10), old.slice(10)])
		files.push({ name: `avsteg-gammal-${files.length}.csv`, bytes: oldSpreadsheet(part) });
	return [...files, ...unreadable()];
}
