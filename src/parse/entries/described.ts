import type { SectionKind, Span } from '../../model/index.ts';
import { joinText, plainText, sliceSpans, trimSpans } from '../markdown/spans.ts';
import { beginsLowercase } from '../words/letters.ts';
import { isOrganization, isRole } from '../words/phrases.ts';
import { paragraph } from './entry-head.ts';
import { JOBS } from './kinds.ts';
import type { Head } from './recognizer.ts';
import { describes, isWordy, trimMarks } from './split.ts';

/**
 * The head without the description behind its name, which becomes text: `2017 **Pot Planner**: plans pots`, `**Potter**
 * (2017): threw pots`. The name is bold, italic or linked, so that it is sure to end there.
 */
export function withDescription(head: Head, kind: SectionKind): Head {
	if (!DESCRIBED.has(kind) && !JOBS.has(kind)) return head;
	const [line = [], ...others] = head.lines;
	const isNamed = others.length === 0 || head.origins?.[1] === 'employer';
	if (!isNamed || head.dated === null || head.isReference || head.origins?.[0] === 'heading') return head;
	const end = line.findIndex((span) => !isSetApart(span));
	const name = line.slice(0, Math.max(0, end));
	const said = joinText(name);
	const [mark = ''] = BEHIND_NAME.exec(joinText(line).slice(said.length)) ?? [];
	if (name.length === 0 || (mark.trim() === '' && !/[:：]\s*$/u.test(said))) return head;
	const description = trimSpans(sliceSpans(line, said.length + mark.length));
	const text = plainText(description);
	if (JOBS.has(kind) && !(isRole(said) && /^[:：]/u.test(mark) && beginsLowercase(text))) return head;
	if (!isWordy(text) || (!describes(text) && (isRole(text) || isOrganization(text)))) return head;
	return { ...head, lines: [trimMarks(name), ...others], body: [...paragraph(description, head.line), ...head.body] };
}

/** Sections in which words behind a name tell about it. In a list of jobs they name the job, in one of awards the prize. */
const DESCRIBED: ReadonlySet<SectionKind> = new Set(['projects', 'other']);

/** A colon or a dash between a name and its description. */
const BEHIND_NAME = /^(?:[:：] ?| ?[:：] | [–—-] | )/u;

function isSetApart({ strong, emphasis, href, text }: Span): boolean {
	return Boolean(strong || emphasis || href) || text.trim() === '';
}
