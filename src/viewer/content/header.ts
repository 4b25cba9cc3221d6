import type { Line, Segment } from '../../layout/line.ts';
import { truncate, widthOf } from '../../layout/measure.ts';
import { wrap } from '../../layout/wrap.ts';
import { beside, row } from './rows.ts';

const GAP = '  ';
/** Rows that a long headline may take. */
const MAX_HEADLINE = 2;

/** A contact in the header: its label, and the key that opens it if it has one. */
export type HeaderContact = { readonly key: string | null; readonly label: string };

/** What the header shows. */
export type HeaderData = {
	readonly name: string | null;
	/** Headline and location. */
	readonly headline: string | null;
	readonly contacts: readonly HeaderContact[];
	readonly ascii: boolean;
};

/**
 * Name, headline and contacts in at most `most` rows of `width` columns. Contacts stand beside the name, or in a row of
 * their own when they do not fit there; `+2 o` says how many more the list of links has.
 */
export function headerRows(data: HeaderData, width: number, most: number): readonly Line[] {
	const { contacts } = data;
	const said = most > 1 ? headlineRows(data, width, most > 2 ? MAX_HEADLINE : 1) : [];
	const keys = contactSegments(contacts, width);
	const room = width - widthOf(data.name ?? '') - 1;
	if (contacts.length === 0) return [nameRow(data, width), ...said];
	if (data.name === null) return [row(keys, width), ...said];
	if (widthOfSegments(keys) <= room && isComplete(contacts, keys)) return [withContacts(data, keys, width), ...said];
	if (most > 2 && said.length + 2 <= most) return [nameRow(data, width), ...said, row(keys, width)];
	return [withContacts(data, contactSegments(contacts, room), width), ...said];
}

function nameRow({ name, ascii }: HeaderData, width: number): Line {
	return row([{ text: truncate(name ?? '', width, ascii ? '.' : '…'), role: 'name' }], width);
}

/** The name, and the contacts at the right end. A long name gives way to them. */
function withContacts(data: HeaderData, keys: readonly Segment[], width: number): Line {
	const start = width - widthOfSegments(keys);
	return beside(nameRow(data, Math.max(0, start - 1)), row(keys, width), start);
}

function headlineRows({ headline, ascii }: HeaderData, width: number, most: number): readonly Line[] {
	if (headline === null) return [];
	const rows = wrap([{ text: headline.replaceAll('\n', ' '), role: 'headline' }], width);
	if (rows.length <= most) return rows.map(({ segments }) => row(segments, width));
	const kept = rows.slice(0, most - 1).map(({ segments }) => row(segments, width));
	const rest = truncate(headline.replaceAll('\n', ' ').slice(rows[most - 1]?.offset ?? 0), width, ascii ? '.' : '…');
	return [...kept, row([{ text: rest, role: 'headline' }], width)];
}

/** As many contacts as fit in `room` columns, and how many more there are. */
function contactSegments(contacts: readonly HeaderContact[], room: number): readonly Segment[] {
	const withKey = contacts.flatMap(({ key, label }) => (key === null ? [] : [{ key, label }]));
	for (let count = withKey.length; count >= 0; count--) {
		const more = contacts.length - count;
		const segments = [...withKey.slice(0, count), ...(more > 0 ? [{ key: `+${more}`, label: 'o' }] : [])].flatMap(
			({ key, label }, at): Segment[] => [
				{ text: at > 0 ? GAP : '', role: 'text' },
				{ text: key, role: 'contact', strong: true },
				{ text: ` ${label}`, role: 'text' },
			],
		);
		if (count === 0 || widthOfSegments(segments) <= room) return segments;
	}
	return [];
}

function isComplete(contacts: readonly HeaderContact[], segments: readonly Segment[]): boolean {
	return contacts.every(({ key }) => key === null || segments.some(({ text }) => text === key));
}

function widthOfSegments(segments: readonly Segment[]): number {
	return segments.reduce((sum, { text }) => sum + widthOf(text), 0);
}
