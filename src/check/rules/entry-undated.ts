import { entriesOf } from '../dated-entries.ts';
import type { Page } from '../page.ts';
import { wordsOfLine } from '../places.ts';
import type { Problem } from '../problem.ts';

const KINDS = new Set(['experience', 'education', 'volunteering']);
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Entries without a date in sections where at least two of three have one. */
export function* findUndatedEntries(page: Page): Iterable<Problem> {
	const { sections } = page.resume;
	for (const [at, section] of sections.entries()) {
		const entries = entriesOf(section);
		const dated = entries.filter(({ dates }) => dates !== null).length;
		if (!KINDS.has(section.kind) || dated < 2 || dated < (entries.length * 2) / 3) continue;
		for (const [place, { dates, line, title, organization }] of entries.entries()) {
			const next = entries[place + 1]?.line ?? sections[at + 1]?.line ?? page.lines.length + 1;
			if (dates !== null || page.lines.slice(line - 1, next - 1).some((text) => YEAR.test(text))) continue;
			const name = title ?? organization;
			const shown = name === null ? 'this entry' : `“${name}”`;
			yield {
				...wordsOfLine(page, line),
				message: `${shown} has no date, the other entries of this section have one`,
				fix: 'add its dates',
			};
		}
	}
}
