import { BLOCK_ELEMENTS } from '../../parse/markdown/tags.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Block elements inside `<pre>`, which holds words and phrases only (HTML Standard, 4.4.3). */
export function* findBlocksInPre({ tags }: Page): Iterable<Problem> {
	let depth = 0;
	for (const { name, type, from, to } of tags) {
		if (name === 'pre') depth = Math.max(0, depth + (type === 'start' ? 1 : -1));
		else if (depth > 0 && (type === 'start' || type === 'void') && BLOCK_ELEMENTS.has(name))
			yield {
				from,
				to,
				message: `<${name}> is not allowed in <pre>: browsers add space of their own and checkers complain`,
				fix: 'write a Markdown list or paragraph in place of the <pre>',
			};
	}
}
