import { plainText } from '../markdown/spans.ts';
import { beginsUppercase, isNameWord } from '../words/letters.ts';
import type { Spans } from './split.ts';

/** The mark of a footnote behind a name. */
const FOOTNOTE = /[*†]$/;

/** Whether the line lists the authors of a paper: names and initials, parted by commas. */
export function isAuthorList(line: Spans): boolean {
	const names = plainText(line)
		.replace(/[.,*\s]+$/, '')
		.split(/,\s*(?:and\s+|&\s*)?|\s+(?:and|&|et)\s+/u);
	return names.length > 1 && names.every(isAuthor);
}

function isAuthor(name: string): boolean {
	const words = name.trim().split(/\s+/);
	return (
		name === 'et al' ||
		(words.length <= 4 && words.every((word) => beginsUppercase(word) && isNameWord(word.replace(FOOTNOTE, ''))))
	);
}
