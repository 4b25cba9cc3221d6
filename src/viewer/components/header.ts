import type { Line, Segment } from '../../layout/line.ts';
import { widthOf } from '../../layout/wrap.ts';
import type { HotContact } from '../keys/hot-contacts.ts';
import { row } from './rows.ts';

const GAP = '  ';

type Header = {
	readonly name: string | null;
	readonly headline: string | null;
	readonly contacts: readonly HotContact[];
};

/** Name and headline, and the contacts with their keys: beside them where there is room, else below. */
export function headerLines({ name, headline, contacts }: Header, width: number): readonly Line[] {
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
function contactSegments(contacts: readonly HotContact[], width: number): readonly Segment[] {
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
