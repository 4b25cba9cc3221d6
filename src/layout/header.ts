import { saysAddress } from '../address.ts';
import type { Contact, ContactKind, Resume } from '../model.ts';
import type { Context } from './context.ts';
import { hang, type Line, type Segment } from './line.ts';
import { layoutText } from './spans.ts';
import { widthOf } from './wrap.ts';

/** What a contact is called whose label is its own value. */
const KIND_NAMES: Readonly<Record<ContactKind, string>> = {
	email: 'Email',
	phone: 'Phone',
	url: 'Web',
	location: 'Location',
};
const GAP = 2;
/** Columns a value needs that may be wrapped. */
const VALUE_ROOM = 20;

/** The row below which everything else stands. */
export function layoutName({ name }: Resume, context: Context): Line[] {
	return layoutText([{ text: name ?? '', role: 'name' }], context, 1);
}

/** What somebody is, in their own words: the row under the name. */
export function layoutHeadline({ name, headline }: Resume, context: Context): Line[] {
	return layoutText([{ text: headline ?? '', role: 'headline' }], context, 1, name?.length ?? 0);
}

/** Every contact with its address, in two columns; one after the other where an address is too wide for that. */
export function layoutContacts(contacts: readonly Contact[], context: Context): Line[] {
	const column = Math.max(...contacts.map((contact) => widthOf(labelOf(contact)))) + GAP;
	const room = context.width - column;
	const isAligned = contacts.every(({ url, value }) => room >= (url === null ? VALUE_ROOM : widthOf(value)));
	return contacts.flatMap((contact) => {
		const { url, value, line } = contact;
		const label = labelOf(contact);
		const address: Segment = url === null ? { text: value, role: 'text' } : { text: value, role: 'address', href: url };
		if (!isAligned) return layoutRunning(label, address, context, line);
		const first: Segment = { text: label + ' '.repeat(column - widthOf(label)), role: 'contact' };
		return hang(layoutText([address], { ...context, width: room }, line), first, {
			text: ' '.repeat(column),
			role: 'text',
		});
	});
}

function layoutRunning(label: string, address: Segment, context: Context, source: number): Line[] {
	const segments: Segment[] = [{ text: label, role: 'contact' }, { text: ' ', role: 'text' }, address];
	const lines = layoutText(segments, { ...context, width: Math.max(1, context.width - GAP) }, source);
	return hang(lines, { text: '', role: 'text' }, { text: ' '.repeat(GAP), role: 'text' });
}

function labelOf({ kind, label, value }: Contact): string {
	return label === '' || saysAddress(label, value) ? KIND_NAMES[kind] : label;
}
