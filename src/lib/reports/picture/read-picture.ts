import type { Engine } from '../../engine/engine.ts';
import type { Locale } from '../../text/locale.ts';

/** A model of the register. Dates are YYYY-MM-DD. */
export interface ModelRow {
	id: string;
	name: string | null;
	owner: string | null;
	checkedWith: string | null;
	checkedOn: string | null;
	validFrom: string | null;
	validTo: string | null;
}

/** Starts of a year in one series, as the measures count them. */
export interface SeriesRow {
	year: number;
	series: 'support_function' | 'deviation';
	jobs: number;
	placements: number;
}

/** A contract under another model than the city's that no report names, or a report that names no contract. */
export interface Unmatched {
	/** Of the procurement, else the contract. */
	id: string;
	about: string | null;
	organisation: string | null;
	model: string | null;
	year: number | null;
}

export interface PartnershipRow {
	id: string | null;
	organisation: string | null;
	partner: string | null;
	subject: string | null;
	startOn: string | null;
	endOn: string | null;
	jobs: number;
	placements: number;
}

/** What the tables say beside the reports. Reads the facts behind the figures, which must be there. */
export interface Beside {
	models: ModelRow[];
	series: SeriesRow[];
	/** Organisations that the register has, none of which is another's part alone: by year those that were there then. */
	units: { name: string; from: number | null; to: number | null; reported: number[] }[];
	withoutReport: Unmatched[];
	withoutContract: Unmatched[];
	/** Whether there are contracts at all to hold reports against. */
	contracts: boolean;
	partnerships: PartnershipRow[];
}

const models = `SELECT model_id AS id, name, owner, checked_with AS "checkedWith", CAST(checked_on AS VARCHAR) AS "checkedOn",
	CAST(valid_from AS VARCHAR) AS "validFrom", CAST(valid_to AS VARCHAR) AS "validTo" FROM models ORDER BY model_id, checked_on`;

const persons = (name: string) =>
	`CAST(coalesce(sum(CASE WHEN class = '${name}' THEN persons END), 0) AS INTEGER)`;

const series = `SELECT year, series, ${persons('job')} AS jobs, ${persons('placement')} AS placements FROM fact_outcomes
	WHERE excluded IS NULL AND year IS NOT NULL AND series IN ('support_function', 'deviation') GROUP BY year, series ORDER BY year DESC, series`;

const withoutReport = `SELECT coalesce(c.procurement_id, c.contract_id) AS id, min(coalesce(c.title, c.supplier)) AS about,
	min(coalesce(c.using_organisation, c.buyer)) AS organisation, min(c.clause_model) AS model,
	CAST(min(EXTRACT(YEAR FROM coalesce(c.published_on, c.awarded_on, c.signed_on, c.start_on))) AS INTEGER) AS year
	FROM contracts c WHERE c.clause_model IS NOT NULL AND c.clause_model <> 'city_model' AND coalesce(c.procurement_id, c.contract_id) IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM deviations d WHERE d.procurement_id IS NOT NULL AND d.procurement_id IN (c.procurement_id, c.contract_id))
	GROUP BY 1 ORDER BY 1`;

const withoutContract = `SELECT d.procurement_id AS id, min(d.supplier) AS about, min(d.organisation) AS organisation, min(d.model_id) AS model,
	CAST(min(EXTRACT(YEAR FROM coalesce(d.event_on, d.period_end, d.submitted_on))) AS INTEGER) AS year
	FROM deviations d WHERE d.procurement_id IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM contracts c WHERE d.procurement_id IN (c.procurement_id, c.contract_id))
	GROUP BY 1 ORDER BY 1`;

const partnerships = `SELECT p.partnership_id AS id, p.organisation, p.partner, p.subject, CAST(p.start_on AS VARCHAR) AS "startOn",
	CAST(p.end_on AS VARCHAR) AS "endOn", coalesce(o.jobs, 0) AS jobs, coalesce(o.placements, 0) AS placements
	FROM partnerships p LEFT JOIN (SELECT r.partnership_id, ${persons('job').replaceAll('persons', 'f.persons')} AS jobs,
		${persons('placement').replaceAll('persons', 'f.persons')} AS placements
		FROM fact_outcomes f JOIN outcomes r ON r.row_id = f.row_id WHERE f.excluded IS NULL AND r.partnership_id IS NOT NULL
		GROUP BY r.partnership_id) o ON o.partnership_id = p.partnership_id
	ORDER BY p.start_on DESC NULLS LAST, p.partnership_id`;

function unitsSql(locale: Locale): string {
	return `SELECT o.name, min(o."from") AS "from", max(o."to") AS "to", coalesce(min(r.years), '') AS reported FROM (
		SELECT organisation_id, coalesce(name_${locale}, name_sv, name_fi, name_en, organisation_id) AS name,
			CAST(EXTRACT(YEAR FROM valid_from) AS INTEGER) AS "from", CAST(EXTRACT(YEAR FROM valid_to) AS INTEGER) AS "to" FROM organisations
		WHERE organisation_id NOT IN (SELECT parent_id FROM organisations WHERE parent_id IS NOT NULL)
	) o LEFT JOIN (
		SELECT organisation, string_agg(DISTINCT CAST(EXTRACT(YEAR FROM year_on) AS VARCHAR), ' ') AS years FROM fact_reports
		WHERE year_on IS NOT NULL GROUP BY organisation
	) r ON r.organisation = o.organisation_id GROUP BY o.organisation_id, o.name ORDER BY o.name`;
}

export async function readBeside(engine: Engine, locale: Locale): Promise<Beside> {
	const units = await engine.query<{
		name: string;
		from: number | null;
		to: number | null;
		reported: string;
	}>(unitsSql(locale));
	const [some] = await engine.query<{ n: number }>('SELECT CAST(count(*) AS INTEGER) AS n FROM contracts');
	return {
		models: (await engine.query(models)) as unknown as ModelRow[],
		series: (await engine.query(series)) as unknown as SeriesRow[],
		units: units.map(({ reported, ...unit }) => ({
			...unit,
			reported: reported.split(' ').filter(Boolean).map(Number),
		})),
		withoutReport: (await engine.query(withoutReport)) as unknown as Unmatched[],
		withoutContract: some!.n === 0 ? [] : ((await engine.query(withoutContract)) as unknown as Unmatched[]),
		contracts: some!.n > 0,
		partnerships: (await engine.query(partnerships)) as unknown as PartnershipRow[],
	};
}

/** Units that were there in a year and reported nothing of it. */
export function silentUnits({ units }: Pick<Beside, 'units'>, year: number): string[] {
	return units
		.filter(
			({ from, to, reported }) => (from ?? year) <= year && (to ?? year) >= year && !reported.includes(year),
		)
		.map(({ name }) => name);
}
