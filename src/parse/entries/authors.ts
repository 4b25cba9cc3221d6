import { plainText } from '../spans.ts';
import type { Spans } from './pieces.ts';

const AUTHOR = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\.?[*†]?(?:\s+|$)){1,4}$|^et al$/u;

/** Whether the line lists the authors of a paper: names and initials, parted by commas. */
export function isAuthorList(line: Spans): boolean {
	const names = plainText(line)
		.replace(/[.,*\s]+$/, '')
		.split(/,\s*(?:and\s+|&\s*)?|\s+(?:and|&|et)\s+/u);
	return names.length > 1 && names.every((name) => AUTHOR.test(name));
}
