import type { Block, Entry, HeadLink, SectionKind, Span } from '../../model.ts';
import { createSlugger } from '../slug.ts';
import { plainText } from '../spans.ts';
import type { Found, Head, Place } from './head.ts';
import { isEmployerHeading } from './headings.ts';
import { readParts } from './parts.ts';
import { RECOGNIZERS } from './recognizers.ts';
import { survey } from './survey.ts';

/** The blocks of a section with its entries found: each takes the blocks up to the next one. */
export function readItems(blocks: readonly Block[], kind: SectionKind): (Block | Entry)[] {
	const surveyed = survey(blocks);
	const slugOf = createSlugger('entry');
	const items: (Block | Entry)[] = [];
	let employer: readonly Span[] | null = null;
	let body: (Block | Entry)[] = items;
	for (let at = 0; at < blocks.length; ) {
		const block = blocks[at] as Block;
		if (block.type === 'heading' && block.level <= surveyed.level) {
			body = items;
			employer = isEmployerHeading(blocks, at) ? block.spans : null;
		}
		const isEmployer = block.type === 'heading' && block.spans === employer;
		const found = isEmployer ? null : recognize({ blocks, at, kind, survey: surveyed, employer });
		body.push(...(found?.before ?? []));
		for (const head of found?.heads ?? []) {
			const own: Block[] = [...head.body];
			items.push(entryOf(head, own, slugOf));
			body = own;
		}
		if (!found && !isEmployer) body.push(block);
		at += found?.taken ?? 1;
	}
	return items;
}

function recognize(place: Place): Found | null {
	for (const recognizer of RECOGNIZERS) {
		const found = recognizer(place);
		if (found) return found;
	}
	return null;
}

function entryOf({ lines, place = [], dated, line }: Head, body: Block[], slugOf: (text: string) => string): Entry {
	const { rest, ...parts } = readParts(lines, place);
	if (rest.length > 0) body.unshift({ type: 'paragraph', spans: rest, line });
	const text = (spans: readonly Span[]) => plainText(spans) || null;
	const [title, organization, location] = [text(parts.title), text(parts.organization), text(parts.location)];
	return {
		type: 'entry',
		title,
		organization,
		location,
		dates: dated?.text ?? null,
		start: dated?.range.start ?? null,
		end: dated?.range.end ?? null,
		blocks: body,
		slug: slugOf(organization ?? title ?? ''),
		links: [...parts.title, ...parts.organization, ...parts.location].flatMap(linkOf),
		line,
	};
}

function linkOf({ text, href }: Span): HeadLink[] {
	return href === undefined ? [] : [{ text: text.trim(), href }];
}
