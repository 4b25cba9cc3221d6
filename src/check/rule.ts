import type { Severity } from './finding.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

export type Rule = {
	readonly name: string;
	readonly severity: Severity;
	/** One line for the README. */
	readonly description: string;
	readonly find: (page: Page) => Iterable<Problem>;
};
