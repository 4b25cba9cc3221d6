import { saysAddress } from '../model/address.ts';
import { headSpans, MAX_HEAD_LINKS, placeIn, wordIn } from '../model/head-links.ts';
import type { Entry, HeadLink, Span } from '../model/index.ts';
import { runsOf } from '../model/references.ts';
import type { Context } from './context.ts';
import type { Line, Role, Segment } from './line.ts';
import { wrap } from './wrap.ts';

/** Spans as segments: in `role` where their style gives no other role, each link followed by its number or address. */
export function segmentsOf(spans: readonly Span[], role: Role, context: Context): Segment[] {
	if (spans.every(({ href }) => href === undefined)) return spans.map((span) => segmentOf(span, role));
	return runsOf(spans).flatMap((run) => {
		if (run.href === null) return run.spans.map((span) => segmentOf(span, role));
		if (saysAddress(run.text, run.href)) return run.spans.map((span) => segmentOf(span, 'address'));
		const linkRole = role === 'text' ? 'link' : role;
		return [...run.spans.map((span) => segmentOf(span, linkRole)), ...targetOf(run.href, context)];
	});
}

/** The rows of the text that stands on line `source`. */
export function layoutSpans(spans: readonly Span[], role: Role, context: Context, source: number): Line[] {
	return layoutText(segmentsOf(spans, role, context), context, source);
}

/** The rows of a text on line `source`, of which `shown` characters stand on rows above. */
export function layoutText(segments: readonly Segment[], context: Context, source: number, shown = 0): Line[] {
	return wrap(segments, context.width, context.onScreen).map((row) => ({
		segments: row.segments,
		source,
		offset: shown + row.offset,
	}));
}

/** The part that names an entry, and those that stand below it; a phrase holds them all. */
export function namedParts(entry: Entry): {
	readonly name: 'title' | 'organization';
	readonly below: readonly ('organization' | 'location')[];
} {
	const name = entry.title === null ? 'organization' : 'title';
	const below = entry.phrase === null ? (['organization', 'location'] as const) : [];
	return { name, below: below.filter((part) => part !== name && entry[part]) };
}

/** Whether an entry has dates, and no phrase that shows them. */
export function hasDatesApart({ dates, phrase }: Entry): boolean {
	return dates !== null && !phrase?.includes(dates);
}

/** A part of a head that may have links. */
type LinkedPart = 'title' | 'organization' | 'location' | 'dates' | 'phrase';

/** These parts in the order of their links; a phrase holds title and organisation. */
const [PARTS, PHRASE_PARTS] = [
	['title', 'organization', 'location', 'dates'],
	['phrase', 'location', 'dates'],
] as const satisfies readonly (readonly LinkedPart[])[];

/**
 * The links that stand in a part of a head: each in the first part behind that of the link before that has its label as a
 * word, else as letters. So the link `[C](…) developer` is none in Copenhagen.
 */
function linksFor(entry: Entry, part: LinkedPart): readonly HeadLink[] {
	const parts: readonly LinkedPart[] = entry.phrase === null ? PARTS : PHRASE_PARTS;
	let last = 0;
	const areDatesApart = hasDatesApart(entry);
	return entry.links.slice(0, MAX_HEAD_LINKS).filter(({ text: label }) => {
		if (areDatesApart && label === entry.dates) return part === 'dates';
		const isIn = (name: LinkedPart) => entry[name]?.includes(label) === true;
		const isWordIn = (name: LinkedPart) => wordIn(entry[name] ?? '', label) >= 0;
		const behind = parts.slice(last);
		const place =
			label === ''
				? undefined
				: (behind.find(isWordIn) ?? behind.find(isIn) ?? parts.find(isWordIn) ?? parts.find(isIn));
		if (place !== undefined) last = parts.indexOf(place);
		return place === part;
	});
}

/** A part of a head as spans, its links marked. */
export function partSpans(entry: Entry, part: LinkedPart): Span[] {
	return headSpans(entry[part] ?? '', entry.links.length > 0 ? linksFor(entry, part) : []);
}

/** A run of the words that name an entry; beside its title a phrase has others. */
export type NameRun = { readonly spans: readonly Span[]; readonly isName: boolean };

/** The phrase of an entry, cut where its title, or without one its organisation, begins and ends; whole when it has neither. */
export function phraseRuns(entry: Entry, phrase: string): readonly NameRun[] {
	const { title, organization } = entry;
	const name = title ?? organization ?? '';
	const from = name === '' ? -1 : placeIn(phrase, name);
	const [start, end] = from < 0 ? [0, phrase.length] : [from, from + name.length];
	let at = 0;
	return partSpans(entry, 'phrase').flatMap((span) => {
		const [first, last] = [at, at + span.text.length];
		at = last;
		// A link is one, and has one number behind it.
		if (span.href !== undefined) return [{ spans: [span], isName: first < end && last > start }];
		const cut = (one: number, other: number, isName: boolean): NameRun[] => {
			const text = phrase.slice(Math.max(first, one), Math.min(last, other));
			return text === '' ? [] : [{ spans: [{ ...span, text }], isName }];
		};
		return [...cut(0, start, false), ...cut(start, end, true), ...cut(end, phrase.length, false)];
	});
}

function segmentOf({ text, code, strong, emphasis, strike, href }: Span, role: Role): Segment {
	const own = code && role === 'text' ? 'code' : role;
	// Most spans are plain. V8 copies an object and adds to it ten times slower.
	if (!strong && !emphasis && !strike && href === undefined) return { text, role: own };
	return {
		text,
		role: own,
		...(strong ? { strong } : {}),
		...(emphasis ? { emphasis } : {}),
		...(strike ? { strike } : {}),
		...(href === undefined ? {} : { href }),
	};
}

function targetOf(href: string, { links, references }: Context): Segment[] {
	const number = references.get(href);
	if (links === 'footnote' && number !== undefined) return [{ text: `[${number}]`, role: 'reference', href }];
	return links === 'inline' ? inBrackets(href) : [];
}

/** The address behind the text of its link. */
export function inBrackets(address: string): Segment[] {
	return [
		{ text: ' <', role: 'text' },
		{ text: address, role: 'address', href: address },
		{ text: '>', role: 'text' },
	];
}
