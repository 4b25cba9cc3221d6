import { plainText } from '../spans.ts';
import type { Spans } from './pieces.ts';

/** Words of a name, with the marks of a footnote. */
const NAME_WORD = /^\p{Uppercase}[[\p{ID_Continue}--[\d_·]].'’\-]*[*†]?$/v;

/** Whether the line lists the authors of a paper: names and initials, parted by commas. */
export function isAuthorList(line: Spans): boolean {
	const names = plainText(line)
		.replace(/[.,*\s]+$/, '')
		.split(/,\s*(?:and\s+|&\s*)?|\s+(?:and|&|et)\s+/u);
	return names.length > 1 && names.every(isAuthor);
}

function isAuthor(name: string): boolean {
	const words = name.trim().split(/\s+/);
	return name === 'et al' || (words.length <= 4 && words.every((word) => NAME_WORD.test(word)));
}
