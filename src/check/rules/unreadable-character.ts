import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Bytes that are not UTF-8, and characters that were lost before. */
export function* findUnreadable({ text }: Page): Iterable<Problem> {
	for (const { index, 0: run } of text.matchAll(/\ufffd+/g))
		yield {
			from: index,
			to: index + run.length,
			message: 'something here is not UTF-8, or was lost when the file was saved',
			fix: 'type it anew and save the file as UTF-8',
		};
}
