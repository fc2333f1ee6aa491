/*
 * Counts the reports of a city apart from the project: reads the files as text, knows two layouts of columns, and applies the rule of the
 * register by hand. Shares no code with what it checks.
 */

const decoder = { utf8: new TextDecoder('utf-8'), latin: new TextDecoder('windows-1252') };

/** @param {string} line */
const cells = (line) =>
	[...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map((m) => m[1] ?? m[2] ?? '');

/** @param {Uint8Array} bytes */
function rowsOf(bytes) {
	const utf8 = decoder.utf8.decode(bytes);
	const text = utf8.includes('\ufffd') ? decoder.latin.decode(bytes) : utf8.replace(/^\ufeff/, '');
	const [head, ...rest] = text.split('\r\n').filter((line) => line !== '');
	const names = cells(head ?? '');
	return rest.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at], cell])));
}

/** @param {string} text */
const iso = (text) => (/^\d\d\.\d\d\.\d{4}$/.test(text) ? text.split('.').reverse().join('-') : text);
/** @param {string | undefined} text */
const number = (text) => Number(text || 0);

/** @param {readonly { name: string, bytes: Uint8Array }[]} files */
export function countReports(files) {
	/** @type {{ id: string, unit: string, annual: boolean, on: string, submitted: string, procurement: string, jobs: number, internships: number, out: boolean, file: string }[]} */
	const reports = [];
	let unreadable = 0;
	for (const { name, bytes } of files) {
		const rows = name.startsWith('avsteg') && name.endsWith('.csv') ? rowsOf(bytes) : [];
		if (rows.length === 0) unreadable++;
		for (const row of rows)
			reports.push({
				id: row['Avstegs-id'] ?? row['Avstegsnummer'] ?? '',
				unit: row['Rapporterande organisation'] ?? row['Förvaltning/bolag'] ?? '',
				annual: row['Typ av rapport'] === 'Helårsrapport',
				on: iso(row['Händelsedatum'] ?? row['Datum för händelsen'] ?? ''),
				submitted: row['Inlämningsdatum'] ?? row['Inlämnad'] ?? '',
				procurement: row['Upphandlings-id'] ?? row['Diarienummer'] ?? '',
				jobs: number(row['Antal anställningar'] ?? row['Antal jobb']),
				internships: number(row['Antal praktikplatser'] ?? row['Praktikplatser']),
				out: false,
				file: name,
			});
	}
	const dated = reports.filter(({ on, submitted }) => on && submitted);
	const delays = dated.filter(
		({ on, submitted }) => (Date.parse(submitted) - Date.parse(on)) / 86_400_000 > 30,
	);
	let pairs = 0;
	for (const a of reports)
		for (const b of reports) {
			if (a === b || a.submitted >= b.submitted) continue;
			const same =
				a.id === b.id || (!a.annual && !b.annual && a.procurement === b.procurement && a.on === b.on);
			if (same) [a.out, pairs] = [true, pairs + 1];
		}
	const standing = reports.filter(({ out }) => !out);
	const events = standing.filter(({ annual }) => !annual);
	const years = standing.filter(({ annual }) => annual);
	let [jobs, internships, deviations] = [0, 0, events.length];
	for (const unit of new Set(standing.map((one) => one.unit))) {
		const own = events.filter((one) => one.unit === unit);
		const year = years.find((one) => one.unit === unit);
		/** @param {'jobs' | 'internships'} what */
		const sum = (what) => own.reduce((all, one) => all + one[what], 0);
		jobs += Math.max(sum('jobs'), year?.jobs ?? 0);
		internships += Math.max(sum('internships'), year?.internships ?? 0);
		if (own.length === 0 && year) deviations++;
		if (year) pairs += reports.filter((one) => one.unit === unit && !one.annual).length;
	}
	const yearly = new Set(years.map((one) => one.unit));
	const withoutYear = [...new Set(events.map((one) => one.unit))].filter((unit) => !yearly.has(unit)).sort();
	return {
		withoutYear,
		received: reports.length + unreadable,
		rows: reports.length,
		ids: reports.map(({ id }) => id),
		dated: dated.filter(({ out }) => !out).length,
		unreadable,
		late: delays.length,
		deviations,
		jobs,
		internships,
		pairs,
	};
}
