import { saysAddress } from '../model/address.ts';
import type { Contact, ContactKind, Resume } from '../model/index.ts';
import { profileOf } from '../model/network.ts';
import type { Context } from './context.ts';
import { hang, type Line, type Segment, textOf } from './line.ts';
import { widest, widthOf } from './measure.ts';
import { inBrackets, layoutText } from './spans.ts';

/** The label of a contact that has none of its own. */
const KIND_NAMES: Readonly<Record<ContactKind, string>> = {
	email: 'Email',
	phone: 'Phone',
	url: 'Web',
	location: 'Location',
};
const GAP = 2;
/** The least columns for a value that may be wrapped. */
const VALUE_ROOM = 20;

/** The name: the first row. */
export function layoutName({ name }: Resume, context: Context): Line[] {
	return layoutText([{ text: name ?? '', role: 'name' }], context, 1);
}

/** The headline: the row under the name. */
export function layoutHeadline({ name, headline }: Resume, context: Context): Line[] {
	return layoutText([{ text: headline ?? '', role: 'headline' }], context, 1, name?.length ?? 0);
}

/** The contacts with their addresses in two columns, or one below the other when an address is too wide. */
export function layoutContacts(contacts: readonly Contact[], context: Context): Line[] {
	const rows = contacts.map((contact) => ({
		label: labelOf(contact),
		value: segmentsOf(contact),
		source: contact.line,
	}));
	const column = widest(rows.map(({ label }) => label)) + GAP;
	const room = context.width - column;
	const isAligned = rows.every(({ value }) => room >= roomFor(value));
	return rows.flatMap(({ label, value, source }) => {
		const first: Segment = { text: label, role: 'contact' };
		if (!isAligned) return layoutHanging([first, { text: ' ', role: 'text' }, ...value], context, source);
		const padded: Segment = { ...first, text: label + ' '.repeat(column - widthOf(label)) };
		return hang(layoutText(value, { ...context, width: room }, source), padded, spaces(column));
	});
}

function layoutHanging(segments: readonly Segment[], context: Context, source: number): Line[] {
	const inner = { ...context, width: Math.max(1, context.width - GAP) };
	return hang(layoutText(segments, inner, source), spaces(0), spaces(GAP));
}

function spaces(columns: number): Segment {
	return { text: ' '.repeat(columns), role: 'text' };
}

function roomFor(value: readonly Segment[]): number {
	return value.some(({ role }) => role === 'address') ? widthOf(textOf({ segments: value })) : VALUE_ROOM;
}

/** What the author calls it, else what it is: GitHub, Email. */
function labelOf(contact: Contact): string {
	const { kind, label, value } = contact;
	if (label !== '' && !saysAddress(label, value)) return label;
	return profileOf(contact)?.title ?? KIND_NAMES[kind];
}

/** The value, and its address when that is another one. */
function segmentsOf({ value, url }: Contact): Segment[] {
	if (url === null) return [{ text: value, role: 'text' }];
	const shown: Segment = { text: value, role: 'address', href: url };
	return saysAddress(value, url) ? [shown] : [shown, ...inBrackets(url)];
}
