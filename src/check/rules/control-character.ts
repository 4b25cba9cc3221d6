import { codePoint } from '../code-point.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Control characters except tab and line end, and bidi controls (Unicode Standard Annex 9, 2.1 to 2.5). */
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+/g;

/** Characters that steer a terminal or change the order of text, so that readers see something else than is there. */
export function* findControlCharacters({ text }: Page): Iterable<Problem> {
	for (const { index, 0: run } of text.matchAll(CONTROLS))
		yield {
			from: index,
			to: index + run.length,
			message: `${codePoint(run)} is ${/[\u202a-\u2069]/.test(run) ? 'a bidi control that hides the order of text' : 'a control character'}`,
			fix: 'delete it',
		};
}
