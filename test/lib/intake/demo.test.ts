import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openRegister } from './register-of.ts';

const FOLDER = 'data/demo';
const register = openRegister();
const json = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as unknown;
const flaws = json('flaws.json') as Record<string, number>;
const expected = json('expected.json') as {
	contracts: {
		rows: number;
		accepted: number;
		refused: { too_wide: number; no_buyer: number };
		cells_unread: { dates: number; amounts: number };
		without_year: { no_date: number };
	};
	deviation_reports: Record<string, number>;
	follow_ups: Record<string, Record<string, number>>;
};

const take = (name: string) => register.take(readFileSync(`${FOLDER}/${name}`), name);
let taken: ReturnType<typeof take> | undefined;
/** The contracts, taken in once for all tests. */
const contracts = () => (taken ??= take('contracts.csv'));
const counted = (text: readonly string[]): Record<string, number> =>
	Object.fromEntries([...new Set(text)].map((each) => [each, text.filter((other) => other === each).length]));

describe('the contracts of the demo city', () => {
	test('are read as a Swedish Excel saves them, below two lines of preamble', async () => {
		const { report } = await contracts();
		expect(report.dialect).toMatchObject({
			encoding: 'windows-1252',
			delimiter: ';',
			quote: '"',
			decimal: ',',
			decimalShown: true,
			sepLine: false,
			headerRow: flaws['preamble_lines']! + 1,
		});
		expect(report.columns.filter(({ field }) => field === null)).toEqual([]);
	});

	test('are accepted and refused in the numbers that are told of', async () => {
		const { report } = await contracts();
		const { too_wide, no_buyer } = expected.contracts.refused;
		expect(report.rows).toEqual({
			read: expected.contracts.rows,
			accepted: expected.contracts.accepted,
			refused: too_wide + no_buyer,
			blank: 0,
		});
		expect(counted(report.refused.map(({ reason, field }) => `${reason} ${field}`))).toEqual({
			'too_many_cells null': too_wide,
			'required_missing buyer': no_buyer,
		});
	});

	test('have the cells that cannot be read, and no others', async () => {
		const { report } = await contracts();
		const { dates, amounts } = expected.contracts.cells_unread;
		expect(counted(report.problems.map(({ field, reason }) => `${field} ${reason}`))).toEqual({
			'published_on ambiguous_date': dates,
			'value not_a_number': amounts,
		});
		expect(report.droppedIdentityNumbers).toBe(0);
	});

	test('are read whatever the date, amount, yes, no or missing word looks like', async () => {
		const { fileNo } = await contracts();
		const [told] = await register.engine.query(`SELECT
				count(*) FILTER (WHERE coalesce(published_on, awarded_on, signed_on, start_on, end_on) IS NULL) AS undated,
				count(*) FILTER (WHERE status = 'cancelled') AS cancelled,
				count(*) FILTER (WHERE procedure = 'direct') AS direct,
				count(*) FILTER (WHERE call_off = 'yes') AS call_offs,
				count(*) FILTER (WHERE buyer <> trim(buyer) OR supplier <> trim(supplier)) AS untrimmed,
				count(*) FILTER (WHERE nature IS NULL AND cpv IS NOT NULL) AS derivable,
				count(*) FILTER (WHERE nature IS NULL AND cpv IS NULL) AS unknowable
			FROM (SELECT DISTINCT * EXCLUDE (row_id, source_row) FROM contracts WHERE file_no = ${fileNo})`);
		expect(told).toEqual({
			undated: flaws['rows_without_date'],
			cancelled: flaws['cancelled'],
			direct: flaws['direct_awards'],
			call_offs: flaws['call_offs'],
			untrimmed: 0,
			derivable: flaws['nature_blank_with_cpv'],
			unknowable: flaws['nature_blank_without_cpv'],
		});
	});

	test('say by their header that yes means the city’s model', async () => {
		const { report } = await contracts();
		expect(report.declarations).toEqual([
			{
				field: 'clause',
				header: 'Sysselsättningskrav enligt stadens modell',
				yes: 'city_model',
				blank: 'not_recorded',
				declared: false,
				said: [],
			},
		]);
	});

	test('come out the same when they are taken in a second time', async () => {
		const { report } = await contracts();
		const again = await take('contracts.csv');
		expect(again.report).toEqual(report);
	});
});

describe('the other files of the demo city', () => {
	test.each([
		['clauses.csv', 'clauses', 877],
		['outcomes.csv', 'outcomes', 1061],
		['outcome_counts.csv', 'outcome_counts', 814],
		['follow_ups.csv', 'follow_ups', 1453],
		['deviations.csv', 'deviations', 201],
		['organisations.csv', 'organisations', 26],
		['organisation_changes.csv', 'organisation_changes', 8],
		['goals.csv', 'goals', 1],
		['models.csv', 'models', 4],
		['reference_population.csv', 'reference_population', 40],
		['partnerships.csv', 'partnerships', 9],
	])('%s is taken in as %s, all %d rows and every cell', async (name, table, rows) => {
		const { report } = await take(name);
		expect(report.table).toBe(table);
		expect(report.rows).toEqual({ read: rows, accepted: rows, refused: 0, blank: 0 });
		expect(report.problems).toEqual([]);
		expect(report.columns.filter(({ field }) => field === null)).toEqual([]);
		expect(report.dialect).toMatchObject({ delimiter: ';', sepLine: name === 'outcomes.csv', headerRow: 1 });
	});

	test('follow-ups stand in each year as was counted apart from the project', async () => {
		const words: Record<string, string> = {
			reported: 'Rapporterat',
			reported_zero: 'Rapporterat noll',
			missing: 'Saknas',
			not_due: 'Ej aktuellt',
		};
		const { fileNo } = await take('follow_ups.csv');
		const rows = await register.engine.query(
			`SELECT period, status, count(*) AS n FROM follow_ups WHERE file_no = ${fileNo} GROUP BY period, status`,
		);
		const found: Record<string, Record<string, unknown>> = {};
		for (const { period, status, n } of rows) (found[String(period)] ??= {})[words[String(status)]!] = n;
		expect(found).toEqual(expected.follow_ups);
	});

	test('reports of deviations stand in each year as was counted apart from the project', async () => {
		const { fileNo } = await take('deviations.csv');
		const rows = await register.engine.query(
			`SELECT CAST(EXTRACT(YEAR FROM coalesce(event_on, period_end, submitted_on)) AS INTEGER) AS year, count(*) AS n
			FROM deviations WHERE file_no = ${fileNo} GROUP BY 1`,
		);
		expect(Object.fromEntries(rows.map(({ year, n }) => [String(year), n]))).toEqual(
			expected.deviation_reports,
		);
	});

	test('half a year’s work is fifty percent, however it is written', async () => {
		const { fileNo } = await take('outcomes.csv');
		const rows = await register.rows('outcomes', 'outcome_id, fte_pct', fileNo);
		const share = (id: string) => rows.find((row) => row['outcome_id'] === id)!['fte_pct'];
		expect([share('X0001'), share('X0005'), share('X0009'), share('X0003')]).toEqual([100, 75, 50, null]);
	});

	test('the goal is half of all service procurements, from 2014 on', async () => {
		const { fileNo } = await take('goals.csv');
		const columns = 'organisation, measure, population, comparator, target, unit, valid_from, valid_to';
		expect(await register.rows('goals', columns, fileNo)).toEqual([
			{
				organisation: 'EX',
				measure: 'clause_share',
				population: 'services',
				comparator: '>=',
				target: 0.5,
				unit: 'share',
				valid_from: '2014-01-01',
				valid_to: null,
			},
		]);
	});
});
