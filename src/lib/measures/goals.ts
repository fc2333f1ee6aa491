import type { Engine } from '../engine/engine.ts';
import { everything, type Filter } from './filter.ts';
import type { MeasureId } from './result.ts';

/** What a share is held against. */
export interface Target {
	/** Fraction 0..1. */
	target: number;
	/** Who decided it and when, as the file words it; null where it does not say. */
	decision: string | null;
}

interface Goal extends Target {
	measure: string;
	from: number;
	to: number;
	/** `null`: for the whole and every organisation. */
	organisation: string | null;
	whole: boolean;
}

/** The adopted goals of the register, asked for a measure, a year and an organisation. */
export class Goals {
	constructor(
		private readonly goals: readonly Goal[],
		private readonly filter: Filter = everything,
	) {}

	/**
	 * The goals that hold for what a filter lets through. One that was adopted for all procurements of services says nothing of those
	 * of one kind, nor of some organisations together.
	 */
	under(filter: Filter): Goals {
		const { natures, cpv, models, group } = filter;
		const part = natures.length + cpv.length + models.length > 0 || group !== null;
		return new Goals(part ? [] : this.goals, filter);
	}

	/** Of the whole: the goal of the organisation that stands over all others, or of `*`; of one chosen organisation: its own. */
	forWhole(measure: MeasureId, year: number): Target | null {
		const [only, ...others] = this.filter.organisations;
		if (only !== undefined) return others.length > 0 ? null : this.withUnits(measure, year, only);
		return this.find(measure, year, (goal) => goal.whole || goal.organisation === null);
	}

	/** Of one organisation alone, by its key: its own goal, or that of `*`. A city's goal is not adopted by each of its departments. */
	forOrganisation(measure: MeasureId, year: number, organisation: string): Target | null {
		return this.find(
			measure,
			year,
			(goal) => goal.organisation === null || (!goal.whole && goal.organisation === organisation),
		);
	}

	/** Of one organisation together with all that stand under it: the one that it adopted, or that of `*`. */
	withUnits(measure: MeasureId, year: number, organisation: string): Target | null {
		return this.find(
			measure,
			year,
			(goal) => goal.organisation === null || goal.organisation === organisation,
		);
	}

	private find(measure: MeasureId, year: number, fits: (goal: Goal) => boolean): Target | null {
		const valid = this.goals.filter(
			(goal) => goal.measure === measure && goal.from <= year && year <= goal.to && fits(goal),
		);
		return valid.find((goal) => goal.organisation !== null) ?? valid[0] ?? null;
	}
}

/**
 * Reads the goals for service procurements. An organisation is named by its id or one of its names, which may mean another in other
 * years; one that has no parent while others have it over them is the whole.
 */
export async function loadGoals(engine: Engine): Promise<Goals> {
	const rows = await engine.query<{
		organisation: string;
		measure: string;
		target: number;
		unit: string | null;
		decision: string | null;
		year_from: number;
		year_to: number;
		key: string;
		whole: number;
	}>(`SELECT g.organisation AS organisation, g.measure AS measure, CAST(g.target AS DOUBLE PRECISION) AS target, g.unit AS unit, nullif(trim(g.decision), '') AS decision,
			greatest(coalesce(CAST(EXTRACT(YEAR FROM g.valid_from) AS INTEGER), 0), t.from_year) AS year_from,
			least(coalesce(CAST(EXTRACT(YEAR FROM g.valid_to) AS INTEGER), 9999), t.to_year) AS year_to,
			t.organisation AS key,
			CASE WHEN EXISTS (SELECT 1 FROM fact_organisation_places p WHERE p.parent = t.organisation)
				AND NOT EXISTS (SELECT 1 FROM fact_organisation_places p WHERE p.unit = t.organisation AND p.parent IS NOT NULL)
				THEN 1 ELSE 0 END AS whole
		FROM goals g
		JOIN fact_organisation_texts t ON t.written = g.organisation
			AND t.from_year <= coalesce(EXTRACT(YEAR FROM g.valid_to), 9999) AND t.to_year >= coalesce(EXTRACT(YEAR FROM g.valid_from), 0)
		WHERE (g.population IS NULL OR g.population = 'services') AND (g.comparator IS NULL OR g.comparator IN ('>=', '≥'))
		ORDER BY g.valid_from DESC NULLS LAST, g.organisation, g.target, g.decision NULLS LAST`);
	return new Goals(
		rows.map((row) => ({
			measure: row.measure,
			target: row.unit === 'percent' || row.target > 1 ? row.target / 100 : row.target,
			decision: row.decision,
			from: row.year_from,
			to: row.year_to,
			organisation: row.organisation === '*' ? null : row.key,
			whole: row.whole === 1,
		})),
	);
}
