import { mayCover } from '../covered-months.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Kinds of sections whose entries fill the time between two jobs. */
const FILLING = new Set(['experience', 'education', 'volunteering', 'other']);
/** Months. */
const MAX_GAP = 3;

/** Times of more than three months between two entries of experience, with nothing else in them. */
export function* findGaps({ dated, today }: Page): Iterable<Problem> {
	const ranges = dated
		.filter(({ section }) => FILLING.has(section.kind))
		.map((one) => ({ one, isJob: one.section.kind === 'experience', ...mayCover(one, today) }))
		.filter(({ one, from, to }) => from <= to && one.start.slice(0, today.length) <= today)
		.sort((a, b) => a.from - b.from);
	let [covered, hasJob] = [Number.POSITIVE_INFINITY, false];
	for (const { one, isJob, from, to } of ranges) {
		const gap = from - covered - 1;
		if (isJob && hasJob && gap > MAX_GAP)
			yield {
				from: one.from,
				to: one.to,
				message: `the ${gap} months before this are not accounted for`,
				fix: 'fine if so meant, else say what they were for',
			};
		hasJob ||= isJob;
		covered = Math.max(covered === Number.POSITIVE_INFINITY ? to : covered, to);
	}
}
