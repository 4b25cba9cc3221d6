import type { Block, Entry, HeadLink, SectionKind, Span } from '../../model/index.ts';
import { createSlugger } from '../../model/slug.ts';
import { plainText, tidySpans } from '../markdown/spans.ts';
import { isOrganization, isRole } from '../words/phrases.ts';
import { isShortStatement } from './entry-head.ts';
import { readParts } from './head-fields.ts';
import { employs } from './headings.ts';
import { cutRole } from './line-fields.ts';
import { lowerNumbered } from './numbered.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { RECOGNIZERS } from './recognizers.ts';
import { findSectionFacts } from './section-facts.ts';
import { isProperName, type Spans } from './split.ts';
import { NO_PARTS, type Order, type Parts } from './title-and-organization.ts';

/** An entry whose head is not split yet, because that depends on how the other heads of the section are written. */
type Draft = { readonly type: 'draft'; readonly head: Head; readonly body: Block[] };

/** The items of a section with its entries. Each entry takes the blocks up to the next entry. */
export function readItems(blocks: readonly Block[], kind: SectionKind): (Block | Entry)[] {
	const items = draftItems(blocks, kind);
	const alone = items.flatMap((item) =>
		item.type === 'draft' ? [[item.head, readAlone(item.head, kind)] as const] : [],
	);
	const told = new Map(
		kind === 'experience' && alone.length > 1 && alone.every(isNameAlone) ? alone.map(employed) : alone,
	);
	const order = { one: orderOf(told, true), more: orderOf(told, false) };
	const slugOf = createSlugger('entry');
	const deepest = Math.max(
		SECTION_LEVEL,
		...new Set(items.flatMap((item) => (item.type === 'heading' ? item.level : []))),
	);
	let employer: Spans = [];
	return items.map((item) => {
		if (item.type !== 'draft') return item;
		const { head } = item;
		const body = item.body.map((block) => lowered(block, deepest));
		const isWithin = head.isWithin && employer.length > 0;
		const parts = isWithin
			? partsWithin(head, employer)
			: readAmong(head, told.get(head) ?? NO_PARTS, { kind, ...order });
		if (!isWithin) employer = parts.organization;
		return entryOf(head, isWithRole(parts, body, kind) ? takeRole(parts, body) : parts, body, slugOf);
	});
}

/** The level of a section's heading. */
const SECTION_LEVEL = 2;

/** Lowers the headings inside an entry below those that divide the section. */
function lowered(block: Block, level: number): Block {
	return block.type === 'heading' && block.level <= level ? { ...block, level: Math.min(6, level + 1) } : block;
}

/** The parts of a head that its own words tell. */
function readAlone(head: Head, kind: SectionKind): Parts {
	return readParts(head.lines, head.place ?? [], { kind, order: null, mayBeAlone: head.dated !== null });
}

/** Whether a head is a name with dates. When all heads of a section are, and none is a job, the names are employers. */
function isNameAlone([head, { title, organization }]: readonly [Head, Parts]): boolean {
	const text = plainText(title);
	const isOnly = head.isDatedBeside === true && isOneLine(head) && organization.length === 0;
	return isOnly && isProperName(text) && !text.includes(',') && !isRole(text);
}

function employed([head, parts]: readonly [Head, Parts]): readonly [Head, Parts] {
	return [head, { ...parts, title: [], organization: parts.title }];
}

type Orders = { readonly kind: SectionKind; readonly one: Order | null; readonly more: Order | null };

/** The parts of a head whose words do not tell them: they are read in the order of its neighbours. */
function readAmong(head: Head, alone: Parts, { kind, one, more }: Orders): Parts {
	if (alone.order || (one === null && more === null)) return alone;
	const mayBeAlone = head.dated !== null && (kind === 'experience' || (one ?? more) !== 'role-first');
	return readParts(head.lines, head.place ?? [], { kind, order: isOneLine(head) ? one : more, mayBeAlone });
}

