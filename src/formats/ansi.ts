import { layout } from '../layout/index.ts';
import { painter } from '../terminal/theme.ts';
import type { Format } from './format.ts';

/** The printed CV in colour, with active links where the terminal shows them. */
export const ansi: Format = (resume, options) => {
	const paint = painter(options);
	return `${layout(resume, options).map(paint).join('\n')}\n`;
};
