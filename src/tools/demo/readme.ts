import type { City } from './sheets.ts';

/** What each flaw is, for those who read the files; the keys are those of flaws.json. */
const WORDS: Readonly<Record<string, string>> = {
	rows_too_wide: 'rows with one cell too many, from a semicolon in the title that nobody quoted: refused',
	rows_without_buyer: 'rows without a buyer: refused',
	rows_without_date: 'rows without any date: they belong to no year',
	year_from_award: 'rows without a date of announcement: the year is that of the award',
	year_from_signing: 'rows without announcement and award: the year is that of the signing',
	year_from_start: 'rows with nothing but start and end: the year is that of the start',
	duplicate_rows: 'rows that stand twice, word for word',
	dates_ambiguous:
		'dates of announcement such as `01/03/2024`, where nobody knows which is the month: problems; as many contracts fall back on the date of the award',
	dates_dotted: 'dates such as `1.3.2024`',
	dates_compact: 'dates such as `20240301`',
	dates_month_name: 'dates such as `mars 2024`',
	dates_excel_serial: 'dates as Excel counts them, such as `45352`',
	nature_blank_with_cpv: 'procurements without a nature, which the CPV code tells',
	nature_blank_without_cpv:
		'procurements with neither nature nor CPV (blank, or `00000000 Uppgift saknas`): nature unknown',
	nature_lower_case: 'natures in lower case',
	cpv_without_words: 'CPV codes without their words',
	amounts_unreadable: 'amounts such as `ca 2 milj`: problems',
	amounts_in_thousands: 'amounts such as `1 250 tkr`',
	amounts_with_dots: 'amounts such as `1.234.567,50`',
	amounts_with_spaces: 'amounts such as `1 234 567,50`',
	amounts_in_kronor: 'amounts such as `1 234 567,50 kr`, with no-break spaces (U+00A0)',
	missing_saknas: 'cells that say `saknas`',
	missing_dash: 'cells that say `-`, some of them as the reason why there is no clause',
	missing_uppgift_saknas: 'cells that say `uppgift saknas`, some of them in the clause column',
	clause_j: 'clause column: `J`',
	clause_ja: 'clause column: `ja`',
	clause_n: 'clause column: `N`',
	clause_nej_space: 'clause column: `nej ` with a space behind it',
	trailing_spaces: 'names of buyers and suppliers with a space behind them',
	numbers_without_hyphen: 'organisation numbers without a hyphen',
	numbers_with_16: 'organisation numbers with `16` before them and no hyphen',
	currency_euro: 'contracts whose value is in euro',
	currency_blank: 'contracts with a value and no currency',
	cancelled: 'cancelled procurements',
	cancelled_announced_again: 'of these were announced again: a later row names them',
	announced_again_but_not_cancelled:
		'procurements that a later row names as its earlier one, though nobody marked them cancelled',
	direct_awards: 'direct awards',
	call_offs: 'call-offs',
	full_year_deviations_overlapping_events:
		'full-year deviation reports of organisations that also reported events of that year',
	sums_of_persons_told_singly:
		'outcomes that sum up persons of one contract and form who are told one by one as well, and are no more than those',
	full_year_outcomes_overlapping_events:
		'outcomes of such full-year reports; they are no more than those of the events, form by form',
	deviations_sent_twice: 'deviation reports that came in twice; the copy is marked `Dubblett`',
	contracts_not_in_register:
		'outcomes of contracts that the register does not have; none is a job or a placement',
	begun_before_contract: 'outcomes that began before their contract; none is a job or a placement',
	preamble_lines: 'lines above the header of contracts.csv, as wide as the table',
	sep_lines: '`sep=;` line, in outcomes.csv',
};

export function describe({ sheets, flaws }: City): string {
	const unsaid = Object.keys(flaws).filter((flaw) => !WORDS[flaw]);
	if (unsaid.length > 0) throw new Error(`flaws without words: ${unsaid.join(', ')}`);
	const files = [...sheets].map(([name, { rows }]) => `| ${name} | ${rows.length} |`);
	const found = Object.entries(flaws).map(([flaw, count]) => `| ${count} | \`${flaw}\` | ${WORDS[flaw]} |`);
	return [INTRODUCTION, '| file | rows |', '|---|---:|', ...files, FLAWS, ...found, ''].join('\n');
}

const INTRODUCTION = `# The demo city

Exempelstad does not exist. Its organisations, suppliers, contracts and people are made up by \`npm run demo\`
(\`src/tools/demo/\`), the same every time. The files look as a Swedish Excel saves them: Windows-1252, semicolons,
CRLF, decimal comma. The export was made on 2026-02-28.

Every supplier's name has *Exempel*, *Påhitt* or *Låtsas* in it. Every organisation number has a wrong check digit, so
that nobody can have it, and 9 as its third digit, so that it is no person's number. There are no names of persons.

Four city districts ended on 2020-12-31; each gave its care of the elderly to one new department and its social
services to another. In the two years after, many contracts do not say whether they have the clause.

Contracts that the procurement department bought often name who uses them, some by number or by the Finnish name.
Estimates are those of the whole procurement and stand in each of its rows. The numbers of persons in
\`reference_population.csv\` are made up as well: without sex in 2014, by sex in 2018, with totals and by sex in 2022.
Outcomes of the partnerships in \`partnerships.csv\` (IOP) never count.

\`expected.json\` has the figures that must come out, and \`expected/\` what each measure counts. \`node test/tools/demo/independent.js\` computes it from the
files, with no code of the project; there a full-year deviation report that overlaps with events
does not count, and what is told twice counts once.
`;

const FLAWS = `
## Flaws

The files have the flaws of real exports, in exactly these numbers (also in \`flaws.json\`). Copies of duplicate rows
are not counted elsewhere, and no row that is refused has any other flaw. U+202F, the narrow no-break space, is missing
here because Windows-1252 cannot write it.

| number | key | what |
|---:|---|---|`;
