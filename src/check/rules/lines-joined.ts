import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import { insideAny } from '../ranges.ts';

/** A line that begins with a label in bold: `**Tools:** …`, `**Tools**: …`. The first group is the label. */
const LABELLED = /^ {0,3}(\*\*|__)([^*_\s][^*_\n]{0,40}?)\s*(?:[:：]\s*\1|\1\s*[:：])(?=\s|$)/u;
/** The end of a line behind which the next begins anew: two spaces, a backslash, `<br>`. */
const BROKEN = /(?: {2,}|\\|<br\s*\/?>\s*)$/i;
const QUOTED = /^[ \t>]+/;

/** Lines with labels that stand one below the other in the source only: Markdown makes one paragraph of them. */
export function* findJoinedLines(page: Page): Iterable<Problem> {
	const isHtml = insideAny(page.htmlBlocks);
	const wordsOf = (line: number) => {
		const start = page.starts[line] ?? 0;
		return page.words.slice(start, start + (page.lines[line]?.length ?? 0));
	};
	let above = '';
	for (const [line, source] of page.lines.entries()) {
		const shown = wordsOf(line);
		const from = page.starts[line] ?? 0;
		const isLabelled = LABELLED.test(shown);
		if (isLabelled && LABELLED.test(above) && !BROKEN.test(above) && !isHtml(from)) {
			const label = LABELLED.exec(shown)?.[2] ?? '';
			yield {
				from: from + (source.length - source.replace(QUOTED, '').length),
				to: from + source.trimEnd().length,
				message: `“${label}” does not begin a line: Markdown joins this line to the one above`,
				fix: 'end the line above with two spaces, or make a list of these lines',
			};
		}
		above = shown;
	}
}
