import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** An address anywhere, also one that is hidden from collectors: `ada [at] example.org`, `ada AT example DOT org`. */
const ADDRESS =
	/[^\s@]@[^\s@]+\.\p{Alphabetic}|(?<![\w.-])[\w.-]{1,64}\s{0,3}(?:[([{<]\s?(?:at|@)\s?[)\]}>]|\sAT\s)\s{0,3}[\w-]|&#(?:64|x40);|&commat;/iu;

/** A CV without an e-mail address. */
export function* findMissingEmail(page: Page): Iterable<Problem> {
	if (page.resume.contacts.some(({ kind }) => kind === 'email') || ADDRESS.test(page.text)) return;
	yield {
		from: 0,
		to: page.lines[0]?.length ?? 0,
		message: 'there is no e-mail address in this CV',
		fix: 'add one below the name',
	};
}
