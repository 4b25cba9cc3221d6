import { layout } from '../layout/index.ts';
import { textOf } from '../layout/line.ts';
import type { Format } from './format.ts';

/** The printed CV without any escape code. */
export const text: Format = (resume, options) => {
	const rows = layout(resume, options).map((line) => textOf(line).trimEnd());
	return `${rows.join('\n')}\n`;
};
