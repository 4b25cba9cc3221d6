import { hasDatesApart, namedParts, partSpans, phraseRuns } from '../../layout/spans.ts';
import type { Entry } from '../../model/index.ts';
import { writeBlocks } from './blocks.ts';
import { writeDates } from './dates.ts';
import { attributes } from './escape.ts';
import { writeSpans } from './links.ts';

/** An entry below a heading of `level`: its title, or its organisation when it has none. */
export function writeEntry(entry: Entry, level: number, id: string): string {
	const { phrase, blocks } = entry;
	const { name, below } = namedParts(entry);
	const write = (part: 'title' | 'organization' | 'location') => writeSpans(partSpans(entry, part));
	const title = phrase === null ? write(name) : writePhrase(entry, phrase);
	const head = [
		title === '' ? '' : `<h${level}>${title}</h${level}>`,
		below.length === 0 ? '' : `<p class="place">${below.map(write).join(', ')}</p>`,
		hasDatesApart(entry) ? `<p class="dates">${writeEntryDates(entry)}</p>` : '',
	].filter((line) => line !== '');
	return [
		`<article${attributes({ id })}>`,
		...(head.length > 0 ? ['<header>', ...head, '</header>'] : []),
		...(blocks.length > 0 ? [writeBlocks(blocks, level + 1)] : []),
		'</article>',
	].join('\n');
}

/** The dates, with their values unless they are links. */
function writeEntryDates(entry: Entry): string {
	const spans = partSpans(entry, 'dates');
	return spans.some(({ href }) => href !== undefined) ? writeSpans(spans) : writeDates(entry.dates ?? '', entry);
}

/** The phrase with what stands beside its title in ordinary type. */
function writePhrase(entry: Entry, phrase: string): string {
	return phraseRuns(entry, phrase)
		.map(({ spans, isName }) => (isName ? writeSpans(spans) : `<span class="beside">${writeSpans(spans)}</span>`))
		.join('');
}
