import type { Entry, Section, SectionKind } from '../model/index.ts';
import type { RawSection } from './cv/sections.ts';
import { evidenceFor } from './entries/evidence.ts';
import type { Part } from './entries/facts.ts';
import { type ReadEntry, readEntries } from './entries/index.ts';
import type { HeadReading, Reasons } from './entries/roles.ts';

/** How a section is understood. */
export type ExplainedSection = {
	readonly title: string;
	readonly kind: SectionKind;
	readonly line: number;
	readonly entries: readonly ExplainedEntry[];
};

export type ExplainedEntry = { readonly line: number; readonly parts: readonly ExplainedPart[] };

/** A part of an entry and why it was taken for one. */
type ExplainedPart = {
	readonly part: Part | 'authors' | 'dates';
	readonly text: string;
	readonly reasons: readonly string[];
};

/** Reasons that are told for a part, the best ones. */
const MAX_REASONS = 3;

export function explainSection({ heading, title, kind, blocks }: RawSection): ExplainedSection {
	const read = readEntries(blocks, kind).flatMap((item) => ('entry' in item ? [item] : []));
	return {
		title,
		kind,
		line: heading.line,
		entries: read.map((item) => ({ line: item.entry.line, parts: partsOf(item, read.length - 1) })),
	};
}

/** The same of a section where the form of the source tells the parts, as `reason` says. */
export function explainWritten({ title, kind, line, items }: Section, reason = 'the form is fixed'): ExplainedSection {
	const entries = items.flatMap((item) => (item.type === 'entry' ? [item] : []));
	const why = () => [reason];
	return { title, kind, line, entries: entries.map((entry) => ({ line: entry.line, parts: told(entry, why) })) };
}

function partsOf({ entry, reading }: ReadEntry, others: number): readonly ExplainedPart[] {
	if (!reading) return told(entry, () => [entry.authors === null ? 'the form of the head' : 'the form of a reference']);
	const reasons = { ...reading.why(), reading: reading.reading };
	return told(entry, (part) => reasonsFor(part, reasons, others));
}

function told(entry: Entry, why: (part: Part) => readonly string[]): readonly ExplainedPart[] {
	const named = (['title', 'organization', 'location'] as const).flatMap((part): ExplainedPart[] =>
		entry[part] === null ? [] : [{ part, text: entry[part], reasons: why(part) }],
	);
	const authors =
		entry.authors === null ? [] : [{ part: 'authors', text: entry.authors, reasons: ['a list of names'] } as const];
	if (entry.dates === null) return [...named, ...authors];
	const known = [entry.start, entry.end].filter((date) => date !== null);
	const range = known.length === 0 ? 'no date that is known' : [...new Set(known)].join(' to ');
	return [...named, ...authors, { part: 'dates', text: entry.dates, reasons: [range] }];
}

type Read = Reasons & Pick<HeadReading, 'reading'>;

/** The evidence for a part, the strongest first; that of its neighbours when its own words would say something else. */
function reasonsFor(part: Part, { facts, alone, reading }: Read, others: number): readonly string[] {
	const own = facts.filter((_, at) => reading[at] === part);
	if (own.length === 0) return ['the text below the head'];
	const evidence = own.flatMap((piece) =>
		evidenceFor(part, piece.kind).filter(({ weight, holds }) => weight > 0 && holds(piece)),
	);
	const strongest = [...evidence].sort((a, b) => b.weight - a.weight).map(({ reason }) => reason);
	const isLikeOthers = others > 0 && reading.some((found, at) => found !== alone[at]);
	const reasons = [
		...(isLikeOthers ? [`like the ${others} ${others === 1 ? 'entry' : 'entries'} around it`] : []),
		...new Set(strongest),
	];
	return reasons.length > 0 ? reasons.slice(0, MAX_REASONS) : ['nothing fits better'];
}
