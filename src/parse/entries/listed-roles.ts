import type { Block } from '../../model/index.ts';
import { dropLines, plainText, splitLines } from '../markdown/spans.ts';
import { isOrganization, isRole, isRoleOnly } from '../words/phrases.ts';
import { paragraph } from './entry-head.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { isProperName, type Spans } from './split.ts';
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

/** The heading of a job above a list of the employers with whom one had it, each with dates of its own. */
export function listedEmployers({ blocks, at }: RecognizerInput): Found | null {
	const [heading, list] = [blocks[at], blocks[at + 1]];
	if (heading?.type !== 'heading' || list?.type !== 'list' || takeDates(heading.spans)) return null;
	const job = plainText(heading.spans);
	if (!isRoleOnly(job)) return null;
	const heads = list.items.flatMap((item) => employerOf(item, heading.spans) ?? []);
	return heads.length === list.items.length ? { heads, taken: 2 } : null;
}

function employerOf([block, ...body]: readonly Block[], job: Spans): Head | null {
	const [line = [], ...more] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const own = takeDates(line);
	const name = plainText(own?.rest ?? []);
	const isNamed = (isProperName(name) || isOrganization(name)) && !isRole(name);
	if (block?.type !== 'paragraph' || !own || more.length > 0 || !isNamed) return null;
	return {
		lines: [job, own.rest],
		origins: ['heading', 'employer'],
		dated: own.dated,
		body,
		line: block.line,
	};
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
