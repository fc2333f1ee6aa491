/** What was kept out of a file since it is or can be about a person: counts by column, never a value. */
export interface KeptOut {
	/** Cells emptied of sure identity numbers, and rows beside the table they were masked in: the analyst chose to. */
	identityNumbers: number;
	asked: AskedColumn[];
	contacts: ContactColumn[];
	/** Columns named for personal data; the cells that held anything. */
	personal: { header: string; cells: number; kept: boolean }[];
	/** Columns where a spreadsheet has cut digits off (1,99001E+11), and in how many cells. */
	lostPrecision: { header: string; cells: number }[];
	/** Whether the file's name is shown with dots for a number that is or can be a person's, and how many names of its parts are. */
	maskedNames: { file: boolean; parts: number };
	/** Cells judged by what all cells of their column look like: whoever sees only some of the rows cannot say it. */
	byShape: number;
}

/** A column with numbers that can be a person's. Emptied as long as the analyst has not said that they are reference numbers. */
export interface AskedColumn {
	header: string;
	/** With a valid day and check digit, but written so that they can be something else. */
	possible: number;
	/** Written as an identity number but with a wrong check digit. */
	mistyped: number;
	/** Cells of the column that hold anything. */
	filled: number;
	/** Whether it is a column of reference numbers, where a few among many are so by chance. */
	references: boolean;
	answer: 'reference' | 'identity_number' | null;
}

export interface ContactColumn {
	header: string;
	emails: number;
	phones: number;
	kept: boolean;
}
