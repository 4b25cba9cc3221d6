import { headLinksIn, titleLinksIn } from '../../model/head-links.ts';
import type { Block, Contact, ContactKind, Entry, Resume, Section, Span } from '../../model/index.ts';
import { createSlugger, nameForSlug } from '../../model/slug.ts';
import { joinText, plainText } from '../markdown/spans.ts';
import { findDates, readDates } from './dates.ts';
import { kindOf } from './kinds.ts';
import { isPhone } from './phone.ts';

/** The line in the front matter by which such a CV is known: `cv-form: fixed`. */
export const [FORM_KEY, FORM] = ['cv-form', 'fixed'];
/** The separator between the parts of an entry's line. */
export const SEPARATOR = ' · ';
/** The signs in place of missing dates and of a missing title. */
export const [NO_DATES, NOTHING] = ['–', '–'];

type Heading = Extract<Block, { type: 'heading' }>;
type Written = Omit<Resume, 'updated' | 'lang'>;

/**
 * Reads the Markdown that this program writes, without guessing: the name is the first heading of level
 * 1, the headline the emphasised line and the contacts the list below it, sections are of level 2; an entry is a heading
 * with a line of its parts below it, bold, emphasised and code.
 */
export function readWritten(blocks: readonly Block[]): Written {
	const first = blocks.findIndex((block) => block.type === 'heading' && block.level === 2);
	const head = blocks.slice(0, first < 0 ? blocks.length : first);
	return { ...readHead(head), sections: readSections(blocks.slice(head.length)) };
}

function readHead(blocks: readonly Block[]): Omit<Written, 'sections'> {
	const rest = [...blocks];
	const take = (fits: (block: Block) => boolean) => (rest[0] && fits(rest[0]) ? rest.shift() : undefined);
	const name = take((block) => block.type === 'heading' && block.level === 1);
	const headline = take((block) => block.type === 'paragraph' && block.spans.every(({ emphasis }) => emphasis));
	const contacts = take((block) => block.type === 'list' && block.items.every(isOneParagraph));
	if (rest[0]?.type === 'rule') rest.shift();
	return {
		name: name?.type === 'heading' ? plainText(name.spans) : null,
		headline: headline?.type === 'paragraph' ? joinText(headline.spans) : null,
		contacts: contacts?.type === 'list' ? contacts.items.flatMap(readContact) : [],
		intro: rest,
	};
}

function isOneParagraph([first, ...others]: readonly Block[]): boolean {
	return first?.type === 'paragraph' && others.length === 0;
}

const KINDS: readonly (readonly [scheme: string, kind: ContactKind])[] = [
	['mailto:', 'email'],
	['tel:', 'phone'],
];

function readContact([block]: readonly Block[]): Contact[] {
	if (block?.type !== 'paragraph') return [];
	const { spans, line } = block;
	const said = spans.at(-1);
	if (!said) return [];
	const isMarked = said.href !== undefined || said.emphasis;
	const whole = plainText(spans);
	const colon = isMarked ? -1 : whole.lastIndexOf(': ');
	const value = isMarked ? plainText([said]) : whole.slice(colon < 0 ? 0 : colon + 2);
	const before = isMarked ? plainText(spans.slice(0, -1)).replace(/:$/, '') : whole.slice(0, Math.max(0, colon));
	const scheme = KINDS.find(([start]) => said.href?.startsWith(start));
	const kind = said.emphasis ? 'location' : (scheme?.[1] ?? (isPhone(value) ? 'phone' : 'url'));
	return [{ kind, label: before === '' ? value : before, value, url: said.href ?? null, line }];
}

function readSections(blocks: readonly Block[]): Section[] {
	const slugOf = createSlugger('section');
	const starts = blocks.flatMap((block, at) => (block.type === 'heading' && block.level === 2 ? at : []));
	return starts.map((start, count) => {
		const heading = blocks[start] as Heading;
		const said = plainText(heading.spans);
		const title = said === NOTHING ? '' : said;
		const items = readItems(blocks.slice(start + 1, starts[count + 1]));
		return {
			title,
			slug: slugOf(title),
			kind: kindOf(title),
			...titleLinksIn(title, heading.spans),
			items,
			line: heading.line,
		};
	});
}

