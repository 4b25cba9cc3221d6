/** Exit codes: 0 ok, 1 could not, 2 wrong usage, 130 interrupted. */
export type ExitCode = number;

/** Something the user can understand and mend: printed as one line, never with a stack. */
export class UserError extends Error {
	readonly exitCode: ExitCode;

	constructor(message: string, exitCode: ExitCode = 1) {
		super(message);
		this.name = 'UserError';
		this.exitCode = exitCode;
	}
}
