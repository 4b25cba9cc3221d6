/** An error breaks the CV for its readers, a warning is a flaw, an info is for the author to judge. */
export type Severity = 'error' | 'warning' | 'info';

/** A problem with its place. Lines and columns count from 1; columns are UTF-16 code units, as in editors (LSP). */
export type Finding = {
	readonly line: number;
	readonly column: number;
	/** The column behind the text in question, or behind the line when the text goes on. */
	readonly endColumn: number;
	readonly severity: Severity;
	readonly rule: string;
	readonly message: string;
	readonly fix: string;
	/** Where it stands in a JSON file, as a JSON pointer (RFC 6901): `/work/2/startDate`. */
	readonly pointer?: string;
};
