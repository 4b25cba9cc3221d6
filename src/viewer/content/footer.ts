import type { Line, Segment } from '../../layout/line.ts';
import { characters, characterWidth, widthOf } from '../../layout/measure.ts';
import { beside, row } from './rows.ts';

const GAP = '  ';

/** Columns of the slash and the cursor of a text field. */
const CURSOR = 2;

/** A key in the footer: `/ search`. Items of a higher rank give way first; those of rank 0 never do. */
export type FooterItem = { readonly text: string; readonly rank: number };

/** What the footer shows: the keys, a message before the keys of rank 0, or a text field. */
export type FooterData =
	| { readonly type: 'keys'; readonly items: readonly FooterItem[] }
	| { readonly type: 'message'; readonly text: string; readonly items: readonly FooterItem[] }
	/** `result` says what came of the text so far: `3 matches`. */
	| { readonly type: 'field'; readonly text: string; readonly result: string };

/** The footer as one row of at most `width` columns. */
export function footerRow(data: FooterData, width: number): Line {
	switch (data.type) {
		case 'keys':
			return keysRow(data.items, width);
		case 'message':
			return messageRow(data.text, data.items, width);
		case 'field':
			return fieldRow(data.text, data.result, width);
	}
}

/** As many keys as fit. Whole items are left out. */
function keysRow(items: readonly FooterItem[], width: number): Line {
	const kept = [...items];
	while (widthOfItems(kept) > width) {
		const least = kept.reduce((most, { rank }) => Math.max(most, rank), 0);
		if (least === 0) break;
		kept.splice(
			kept.findLastIndex(({ rank }) => rank === least),
			1,
		);
	}
	return row(segmentsOf(kept), width);
}

/** The message, and at the right end the keys of rank 0 where there is room for both. */
function messageRow(message: string, items: readonly FooterItem[], width: number): Line {
	const left = row([{ text: message, role: 'text' }], width);
	const kept = items.filter(({ rank }) => rank === 0);
	const start = width - widthOfItems(kept);
	return widthOf(message) + GAP.length <= start ? beside(left, row(segmentsOf(kept), width), start) : left;
}

/** The typed text with a cursor, the result and the keys behind it. Of a long text the end is shown. */
function fieldRow(typed: string, result: string, width: number): Line {
	const hints = ['Enter keep', 'Esc clear'];
	const endings = [[result, ...hints], [result, hints[1]], [result || hints[1]]].map((parts) =>
		parts.filter(Boolean).join(GAP),
	);
	const room = width - CURSOR - GAP.length;
	const ending = endings.find((text) => widthOf(typed) + widthOf(text) <= room) ?? endings.at(-1) ?? '';
	return row(
		[
			{ text: '/', role: 'contact', strong: true },
			{ text: endOf(typed, Math.max(1, room - widthOf(ending))), role: 'text' },
			{ text: ' ', role: 'text', mark: 'match' },
			{ text: `${GAP}${ending}`, role: 'text' },
		],
		width,
	);
}

/** The end of the text, at most `width` columns of it. */
function endOf(text: string, width: number): string {
	let room = width;
	let end = '';
	for (const character of [...characters(text)].reverse()) {
		room -= characterWidth(character);
		if (room < 0) break;
		end = character + end;
	}
	return end;
}

function widthOfItems(items: readonly FooterItem[]): number {
	return items.reduce((sum, { text }) => sum + widthOf(text) + GAP.length, -GAP.length);
}

/** The keys in bold, what each does behind it. */
function segmentsOf(items: readonly FooterItem[]): Segment[] {
	return items.flatMap(({ text }, at): Segment[] => {
		const space = text.indexOf(' ');
		return [
			{ text: at > 0 ? GAP : '', role: 'text' },
			{ text: text.slice(0, space), role: 'contact', strong: true },
			{ text: text.slice(space), role: 'text' },
		];
	});
}
