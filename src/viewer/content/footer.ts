import type { Line, Segment } from '../../layout/line.ts';
import { characters, characterWidth, widthOf } from '../../layout/measure.ts';
import { messageLines } from './message.ts';
import { beside, row, ruleRow } from './rows.ts';

const GAP = '  ';

/** A key in the footer: `/ search`. Items of a higher rank give way first; those of rank 0 never do. */
export type FooterItem = { readonly text: string; readonly rank: number };

/** What the footer shows: the keys, a message before the keys of rank 0, or a text field. */
export type FooterData =
	/** `position` says where the reader is, at the right end, in as many columns as there are. */
	| {
			readonly type: 'keys';
			readonly items: readonly FooterItem[];
			readonly position: (room: number) => string;
	  }
	| {
			readonly type: 'message';
			readonly text: string;
			readonly items: readonly FooterItem[];
			readonly ascii: boolean;
	  }
	/** The text is `before` and `behind` the cursor; `result` says what came of it so far: `3 matches`. */
	| {
			readonly type: 'field';
			readonly sign: string;
			readonly before: string;
			readonly behind: string;
			readonly result: string;
			readonly hints: readonly string[];
	  };

/** The footer in rows of at most `width` columns: one row, or as many as a message needs, but `most` at most. */
export function footerRows(data: FooterData, width: number, most: number): readonly Line[] {
	switch (data.type) {
		case 'keys':
			return [keysRow(data.items, data.position, width)];
		case 'message':
			return messageRows(data, width, most);
		case 'field':
			return [fieldRow(data, width)];
	}
}

/** As many keys as fit. Whole items are left out, and the position before those of rank 0 are. */
function keysRow(items: readonly FooterItem[], position: (room: number) => string, width: number): Line {
	const needed = widthOfItems(items.filter(({ rank }) => rank === 0));
	const said = position(width - needed - GAP.length);
	const room = said === '' ? width : width - widthOf(said) - GAP.length;
	const kept = [...items];
	while (widthOfItems(kept) > room) {
		const least = kept.reduce((most, { rank }) => Math.max(most, rank), 0);
		if (least === 0) break;
		kept.splice(
			kept.findLastIndex(({ rank }) => rank === least),
			1,
		);
	}
	const keys = row(segmentsOf(kept), width);
	return said === '' ? keys : beside(keys, row([{ text: said, role: 'dates' }], width), width - widthOf(said));
}

/** The message, and at the right end the keys of rank 0 where there is room for both. A long one takes more rows. */
function messageRows(
	{ text: message, items, ascii }: Extract<FooterData, { type: 'message' }>,
	width: number,
	most: number,
): readonly Line[] {
	const rows = messageLines(message, width);
	const kept = items.filter(({ rank }) => rank === 0);
	const start = width - widthOfItems(kept);
	const [first] = rows;
	if (first && rows.length === 1 && widthOf(message) + GAP.length <= start)
		return [beside(first, row(segmentsOf(kept), width), start)];
	// A rule parts a long message from the CV above it.
	if (rows.length > 1 && rows.length < most) return [ruleRow(width, ascii), ...rows];
	return rows.slice(0, most);
}

/** The typed text with a cursor, the result and the keys behind it. Of a long text the part at the cursor is shown. */
function fieldRow(
	{ sign, before, behind, result, hints }: Extract<FooterData, { type: 'field' }>,
	width: number,
): Line {
	const [under = ' ', ...others] = [...characters(behind)];
	const rest = others.join('');
	const shortest = hints.slice(-1);
	const endings = [[result, ...hints], [result, ...shortest], [result || (shortest[0] ?? '')]].map((parts) =>
		parts.filter(Boolean).join(GAP),
	);
	const room = width - widthOf(sign) - characterWidth(under) - GAP.length;
	const ending = endings.find((text) => widthOf(before + rest) + widthOf(text) <= room) ?? endings.at(-1) ?? '';
	const free = Math.max(1, room - widthOf(ending));
	const left = endOf(before, Math.max(1, free - Math.min(widthOf(rest), Math.floor(free / 2))));
	return row(
		[
			{ text: sign, role: 'contact', strong: true },
			{ text: left, role: 'text' },
			{ text: under, role: 'text', mark: 'cursor' },
			{ text: startOf(rest, Math.max(0, free - widthOf(left))), role: 'text' },
			{ text: `${GAP}${ending}`, role: 'dates' },
		],
		width,
	);
}

/** The end of the text, at most `width` columns of it. */
function endOf(text: string, width: number): string {
	return startOf([...characters(text)].reverse(), width, true);
}

/** The start of the characters, at most `width` columns of them. */
function startOf(text: Iterable<string> | string, width: number, isReverse = false): string {
	let room = width;
	let kept = '';
	for (const character of typeof text === 'string' ? characters(text) : text) {
		room -= characterWidth(character);
		if (room < 0) break;
		kept = isReverse ? character + kept : kept + character;
	}
	return kept;
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
			{ text: text.slice(space), role: 'dates' },
		];
	});
}
