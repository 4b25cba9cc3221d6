import { type Line, type Segment, textOf } from '../../layout/line.ts';
import { truncate, widthOf, wrap } from '../../layout/wrap.ts';
import type { Resume } from '../../model/index.ts';
import { type Link, linksOf } from '../../model/links.ts';
import type { Pane, PaneItem } from './pane.ts';
import { row } from './rows.ts';

/** Columns from which label, place and address stand on one row. */
const WIDE = 72;
const GAP = 2;

/** The links of the CV: those of the lines that are seen first, each with the number it has everywhere. */
export function linksPane(resume: Resume, seen: readonly Line[], width: number): Pane {
	const shown = new Set(seen.flatMap(({ segments }) => segments.flatMap(({ href }) => href ?? [])));
	const links = [...linksOf(resume)].sort((a, b) => a.number - b.number);
	const sorted = [...links.filter(({ url }) => shown.has(url)), ...links.filter(({ url }) => !shown.has(url))];
	const digits = `${links.at(-1)?.number ?? 0}`.length;
	return {
		title: 'Links',
		items: sorted.map((link) => itemOf(link, `${link.number}`.padStart(digits), width)),
		empty: 'No links found.',
	};
}

function itemOf(link: Link, number: string, width: number): PaneItem {
	const { label, url, section, line } = link;
	const where = section ?? 'Contact';
	const shown = { number, label, where, url };
	const lines = linesOf(shown, width);
	const text = lines.map(textOf).join('\n');
	const isWhole = [label, where, url].every((part) => text.includes(part));
	return {
		lines,
		...(isWhole ? {} : { whole: wholeLines(shown, width) }),
		text: `${label}\n${where}\n${url}`,
		enter: { type: 'open', url },
		place: { type: 'goTo', part: null, line },
		number: link.number,
		copy: url,
	};
}

type Shown = { readonly number: string; readonly label: string; readonly where: string; readonly url: string };

function linesOf({ number, label, where, url }: Shown, width: number): readonly Line[] {
	const before: Segment = { text: `${number} `, role: 'contact', strong: true };
	const room = width - number.length - 1;
	if (width < WIDE) {
		return [
			row([before, { text: `${label}  `, role: 'title' }, { text: where, role: 'text' }], width),
			row(
				[
					{ text: ' '.repeat(number.length + 1), role: 'text' },
					{ text: url, role: 'link' },
				],
				width,
			),
		];
	}
	const [labels, places] = [Math.floor(room * 0.3), Math.floor(room * 0.22)];
	return [
		row(
			[
				before,
				{ text: cell(label, labels), role: 'title' },
				{ text: cell(where, places), role: 'text' },
				{ text: truncate(url, room - labels - places), role: 'link' },
			],
			width,
		),
	];
}

/** The rows of a link with nothing cut: its label and place, and below them its address. */
function wholeLines({ number, label, where, url }: Shown, width: number): readonly Line[] {
	const indent = number.length + 1;
	const room = Math.max(1, width - indent);
	const said = wrap(
		[
			{ text: `${label}  `, role: 'title' },
			{ text: where, role: 'text' },
		],
		room,
	);
	const address = wrap([{ text: url, role: 'address', href: url }], room, true);
	return [...said, ...address].map(({ segments }, at) =>
		row(
			[
				at === 0 ? { text: `${number} `, role: 'contact', strong: true } : { text: ' '.repeat(indent), role: 'text' },
				...segments,
			],
			width,
		),
	);
}

function cell(text: string, width: number): string {
	const shown = truncate(text, width - GAP);
	return shown + ' '.repeat(Math.max(0, width - widthOf(shown)));
}
