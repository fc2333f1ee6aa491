import type { MeasureId } from './result.ts';

/** The definition of a measure. Label and definition stand in the messages `measure_<id>` and `measure_<id>_definition`. */
export interface Measure {
	id: MeasureId;
	unit: 'share' | 'persons' | 'reports';
	/** Rows of counts by year and slice: the only definition of who counts. SQL that DuckDB and PostgreSQL share. */
	sql: string;
	/** Rows `year, reason, n` of what was left out. */
	exclusionsSql: string;
}
