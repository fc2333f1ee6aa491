/** How a field's text is read. Sets (`set: true`) hold several codes and become a bridge table. */
export type FieldType =
	'text' | 'id' | 'orgnr' | 'date' | 'number' | 'money' | 'integer' | 'percent' | 'yes_no' | 'cpv' | 'code';

export interface Field {
	/** Column name in the typed table, and accepted as a header. */
	id: string;
	type: FieldType;
	/** Name of the code list, for `code`. */
	codes?: string;
	/** Several codes in one cell; stored in the bridge table `<table>_<field>(row_id, code)`. */
	set?: boolean;
	/** A row without it is refused. */
	required?: boolean;
	/** Headers by which it is known, in any language, in lower case. */
	synonyms: readonly string[];
	/** The column counts persons who got this form of employment; each count becomes a row of `outcomes`. */
	outcomeForm?: 'employment' | 'subsidised_employment' | 'internship' | 'work_trial' | 'apprenticeship';
	/** The text says of whom the persons of another column are ("Unga: 2, Kvinnor: 1"); each becomes a row of `outcome_counts`. */
	partsOf?: string;
	/** The column counts those persons of an outcome who belong to a code; each count becomes a row of `outcome_counts`. */
	ofWhom?: { dimension: CountDimension; code: string };
	/** The yes/no column says whether there is a clause on a topic; each *yes* becomes a row of `clauses`. */
	clauseOf?: { topic: string; level?: 'dialog' | 'employment' };
	/** For yes/no columns and clause levels: what *yes* means unless the analyst declares otherwise. */
	yesMeans?: YesMeaning;
	/** Further headers by which the field is known, each with its own meaning of *yes*. */
	yesMeansBySynonym?: Readonly<Record<string, YesMeaning>>;
}

/** By what the persons of an outcome are counted; each is also the name of the code list. */
export type CountDimension = 'group' | 'gender' | 'age_band';

/** What a *yes* in a column says: any social objective, a clause about employment, or such a clause under the city's own model. */
export type YesMeaning = 'social_objective' | 'employment_clause' | 'city_model';
/** What a *blank* in a column says. */
export type BlankMeaning = 'not_recorded' | 'no';

export interface Table {
	id: string;
	fields: readonly Field[];
	/** Each inner list is one need that a file must meet by at least one of its fields. */
	needs: readonly (readonly string[])[];
	/** Fields that together name a row; a second row with the same key is a duplicate. Empty: rows have no key. */
	key: readonly string[];
}

export interface Code {
	code: string;
	/** Words by which it is known in exports, in lower case; the code itself always counts. */
	words: readonly string[];
	/** Finnish words in the partitive, as they stand after a number or *joista*. */
	partitive?: readonly string[];
}

export interface CodeList {
	id: string;
	codes: readonly Code[];
	/** A value that is not in the list is kept as it is instead of being a problem. */
	open?: boolean;
}
