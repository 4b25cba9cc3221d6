import type { Page } from '../page.ts';
import { placeOf, wordsOfLine } from '../places.ts';
import type { Problem } from '../problem.ts';
import { insideAny } from '../ranges.ts';
import { rawElements } from '../tags.ts';

const HEADING = /^ {0,3}#{1,6}[ \t]+\S/;

/** Blocks that end at their end tag only, the others at a blank line. */
const GREEDY = /^<(pre|script|style|textarea)\b/i;

/** Headings inside an HTML block by CommonMark's rules: GitHub shows their `#`. */
export function* findSwallowedHeadings(page: Page): Iterable<Problem> {
	const isRaw = insideAny(rawElements(page.tags));
	for (const block of page.htmlBlocks) {
		const first = placeOf(page, block.from).line;
		const last = placeOf(page, block.to - 1).line;
		const opening = page.lines[first - 1]?.trim() ?? '';
		for (let line = first; line <= last; line++) {
			const start = page.starts[line - 1] ?? 0;
			const shown = page.words.slice(start, start + (page.lines[line - 1]?.length ?? 0));
			if (!HEADING.test(shown) || isRaw(start)) continue;
			yield {
				from: start + shown.indexOf('#'),
				to: wordsOfLine(page, line).to,
				message: `GitHub shows this heading as plain text, as it is inside the HTML of line ${first}, ${shorten(opening)}`,
				fix: fixFor(opening),
				edits: GREEDY.test(opening) ? undefined : [{ from: start, to: start, text: '\n' }],
			};
		}
	}
}

function fixFor(opening: string): string {
	const greedy = GREEDY.exec(opening)?.[1];
	return greedy === undefined ? 'put a blank line above the heading' : `close the <${greedy}> above the heading`;
}

function shorten(text: string): string {
	return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
