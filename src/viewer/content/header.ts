import type { Line, Role, Segment } from '../../layout/line.ts';
import { markLine } from '../../layout/matches.ts';
import { truncate, widthOf } from '../../layout/measure.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Contact } from '../../model/index.ts';
import type { HeadText } from './matches.ts';
import { beside, EMPTY_ROW, row } from './rows.ts';

const GAP = '  ';
/** Rows that a long headline may take. */
const MAX_HEADLINE = 2;

/** A contact in the header: its label, and the key that opens it if it has one. */
export type HeaderContact = { readonly key: string | null; readonly label: string };

/** A match of a search in one of the texts of `headTexts`; `isHere` for the one that the reader is at. */
export type HeaderMark = { readonly at: number; readonly from: number; readonly to: number; readonly isHere: boolean };

/** What the header shows. */
export type HeaderData = {
	readonly name: string | null;
	/** Headline and location. */
	readonly headline: string | null;
	readonly contacts: readonly HeaderContact[];
	readonly ascii: boolean;
	readonly marks: readonly HeaderMark[];
};

/** The texts above the CV, as a search looks at them: name, headline, then each contact. */
export function headTexts(
	{ name, headline }: Pick<HeaderData, 'name' | 'headline'>,
	contacts: readonly { readonly label: string; readonly contact: Contact }[],
): readonly HeadText[] {
	return [
		{ text: name ?? '', said: name ?? '' },
		{ text: headline ?? '', said: headline ?? '' },
		...contacts.map(({ label, contact: { label: own, value, url } }) => ({
			text: [...new Set([own, label, value, url ?? ''])].join('\n'),
			said: `${label}: ${value}`,
			isOnce: true as const,
		})),
	];
}

/** How many texts stand before those of the contacts. */
const [NAME, HEADLINE, CONTACTS] = [0, 1, 2];

/**
 * Name, headline and contacts in at most `most` rows of `width` columns. Contacts stand beside the name, or in a row of
 * their own when they do not fit there; `+2 o` says how many more the list of links has.
 */
export function headerRows(data: HeaderData, width: number, most: number): readonly Line[] {
	const { contacts } = data;
	const said = most > 1 ? headlineRows(data, width, most > 2 ? MAX_HEADLINE : 1) : [];
	const keys = contactSegments(data, width);
	const room = width - widthOf(data.name ?? '') - 1;
	if (contacts.length === 0) return [nameRow(data, width), ...said];
	if (data.name === null) return [row(keys, width), ...said];
	if (widthOfSegments(keys) <= room && isComplete(contacts, keys)) return [withContacts(data, keys, width), ...said];
	if (most > MAX_HEADLINE + 1 && said.length + 2 <= most) return [nameRow(data, width), ...said, row(keys, width)];
	return [withContacts(data, contactSegments(data, room), width), ...said];
}

function nameRow(data: HeaderData, width: number): Line {
	const name = truncate(data.name ?? '', width, data.ascii ? '.' : '…');
	return row(markedText(data, NAME, { text: name, role: 'name' }), width);
}

/** A text of the header with the matches in it marked. */
function markedText(
	{ marks }: HeaderData,
	at: number,
	{ text, role }: { text: string; role: Role },
): readonly Segment[] {
	const line: Line = { ...EMPTY_ROW, segments: [{ text, role }] };
	return marks
		.filter((mark) => mark.at === at)
		.reduce((marked, { from, to, isHere }) => markLine(marked, { row: 0, from, to }, isHere), line).segments;
}

/** The name, and the contacts at the right end. A long name gives way to them. */
function withContacts(data: HeaderData, keys: readonly Segment[], width: number): Line {
	const start = width - widthOfSegments(keys);
	return beside(nameRow(data, Math.max(0, start - 1)), row(keys, width), start);
}

function headlineRows(data: HeaderData, width: number, most: number): readonly Line[] {
	const { headline, ascii } = data;
	if (headline === null) return [];
	const rows = wrap(markedText(data, HEADLINE, { text: headline, role: 'headline' }), width);
	if (rows.length <= most) return rows.map(({ segments }) => row(segments, width));
	const kept = rows.slice(0, most - 1).map(({ segments }) => row(segments, width));
	const rest = truncate(headline.slice(rows[most - 1]?.offset ?? 0), width, ascii ? '.' : '…');
	return [...kept, row([{ text: rest, role: 'headline' }], width)];
}

/** As many contacts as fit in `room` columns, and how many more there are. */
function contactSegments({ contacts, marks }: HeaderData, room: number): readonly Segment[] {
	const withKey = contacts.flatMap(({ key, label }, at) => (key === null ? [] : [{ key, label, at }]));
	for (let count = withKey.length; count >= 0; count--) {
		const more = contacts.length - count;
		const segments = [
			...withKey.slice(0, count),
			...(more > 0 ? [{ key: `+${more}`, label: 'o', at: -1 }] : []),
		].flatMap(({ key, label, at }, place): Segment[] => {
			const found = marks.filter((mark) => mark.at === at + CONTACTS);
			const mark = found.length === 0 ? null : found.some(({ isHere }) => isHere) ? 'here' : 'match';
			return [
				{ text: place > 0 ? GAP : '', role: 'text' },
				{ text: key, role: 'contact', strong: true },
				{ text: ' ', role: 'text' },
				{ text: label, role: 'text', ...(mark ? { mark } : {}) },
			];
		});
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