function draftItems(written: readonly Block[], kind: SectionKind): (Block | Draft)[] {
	const blocks = lowerNumbered(written);
	const facts = findSectionFacts(blocks, kind);
	const items: (Block | Draft)[] = [];
	let employer: Spans | null = null;
	let above = blocks[0] as Block;
	let body: (Block | Draft)[] = items;
	// A heading that became no employer stays a heading.
	let unused: { readonly heading: Block; readonly at: number } | null = null;
	const keepUnused = () => {
		if (unused) items.splice(unused.at, 0, unused.heading);
		unused = null;
	};
	for (let at = 0; at < blocks.length; ) {
		const block = blocks[at] as Block;
		if (block.type === 'heading' && block.level <= facts.level) {
			keepUnused();
			body = items;
			above = block;
			employer = employs(blocks, at, facts) ? block.spans : null;
			if (employer) unused = { heading: block, at: items.length };
		}
		const isEmployer = block.type === 'heading' && block.spans === employer;
		const found = isEmployer ? null : recognize({ blocks, at, kind, facts, employer });
		body.push(...(found?.before ?? []));
		for (const told of found?.heads ?? []) {
			const head = facts.employers.has(above) ? withEmployer(told, employer) : told;
			if (employer && head.lines.includes(employer)) unused = null;
			const own: Block[] = [...head.body];
			items.push({ type: 'draft', head, body: own });
			body = own;
		}
		// A rule ends an entry.
		if (block.type === 'rule') body = items;
		if (!found && !isEmployer) body.push(block);
		at += found?.taken ?? 1;
	}
	keepUnused();
	return items;
}

function withEmployer(head: Head, employer: Spans | null): Head {
	const [first = [], ...others] = head.lines;
	if (!employer || others.length > 0) return head;
	const { role, place = head.place ?? [] } = cutRole(first) ?? { role: first };
	return { ...head, lines: [role, employer], place };
}

function recognize(place: RecognizerInput): Found | null {
	for (const recognizer of RECOGNIZERS) {
		const found = recognizer(place);
		if (found) return found;
	}
	return null;
}

function isOneLine({ lines }: Head): boolean {
	return lines.filter((line) => line.length > 0).length === 1;
}

/** The order of role and employer in all heads of one line, or of several lines; null when they differ. */
function orderOf(told: ReadonlyMap<Head, Parts>, isOne: boolean): Order | null {
	const orders = [...told].flatMap(([head, { order }]) =>
		order && !head.isWithin && isOneLine(head) === isOne ? order : [],
	);
	const [first = null] = orders;
	return orders.every((order) => order === first) ? first : null;
}

/** A project within a job: its title is the head, its employer that of the job. */
function partsWithin({ lines: [title = [], ...others], place = [] }: Head, organization: Spans): Parts {
	return { title, organization, location: place, rest: others.flat() };
}

/** Whether the first bullet below a bare employer or school is the role: `- Fellow`. */
function isWithRole({ title, organization }: Parts, [list]: readonly Block[], kind: SectionKind): boolean {
	if (title.length > 0 || organization.length === 0 || list?.type !== 'list' || list.start !== null) return false;
	const [item = []] = list.items;
	const [role, ...more] = item;
	if (role?.type !== 'paragraph' || more.length > 0 || !isShortStatement(role.spans)) return false;
	const text = plainText(role.spans);
	if (isRole(text) && !isOrganization(text)) return true;
	const isTitled = isProperName(text) && text.split(/\s+/).length <= 3;
	return isTitled && list.items.length <= 2 && (kind === 'experience' || kind === 'education');
}

function takeRole(parts: Parts, body: Block[]): Parts {
	const list = body.shift();
	if (list?.type !== 'list') return parts;
	const [role] = list.items[0] ?? [];
	if (list.items.length > 1) body.unshift({ ...list, items: list.items.slice(1) });
	return { ...parts, title: role?.type === 'paragraph' ? role.spans : [] };
}

function entryOf({ dated, line }: Head, parts: Parts, body: Block[], slugOf: (text: string) => string): Entry {
	if (parts.rest.length > 0) body.unshift({ type: 'paragraph', spans: tidySpans(parts.rest), line });
	const text = (spans: readonly Span[]) => plainText(tidySpans(spans)) || null;
	const [title, organization, location] = [text(parts.title), text(parts.organization), text(parts.location)];
	return {
		type: 'entry',
		title,
		organization,
		location,
		phrase: text(parts.phrase ?? []),
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
