import type { Resume } from '../model/index.ts';
import { sanitize } from '../parse/sanitize.ts';
import type { Finding } from './finding.ts';
import { createPage, type Page } from './page.ts';
import { placeOf } from './places.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

export type CheckOptions = {
	/** `YYYY-MM`. */
	readonly today: string;
};

/** Problems of one rule that are told. The message of the last says how many more there are. */
const MAX_FINDINGS = 1000;

/** Finds the problems of a CV. `resume` is what `parse` reads from the same source. */
export function check(source: string, resume: Resume, { today }: CheckOptions): Finding[] {
	const page = createPage(source, resume, today);
	return rules
		.flatMap((rule) => firstOf(rule.find(page)).map((problem) => findingOf(page, rule, problem)))
		.sort((a, b) => a.line - b.line || a.column - b.column);
}

function firstOf(problems: Iterable<Problem>): readonly Problem[] {
	const kept: Problem[] = [];
	let others = 0;
	for (const problem of problems) {
		if (kept.length < MAX_FINDINGS) kept.push(problem);
		else others++;
	}
	const last = kept.at(-1);
	return last && others > 0 ? kept.with(-1, { ...last, message: `${last.message}, and ${others} more like it` }) : kept;
}

function findingOf(page: Page, { name, severity }: Rule, { from, to, message, fix }: Problem): Finding {
	const { line, column } = placeOf(page, from);
	const end = placeOf(page, Math.max(from, to));
	const endColumn = end.line === line ? end.column : (page.lines[line - 1] ?? '').length + 1;
	return { line, column, endColumn, severity, rule: name, message: clean(message), fix: clean(fix) };
}

/** The text on one line, sanitised, because parts of it come from the CV. */
function clean(text: string): string {
	return sanitize(text).replace(/\s+/g, ' ').trim();
}

/** Whether the finding makes the check fail. */
export function isError({ severity }: Finding): boolean {
	return severity === 'error';
}
