/** What the definitions leave to the one who asks; printed with the figures. */
export interface Parameters {
	/** YYYY-MM-DD; nothing dated later counts. */
	asOf: string;
}