/** An entry goes up to the next entry, a rule, or a heading of a higher level, which divides the section. */
function readItems(blocks: readonly Block[]): (Block | Entry)[] {
	const slugOf = createSlugger('entry');
	const entry = blocks.find((block, at) => block.type === 'heading' && readLine(blocks[at + 1]) !== null);
	const level = entry?.type === 'heading' ? entry.level : 0;
	const items: (Block | Entry)[] = [];
	let body: (Block | Entry)[] = items;
	for (let at = 0; at < blocks.length; at++) {
		const block = blocks[at] as Block;
		// A deeper heading is the author's, whatever stands below it.
		const parts = block.type === 'heading' && block.level === level ? readLine(blocks[at + 1]) : null;
		if (block.type === 'heading' && parts) {
			const own: Block[] = [];
			items.push(entryOf(block, parts, own, slugOf));
			body = own;
			at++;
		} else {
			if (block.type === 'rule' || (block.type === 'heading' && block.level < level)) body = items;
			body.push(block);
		}
	}
	return items;
}

type Parts = {
	readonly organization: readonly Span[];
	readonly location: readonly Span[];
	readonly authors: readonly Span[];
	readonly dates: readonly Span[];
};

/** Whether code at the end of an entry's line is its dates, or stands for none. */
export function isDatesOf(text: string): boolean {
	return text === NO_DATES || readDates(text) !== null;
}

/** Whether a block below a heading would be read as the line of an entry. */
export function isLineOfEntry(block: Block): boolean {
	return readLine(block) !== null;
}

/** The parts of an entry's line; null for any other block. */
function readLine(block: Block | undefined): Parts | null {
	if (block?.type !== 'paragraph' || !block.spans.every(isPart)) return null;
	const dates = block.spans.filter(({ code }) => code);
	const isSure = dates.every(({ strong, emphasis }) => strong && emphasis);
	if (dates.length === 0 || (!isDatesOf(joinText(dates)) && !isSure)) return null;
	const parts = block.spans.slice(0, -dates.length);
	const organization = parts.filter(({ strong, emphasis }) => strong && !emphasis);
	const location = parts.filter(({ strong, emphasis }) => emphasis && !strong);
	const authors = parts.filter(({ strong, emphasis }) => emphasis && strong);
	return { organization, location, authors, dates };
}

function isPart({ text, strong, emphasis, code }: Span, at: number, spans: readonly Span[]): boolean {
	if (code) return true;
	// Nothing stands behind the dates.
	return !spans[at - 1]?.code && (strong || emphasis || text === SEPARATOR);
}

function entryOf(heading: Heading, parts: Parts, blocks: readonly Block[], slugOf: (text: string) => string): Entry {
	const { spans, line } = heading;
	const bold = spans.filter(({ strong }) => strong);
	const isAllTitle = spans.every(({ strong, emphasis }) => strong && emphasis);
	const isPhrase = bold.length > 0 && (isAllTitle || bold.length < spans.length);
	const named = bold.length > 0 ? [] : spans.filter(({ emphasis }) => emphasis);
	const isNameless = bold.length > 0 && !isPhrase;
	const title = isNameless || named.length > 0 || joinText(spans) === NOTHING ? [] : isPhrase ? bold : spans;
	const organization = isNameless ? bold : named.length > 0 ? named : parts.organization;
	const text = (part: readonly Span[]) => plainText(part) || null;
	const told = joinText(parts.dates);
	const dates = told === NO_DATES ? null : told;
	const range = dates === null ? null : (readDates(dates) ?? findDates(dates));
	const phrase = isPhrase || named.length > 0 ? joinText(spans).trim() : null;
	const head = { title: text(title), organization: text(organization), phrase };
	return {
		type: 'entry',
		title: head.title,
		organization: head.organization,
		location: text(parts.location),
		authors: text(parts.authors),
		phrase,
		dates,
		start: range?.start ?? null,
		end: range?.end ?? null,
		blocks,
		slug: slugOf(nameForSlug(head)),
		links: headLinksIn([
			...(isPhrase || named.length > 0 ? spans : [...title, ...organization]),
			...parts.location,
			...parts.dates,
		]),
		line,
	};
}
