/** Exit codes: 0 ok, 1 could not, 2 wrong usage, 130 interrupted, 128+n ended by signal n. */
export type ExitCode = number;

/** Control characters (Unicode's category Cc), line separators, and those that turn the direction of text (UAX #9). */
const UNSHOWN = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** An error that the user can mend. It is printed as one sanitised line, never with a stack. */
export class UserError extends Error {
	readonly exitCode: ExitCode;

	constructor(message: string, exitCode: ExitCode = 1) {
		super(oneLine(message));
		this.name = 'UserError';
		this.exitCode = exitCode;
	}
}

function oneLine(message: string): string {
	return message.replace(UNSHOWN, ' ').trim();
}

/** Wrong usage: exit code 2. */
export function usageError(message: string): UserError {
	return new UserError(message, 2);
}

/** The error as one sanitised line for stderr, as `name` says it; with its stack when `debug` is set. */
export function reportOf(error: unknown, debug: boolean, name: string): string {
	if (debug && error instanceof Error && !(error instanceof UserError))
		return `${name}: ${error.stack ?? error.message}\n`;
	const message = error instanceof Error ? error.message : String(error);
	return messageOf(name, error instanceof UserError ? message : `something broke: ${message} (set DEBUG=1 for more)`);
}

/** A message of the program `name` as one sanitised line for stderr. */
export function messageOf(name: string, text: string): string {
	return `${name}: ${oneLine(text)}\n`;
}

/** The exit code for an error. */
export function exitCodeOf(error: unknown): ExitCode {
	return error instanceof UserError ? error.exitCode : 1;
}

/** The `code` of a system error, such as ENOENT; undefined for any other. */
export function systemCode(error: unknown): string | undefined {
	const { code } = (error ?? {}) as { code?: unknown };
	return typeof code === 'string' ? code : undefined;
}
