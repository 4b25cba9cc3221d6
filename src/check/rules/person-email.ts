import type { Problem } from '../finding.ts';
import { type Page, wordsOfLine } from '../page.ts';

/** An address anywhere, also one that is hidden from collectors: `ada [at] example.org`, `ada AT example DOT org`. */
const ADDRESS =
	/[^\s@]@[^\s@]+\.\p{L}|[\w.-]+\s*(?:[([{<]\s*(?:at|@)\s*[)\]}>]|\sAT\s)\s*[\w-]+|&#(?:64|x40);|&commat;/iu;

/** A CV without an e-mail address. */
export function* findMissingEmail(page: Page): Iterable<Problem> {
	if (page.resume.contacts.some(({ kind }) => kind === 'email') || ADDRESS.test(page.text)) return;
	yield {
		...wordsOfLine(page, 1),
		message: 'there is no e-mail address in this CV',
		fix: 'add one below the name',
	};
}
