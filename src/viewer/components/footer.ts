import type { Line, Segment } from '../../layout/line.ts';
import { widthOf } from '../../layout/wrap.ts';
import { BINDINGS, type Mode } from '../keys/bindings.ts';
import { beside, row } from './rows.ts';

const GAP = '  ';

/** The keys worth knowing in a mode, as many as fit: whole items go, the least important first, those of rank 0 never. */
export function footerLine(mode: Mode, width: number, ascii: boolean): Line {
	const kept = itemsOf(mode, ascii);
	while (widthOfItems(kept) > width) {
		const least = Math.max(...kept.map(({ rank }) => rank));
		if (least === 0) break;
		kept.splice(
			kept.findLastIndex(({ rank }) => rank === least),
			1,
		);
	}
	return row(segmentsOf(kept), width);
}

/** What is to be said, and at the right end the keys that never go, where there is room for both. */
export function messageLine(message: string, mode: Mode, width: number, ascii: boolean): Line {
	const said = row([{ text: message, role: 'text' }], width);
	const kept = itemsOf(mode, ascii).filter(({ rank }) => rank === 0);
	const start = width - widthOfItems(kept);
	return widthOf(message) + GAP.length <= start ? beside(said, row(segmentsOf(kept), width), start) : said;
}

type Item = { readonly text: string; readonly rank: number };

function itemsOf(mode: Mode, ascii: boolean): Item[] {
	return BINDINGS.flatMap(({ footer }) => {
		const item = footer?.[mode];
		return item ? [{ text: ascii ? item.ascii : item.text, rank: item.rank }] : [];
	});
}

function widthOfItems(items: readonly Item[]): number {
	return items.reduce((sum, { text }) => sum + widthOf(text) + GAP.length, -GAP.length);
}

/** What is typed, with a sign for the cursor, behind it what came of it and the keys that end it; the end of a long text. */
export function fieldLine(typed: string, said: string, width: number): Line {
	const hints = ['Enter keep', 'Esc clear'];
	const behind = [[said, ...hints], [said, hints[1]], [said || hints[1]]].map((parts) =>
		parts.filter(Boolean).join(GAP),
	);
	const room = width - CURSOR - GAP.length;
	const shown = behind.find((text) => widthOf(typed) + widthOf(text) <= room) ?? behind.at(-1) ?? '';
	return row(
		[
			{ text: '/', role: 'contact', strong: true },
			{ text: endOf(typed, Math.max(1, room - widthOf(shown))), role: 'text' },
			{ text: ' ', role: 'text', mark: 'match' },
			{ text: `${GAP}${shown}`, role: 'text' },
		],
		width,
	);
}

/** Columns of the slash and the cursor. */
const CURSOR = 2;

function endOf(text: string, width: number): string {
	let end = text;
	while (widthOf(end) > width) end = [...end].slice(1).join('');
	return end;
}

/** The keys in bold, what each does behind it. */
function segmentsOf(items: readonly Item[]): Segment[] {
	return items.flatMap(({ text }, at): Segment[] => {
		const space = text.indexOf(' ');
		return [
			{ text: at > 0 ? GAP : '', role: 'text' },
			{ text: text.slice(0, space), role: 'contact', strong: true },
			{ text: text.slice(space), role: 'text' },
		];
	});
}
