import { boldAboveText, boldHeading, boldThenDates, boldThenList } from './bold.ts';
import { datedParagraph, linesWithDates } from './dated-paragraphs.ts';
import { headings } from './headings.ts';
import { definitionsOfEntries, listOfEntries, tableOfEntries } from './lists.ts';
import type { Recognizer } from './recognizer.ts';

/** The recognisers of entries, in the order in which they are tried. */
export const RECOGNIZERS: readonly Recognizer[] = [
	headings,
	datedParagraph,
	linesWithDates,
	boldThenDates,
	boldThenList,
	boldAboveText,
	boldHeading,
	listOfEntries,
	definitionsOfEntries,
	tableOfEntries,
];
