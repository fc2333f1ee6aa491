/** Where the command writes. */
export interface Output {
	write(text: string): unknown;
}

/** What the user can mend: told without a stack, with exit code 1. */
export class CommandError extends Error {}
