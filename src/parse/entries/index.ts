import { headLinksIn } from '../../model/head-links.ts';
import type { Block, Entry, SectionKind, Span } from '../../model/index.ts';
import { createSlugger, nameForSlug } from '../../model/slug.ts';
import { joinText, plainText, sliceSpans, tidySpans } from '../markdown/spans.ts';
import { isSurePlace } from '../words/phrases.ts';
import { completed, hasJobBelow } from './complete.ts';
import { joinLines } from './entry-head.ts';
import { findEntries } from './find.ts';
import { asWritten } from './labels.ts';
import { type Parts, partsOf, partsOfReference, withOrigins, withReference } from './parts.ts';
import { piecesOf } from './pieces.ts';
import type { Head } from './recognizer.ts';
import { type HeadReading, readRoles } from './roles.ts';
import type { Spans } from './split.ts';
import { subsectionsOf } from './subsections.ts';

/** An entry and how its head was read; null for a reference, and for a project within a job. */
export type ReadEntry = { readonly entry: Entry; readonly reading: HeadReading | null };

/** The items of a section with its entries. */
export function readItems(blocks: readonly Block[], kind: SectionKind): (Block | Entry)[] {
	return readEntries(blocks, kind).map((item) => ('entry' in item ? item.entry : item));
}

/**
 * The same with the reading of every head, in three steps: where entries begin and end (find), which lines belong to their
 * heads (head), what each piece of a head is (roles).
 */
export function readEntries(blocks: readonly Block[], kind: SectionKind): (Block | ReadEntry)[] {
	if (blocks.length === 0) return [];
	const slugOf = createSlugger('entry');
	return subsectionsOf(blocks, kind).flatMap((part) =>
		part.type === 'divider' ? [part.heading] : readPart(part.blocks, part.kind, slugOf),
	);
}

function readPart(
	blocks: readonly Block[],
	kind: SectionKind,
	slugOf: (text: string) => string,
): (Block | ReadEntry)[] {
	const items = findEntries(blocks, kind);
	const drafts = items.filter((item) => item.type === 'draft');
	if (drafts.length === 0) return items as Block[];
	const heads = new Map(
		drafts.map((draft) => {
			const head = withReference(withOrigins(draft.head), kind);
			return [draft, hasOwnText(head) && hasJobBelow(draft.body, kind) ? { ...head, hasJobBelow: true } : head];
		}),
	);
	const read = readRoles(
		[...heads.values()].filter(({ isReference }) => !isReference),
		kind,
	);
	const deepest = Math.max(
		SECTION_LEVEL,
		...new Set(items.flatMap((item) => (item.type === 'heading' ? item.level : []))),
	);
	let employer: Spans = [];
	return items.map((item) => {
		if (item.type !== 'draft') return item;
		const head = heads.get(item) as Head;
		const text = item.body.map((block) => lowered(block, deepest));
		const isWithin = head.isWithin && employer.length > 0;
		const reading = isWithin ? null : (read.get(head) ?? null);
		const parts = isWithin
			? partsWithin(item.head, employer)
			: reading
				? partsOf(head, reading)
				: partsOfReference(head, kind);
		if (!isWithin) employer = parts.organization;
		const isHeading = head.origins?.[0] === 'heading';
		const told = hasOwnText(head) ? completed(parts, text, kind, isHeading) : { parts, body: text };
		return { entry: entryOf(head, told.parts, told.body, slugOf), reading };
	});
}

/** Whether the text below a head is about its entry. */
function hasOwnText({ isOfSeveral, body }: Head): boolean {
	return !isOfSeveral || body.length > 0;
}

/** The level of a section's heading. */
const SECTION_LEVEL = 2;

/** Lowers the headings inside an entry below those that divide the section. */
function lowered(block: Block, level: number): Block {
	return block.type === 'heading' && block.level <= level ? { ...block, level: Math.min(6, level + 1) } : block;
}

/** A project within a job: its title is the head without a number before it, its employer that of the job. */
function partsWithin({ lines: [title = [], ...others], place = [] }: Head, organization: Spans): Parts {
	const name = sliceSpans(title, piecesOf(title)[0]?.from ?? 0);
	return { title: name, organization, location: place, rest: joinLines(others.map(asWritten)) };
}

function entryOf({ dated, line }: Head, parts: Parts, body: Block[], slugOf: (text: string) => string): Entry {
	if (parts.rest.length > 0) body.unshift({ type: 'paragraph', spans: tidySpans(parts.rest), line });
	const text = (spans: readonly Span[]) => (spans.length > 0 && plainText(tidySpans(spans))) || null;
	const [title, organization] = [text(parts.title), text(parts.organization)];
	const phrase = joinText(tidySpans(parts.phrase ?? [])).trim() || null;
	const own = text(parts.location);
	const told = own || phrase ? null : PLACE_BEHIND_DATES.exec(dated?.text ?? '');
	const placed = told && isSurePlace(told[1] ?? '') ? told : null;
	const links = headLinksIn([...(parts.phrase ?? [...parts.title, ...parts.organization]), ...parts.location]);
	return {
		type: 'entry',
		title,
		organization,
		location: placed?.[1] ?? own,
		authors: text(parts.authors ?? []),
		phrase,
		dates: dated?.text.slice(0, placed?.index) ?? null,
		start: dated?.range.start ?? null,
		end: dated?.range.end ?? null,
		blocks: body,
		slug: slugOf(nameForSlug({ title, organization, phrase })),
		links: [...links, ...(dated?.links ?? []).filter(({ href }) => !links.some((link) => link.href === href))],
		line,
	};
}

/** `May 2005 – June 2007 (Leeds, UK)` */
const PLACE_BEHIND_DATES = /\s\(([^()]+)\)$/;
