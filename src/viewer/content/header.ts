import type { Line, Segment } from '../../layout/line.ts';
import { widthOf } from '../../layout/wrap.ts';
import { row } from './rows.ts';

const GAP = '  ';

/** A contact in the header: its label, and the key that opens it if it has one. */
export type HeaderContact = { readonly key: string | null; readonly label: string };

/** What the header shows. */
export type HeaderData = {
	readonly name: string | null;
	readonly headline: string | null;
	readonly contacts: readonly HeaderContact[];
};

/**
 * Name, headline and contacts in rows of `width` columns; the contacts stand below the name when they do not fit beside
 * it.
 */
export function headerRows({ name, headline, contacts }: HeaderData, width: number): readonly Line[] {
	const who: Segment[] = [{ text: name ?? '', role: 'name' }];
	const keys = contactSegments(contacts, width);
	const room = width - widthOf(name ?? '');
	const keysWidth = keys.reduce((sum, { text }) => sum + widthOf(text), 0);
	if (keys.length === 0) return [row([...who, ...headlineSegments(headline, room)], width)];
	if (keysWidth + GAP.length > room) return name === null ? [row(keys, width)] : [row(who, width), row(keys, width)];
	const said = headlineSegments(headline, room - keysWidth - 2 * GAP.length);
	const gap = room - keysWidth - said.reduce((sum, { text }) => sum + widthOf(text), 0);
	return [row([...who, ...said, { text: ' '.repeat(gap), role: 'text' }, ...keys], width)];
}

/** The headline where it fits whole. */
function headlineSegments(headline: string | null, room: number): readonly Segment[] {
	if (headline === null || widthOf(headline) + 2 * GAP.length > room) return [];
	return [{ text: `${GAP}${GAP}${headline}`, role: 'headline' }];
}

/** As many contacts as fit on one row; the others are in the help. */
function contactSegments(contacts: readonly HeaderContact[], width: number): readonly Segment[] {
	const segments: Segment[] = [];
	let room = width;
	for (const { key, label } of contacts) {
		if (key === null) continue;
		const gap = segments.length > 0 ? GAP : '';
		room -= widthOf(`${gap}${key} ${label}`);
		if (room < 0) break;
		segments.push(
			{ text: gap, role: 'text' },
			{ text: key, role: 'contact', strong: true },
			{ text: ` ${label}`, role: 'text' },
		);
	}
	return segments;
}
