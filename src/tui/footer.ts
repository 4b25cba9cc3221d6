import type { Line, Segment } from '../layout/line.ts';
import { widthOf } from '../layout/wrap.ts';
import { BINDINGS } from './keymap.ts';
import { row } from './rows.ts';

const GAP = '  ';

/** The keys worth knowing, as many as fit: whole items go, the least important first, help and quit never. */
export function footerLine(width: number, ascii: boolean): Line {
	const items = BINDINGS.flatMap(({ footer }) =>
		footer ? [{ text: ascii ? footer.ascii : footer.text, rank: footer.rank }] : [],
	);
	const kept = [...items];
	const total = () => kept.reduce((sum, { text }) => sum + widthOf(text) + GAP.length, -GAP.length);
	while (total() > width) {
		const least = Math.max(...kept.map(({ rank }) => rank));
		if (least === 0) break;
		kept.splice(
			kept.findLastIndex(({ rank }) => rank === least),
			1,
		);
	}
	return row(
		kept.flatMap(({ text }, at) => itemSegments(text, at)),
		width,
	);
}

/** The key in bold, what it does behind it. */
function itemSegments(text: string, at: number): Segment[] {
	const space = text.indexOf(' ');
	return [
		{ text: at > 0 ? GAP : '', role: 'text' },
		{ text: text.slice(0, space), role: 'contact', strong: true },
		{ text: text.slice(space), role: 'text' },
	];
}
