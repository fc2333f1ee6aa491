/**
 * `identity_number`: surely a person's, it refuses the file. `possible_identity_number`: can as well be something else, the
 * analyst is asked. `mistyped_identity_number`: written as one but with a wrong check digit, which is personal data all the same.
 */
export type FoundKind = 'identity_number' | 'possible_identity_number' | 'mistyped_identity_number';

/** A number that was found, and where in the text it stands. */
export interface Found {
	kind: FoundKind;
	start: number;
	end: number;
}
