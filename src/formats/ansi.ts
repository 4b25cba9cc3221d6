import { layout } from '../layout/index.ts';
import { markMatches } from '../layout/matches.ts';
import { painter } from '../terminal/theme.ts';
import type { Format } from './format.ts';

/** The printed CV in colour, with active links where the terminal shows them. */
export const ansi: Format = (resume, options) => {
	const paint = painter(options);
	const lines = layout(resume, options);
	const isMarked = options.colors > 0 && options.search;
	return `${(isMarked ? markMatches(lines, isMarked) : lines).map(paint).join('\n')}\n`;
};
