import type { Block } from '../../model/index.ts';
import { dropLines, plainText, splitLines } from '../markdown/spans.ts';
import { isRole } from '../words/phrases.ts';
import { paragraph } from './entry-head.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import type { Spans } from './split.ts';
import { takeDates } from './take-dates.ts';

/** The heading of an employer above a list of bold roles, each with dates of its own. */
export function listedRoles({ blocks, at }: RecognizerInput): Found | null {
	const [heading, list] = [blocks[at], blocks[at + 1]];
	if (heading?.type !== 'heading' || list?.type !== 'list' || isRole(plainText(heading.spans))) return null;
	const own = takeDates(heading.spans);
	const employer = own ? own.rest : heading.spans;
	const heads = list.items.flatMap((item) => roleOf(item, employer) ?? []);
	const areRoles =
		heads.length === list.items.length && heads.some(({ lines: [role = []] }) => isRole(plainText(role)));
	// The dates of the employer have no place in its roles.
	return areRoles && employer.length > 0 ? { heads, taken: 2, before: own ? [heading] : [] } : null;
}

function roleOf([block, ...body]: readonly Block[], employer: Spans): Head | null {
	if (block?.type !== 'paragraph' || block.spans[0]?.strong !== true) return null;
	const [first = []] = splitLines(block.spans);
	const own = takeDates(first);
	if (!own || own.rest.length === 0) return null;
	return {
		lines: [own.rest, employer],
		origins: ['line', 'employer'],
		dated: own.dated,
		body: [...paragraph(dropLines(block.spans, 1), block.line + 1), ...body],
		line: block.line,
	};
}
