import type { Page } from './page.ts';

/** An error is broken for its readers, a warning is a flaw, an info is for the author to judge. */
type Severity = 'error' | 'warning' | 'info';

/** What a rule finds, at characters `from` to `to` of the page's text. */
export type Problem = {
	readonly from: number;
	readonly to: number;
	readonly message: string;
	/** What to do about it. */
	readonly fix: string;
};

/** What is wrong where. Lines and columns count from 1; columns are UTF-16 code units, as editors count them (LSP). */
export type Finding = {
	readonly line: number;
	readonly column: number;
	/** The column behind the offending text, or behind its line when it goes on. */
	readonly endColumn: number;
	readonly severity: Severity;
	readonly rule: string;
	readonly message: string;
	readonly fix: string;
};

export type Rule = {
	readonly name: string;
	readonly severity: Severity;
	/** One line for the README. */
	readonly description: string;
	readonly find: (page: Page) => Iterable<Problem>;
};
