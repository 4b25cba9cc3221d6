import type { Block, Contact, Entry, Resume, Section, Span } from './index.ts';
import { textsIn } from './walk.ts';

/** Characters `from` to `to` of a text. */
export type Range = { readonly from: number; readonly to: number };

/** A text without case and accents. `at` tells where a character of it stands in the original. */
export type Folded = { readonly text: string; readonly at: (index: number) => number };

const ASCII = /^[\0-\x7f]*$/;
const RUNS = /[\0-\x7f]+|[^\0-\x7f]/gu;
const MARKS = /\p{M}+/gu;

/** Removes case and accents for comparison, and turns ligatures and wide forms into plain letters (Unicode NFKD). */
export function fold(text: string): Folded {
	if (ASCII.test(text)) return { text: text.toLowerCase(), at: (index) => index };
	const known = new Map<string, string>();
	const places: number[] = [];
	let folded = '';
	for (const { 0: run, index } of text.matchAll(RUNS)) {
		const isAscii = ASCII.test(run);
		const plain = isAscii ? run.toLowerCase() : (known.get(run) ?? foldCharacter(run));
		if (!isAscii) known.set(run, plain);
		for (let unit = 0; unit < plain.length; unit++) places.push(isAscii ? index + unit : index);
		folded += plain;
	}
	return { text: folded, at: (index) => places[index] ?? text.length };
}

function foldCharacter(character: string): string {
	const plain = character.normalize('NFKD').replace(MARKS, '').toLowerCase();
	return plain === 'ß' ? 'ss' : plain;
}

/** Characters of a query that are looked for. */
const MAX_QUERY = 1000;

/**
 * The query in the form in which it is looked for: folded, with single spaces. Empty when there is nothing to look for.
 */
export function needleOf(query: string): string {
	return fold(query.slice(0, MAX_QUERY).replace(/\s+/g, ' ')).text.trimStart();
}

/** The places of the needle in a folded text, in characters of the original; at most that many. */
export function rangesIn(folded: Folded, needle: string, most = Number.POSITIVE_INFINITY): Range[] {
	const ranges: Range[] = [];
	if (needle === '') return ranges;
	let at = folded.text.indexOf(needle);
	for (; at >= 0 && ranges.length < most; at = folded.text.indexOf(needle, at + needle.length)) {
		ranges.push({ from: folded.at(at), to: folded.at(at + needle.length) });
	}
	return ranges;
}

/**
 * The parts of a CV in which a text stands: whole entries, and of other blocks those that hold it, with the headings
 * above them. A section whose title holds it stays whole. Null when it stands nowhere.
 */
export function searchResume(resume: Resume, query: string): Resume | null {
	const needle = needleOf(query);
	const holds = (text: string) => fold(text.replace(/\s+/g, ' ')).text.includes(needle);
	const found: Resume = {
		...resume,
		headline: resume.headline !== null && holds(resume.headline) ? resume.headline : null,
		contacts: resume.contacts.filter((contact) => holds(contactText(contact))),
		intro: blocksHolding(resume.intro, holds),
		sections: resume.sections.flatMap((section) => sectionHolding(section, holds) ?? []),
	};
	const isNamed = resume.name !== null && holds(resume.name);
	const isEmpty = found.contacts.length + found.intro.length + found.sections.length === 0 && found.headline === null;
	return needle === '' || (isEmpty && !isNamed) ? null : found;
}

type Holds = (text: string) => boolean;

function contactText({ label, value, url }: Contact): string {
	return [label, value, url ?? ''].join('\n');
}

function sectionHolding(section: Section, holds: Holds): Section | null {
	const { title, links = [] } = section;
	if ([title, ...links.map(({ href }) => href)].some(holds)) return section;
	const items = withHeadings(
		section.items.map((item) => ({
			item,
			kept: item.type === 'entry' ? (holds(entryText(item)) ? item : null) : blockHolding(item, holds),
		})),
	);
	return items.length > 0 ? { ...section, items } : null;
}

function blocksHolding(blocks: readonly Block[], holds: Holds): Block[] {
	return withHeadings(blocks.map((item) => ({ item, kept: blockHolding(item, holds) })));
}

/** The items that are kept, with the headings above them. */
function withHeadings<Item extends Block | Entry>(
	found: readonly { readonly item: Item; readonly kept: Item | null }[],
): Item[] {
	const kept: Item[] = [];
	let headings: Item[] = [];
	for (const { item, kept: own } of found) {
		if (item.type === 'heading') headings = [...headings.filter((above) => isAbove(above, item)), item];
		if (own === null) continue;
		kept.push(...(item.type === 'heading' ? headings.slice(0, -1) : headings), own);
		headings = [];
	}
	return kept;
}

function isAbove(above: Block | Entry, heading: Block | Entry): boolean {
	return above.type === 'heading' && heading.type === 'heading' && above.level < heading.level;
}

/** The block when it holds the text; only the fitting items of a list; null when nothing fits. */
function blockHolding(block: Block, holds: Holds): Block | null {
	if (block.type !== 'list') return holds(blockText(block)) ? block : null;
	const items = block.items.filter((item) => holds(item.map(blockText).join('\n')));
	return items.length > 0 ? { ...block, items } : null;
}

/** All text of an entry, with the addresses of its links. */
export function entryText({ title, organization, location, authors, phrase, dates, links, blocks }: Entry): string {
	const head = [phrase, title, organization, location, authors, dates, ...links.map(({ href }) => href)];
	return [...head, ...blocks.map(blockText)].filter((text) => text !== null).join('\n');
}

/** All text of a block, with the addresses of its links. */
function blockText(block: Block): string {
	return Array.from(textsIn([block]), (text) => (text.type === 'code' ? text.text : spansText(text.spans))).join('\n');
}

function spansText(spans: readonly Span[]): string {
	const targets = new Set(spans.flatMap(({ href }) => href ?? []));
	return [spans.map(({ text }) => text).join(''), ...targets].join('\n');
}
