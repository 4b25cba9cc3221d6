import type { Entry } from '../../model/index.ts';
import { attributes, escapeLines } from './escape.ts';

/** Signs and words between start and end, the surest first. */
const SEPARATORS = [
	/\s+[-‐‑–—−~〜～]+\s+/g,
	/[–—〜～]/g,
	/\s+(?:to|until|till|through|thru|bis|à|au|al|hasta|até|til)\s+/gi,
	/[-‐‑−~]/g,
];

type Dated = Pick<Entry, 'start' | 'end'>;

/** The dates as the author wrote them, with `<time>` around a start and an end that have a value. */
export function writeDates(dates: string, { start, end }: Dated): string {
	const parts = start === null || start === end ? null : cut(dates);
	if (!parts) return writeTime(dates, start ?? end);
	const [before, separator, after] = parts;
	return `${writeTime(before, start)}${escapeLines(separator)}${writeTime(after, end)}`;
}

/** Start, separator and end; null unless one separator stands exactly once. */
function cut(dates: string): readonly [string, string, string] | null {
	for (const separator of SEPARATORS) {
		const [found, ...others] = dates.matchAll(separator);
		if (!found || others.length > 0) continue;
		const [before, after] = [dates.slice(0, found.index), dates.slice(found.index + found[0].length)];
		if (before.trim() !== '' && after.trim() !== '') return [before, found[0], after];
	}
	return null;
}

function writeTime(text: string, date: string | null): string {
	const shown = escapeLines(text);
	return date === null || date === 'present' ? shown : `<time${attributes({ datetime: date })}>${shown}</time>`;
}
