import { timelineOf } from '../career/timeline.ts';
import { UserError } from '../errors.ts';
import { layoutTimeline } from '../layout/timeline.ts';
import { painter } from '../terminal/theme.ts';
import type { Format } from './format.ts';

/** The dated entries as bars on an axis of years. Throws UserError when there are none. */
export const timeline: Format = (resume, options) => {
	const rows = layoutTimeline(timelineOf(resume, options.today), options);
	if (rows.length === 0) throw new UserError('nothing in this CV has dates that can be read');
	const paint = painter(options);
	return `${rows.map(({ line }) => paint(line).trimEnd()).join('\n')}\n`;
};
