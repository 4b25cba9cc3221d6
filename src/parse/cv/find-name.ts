import type { Block, Contact, SectionKind, Span } from '../../model/index.ts';
import { spansIn } from '../../model/walk.ts';
import { hasScheme } from '../address.ts';
import { dropLines, joinText, plainText, splitLines } from '../markdown/spans.ts';
import { lineOfRow } from '../markdown/table.ts';
import { firstLetterOrDigit, lowerCase } from '../words/letters.ts';
import { isJob } from '../words/phrases.ts';
import { contactOf } from './contact.ts';
import { type FrontMatter, nameInFrontMatter, nameInPageTitle } from './front-matter-person.ts';
import { labelledName } from './labelled-name.ts';
import { isButton, withoutButtons } from './own-page.ts';
import {
	arePronouns,
	beginsWithName,
	cutName,
	isDocument,
	isDocumentTitle,
	isPersonName,
	nameBeforeFacts,
	namedBy,
	nameInDescription,
	namesSomethingElse,
} from './person-name.ts';
import { piecesOf } from './pieces.ts';
import type { Cut, RawSection } from './sections.ts';

/** The name, the contact to which it links, the sentence in which it stands, and the other blocks above the first section. */
export type Named = {
	readonly name: string | null;
	readonly contacts: readonly Contact[];
	readonly greeting: readonly Block[];
	readonly rest: readonly Block[];
};

/** Blocks or pieces among which a name is looked for. */
const MAX_LOOKED_AT = 100;
/** Paragraphs above the one with the name: links to other editions, a greeting. */
const MAX_ABOVE = 3;

/**
 * The name, from the first of these that has one: a heading, the value of a label, a line below the title of the document
 * or the first line, front matter, the facts about the person, a line above a job, a sentence, the authors of papers.
 */
export function findName(cut: Cut, frontMatter: FrontMatter): Named {
	const { sections } = cut;
	const head = cut.name ? cut.head : cut.head.flatMap((block, at) => (at < MAX_ABOVE ? cellsBesideName(block) : block));
	const titled = cut.name ? nameInHeading(cut.name, head) : null;
	const isSure = titled !== null && titled.name !== null && titled.isSure;
	const greeting = titled?.greeting ?? [];
	if (isSure && greeting.length === 0) return titled;
	const rest = titled?.name === null ? titled.rest : head;
	const personal = sections.filter(({ kind }, at) => at === 0 || kind === 'contact').flatMap(({ blocks }) => blocks);
	const labelled = labelledName([...rest, ...personal].slice(0, MAX_LOOKED_AT).map(startOf));
	// Who greets by the first name may tell the whole of it: `Hi, I'm Ada`, `Full name: Ada Byron`.
	if (isSure) return labelled?.startsWith(`${titled.name} `) ? { ...titled, name: labelled } : titled;
	const ofPage = nameInPageTitle(frontMatter);
	const said = nameInFrontMatter(frontMatter) ?? (ofPage !== null && isPersonName(ofPage) ? ofPage : null);
	const first = labelled === null ? nameInLines(rest, cut.document || titled ? MAX_ABOVE : 1) : null;
	// The first line may as well be a motto, unless nothing else is known or the title of the page agrees.
	if (first && (cut.document || said === null || said.includes(first.name ?? ''))) return { ...first, greeting };
	const name =
		labelled ??
		said ??
		ofPage ??
		nameInOwnSection(sections) ??
		nameAmongFacts(rest, sections) ??
		nameAboveJob(sections) ??
		nameInSentence(rest, sections) ??
		nameAmongAuthors(sections);
	return name === null && titled ? titled : { name, contacts: [], greeting, rest };
}

/** The cells of a table of which the first is a name, as paragraphs: `| Ada Byron | Hull, UK |`. Any other block as it is. */
function cellsBesideName(block: Block): readonly Block[] {
	if (block.type !== 'table') return [block];
	const [first = []] = [block.head, ...block.rows].find((row) => row.some((cell) => cell.length > 0)) ?? [];
	// `氏名` looks like a name.
	if (!isPersonName(plainText(first)) || namedBy(plainText(first))) return [block];
	const cells = [block.head, ...block.rows].flatMap((row, at) =>
		row.map((spans): Block => ({ type: 'paragraph', spans, line: at === 0 ? block.line : lineOfRow(block, at - 1) })),
	);
	return cells.filter((cell) => cell.type === 'paragraph' && cell.spans.length > 0);
}

/** The first items, rows or quoted blocks of a block: nobody tells more facts about themselves. */
function startOf(block: Block): Block {
	if (block.type === 'list') return { ...block, items: block.items.slice(0, MAX_LOOKED_AT) };
	if (block.type === 'quote') return { ...block, blocks: block.blocks.slice(0, MAX_LOOKED_AT) };
	if (block.type === 'definitions') return { ...block, items: block.items.slice(0, MAX_LOOKED_AT) };
	return block.type === 'table' ? { ...block, rows: block.rows.slice(0, MAX_LOOKED_AT) } : block;
}

/** What the heading says. It is sure to be the name unless it names a job or an organisation. */
function nameInHeading(
	heading: Extract<Block, { type: 'heading' }>,
	head: readonly Block[],
): Named & { isSure: boolean } {
	const [whole = [], ...lines] = joinText(heading.spans).includes('\n')
		? splitLines(heading.spans)
		: jobInOtherType(heading.spans);
	const first = withoutButtons(whole);
	const { name, rest, isGreeting } = cutName(plainText(first));
	const paragraph = (spans: readonly Span[]): Block => ({ type: 'paragraph', spans, line: heading.line });
	const said = paragraph([{ text: rest }]);
	const files = [...filesOfName(first), ...(first === whole ? [] : whole.filter(isButton))].map((span) =>
		paragraph([span]),
	);
	const others = [...lines.map(paragraph), ...files, ...head.filter((block) => block !== heading)];
	return {
		name,
		isSure: name !== null && (isGreeting || !namesSomethingElse(name)),
		contacts: linksOfName(first, heading.line),
		greeting: isGreeting ? [paragraph(first)] : [],
		rest:
			isGreeting || rest === '' || isDocument(lowerCase(rest))
				? others
				: isSpelling(name, rest) || arePronouns(rest)
					? [...others, said]
					: [said, ...others],
	};
}

/** The name and the job in code or italics behind it: `` Ada Byron `Engineer` ``; other spans as they are. */
function jobInOtherType(spans: readonly Span[]): readonly (readonly Span[])[] {
	const at = spans.findIndex(({ code, emphasis }) => code || emphasis);
	const [name, job] = [spans.slice(0, Math.max(0, at)), spans.slice(at)];
	return isPersonName(plainText(name)) && isJob(plainText(job)) ? [name, job] : [spans];
}

/** Whether the rest of a heading is the name in Latin letters: `林月 / Lin Yue`. */
function isSpelling(name: string | null, rest: string): boolean {
	return name !== null && !/^\p{Script=Latin}/u.test(name) && /^\p{Script=Latin}/u.test(rest) && isPersonName(rest);
}

/** The addresses in the line of the name: a name that is itself a link leads to the person's own page. */
function linksOfName(spans: readonly Span[], line: number): Contact[] {
	return spans.flatMap((span): Contact[] => {
		const { href = '' } = span;
		if (!hasScheme(href)) return [];
		const own = /^https?:/i.test(href) ? null : contactOf({ spans: [span], line });
		return [own ?? { kind: 'url', label: href, value: href, url: href, line }];
	});
}

/** The links in that line to files beside the CV, which are no contacts: `[PDF](cv.pdf)`. `/` is the CV's own site. */
function filesOfName(spans: readonly Span[]): readonly Span[] {
	return spans.filter(({ href }) => href !== undefined && !hasScheme(href) && !/^[./#]*$/.test(href));
}

type Line = Extract<Block, { type: 'paragraph' | 'heading' }>;

/** The name that is the first line of a paragraph: below the title of the document, or at the start of the CV. */
function nameInLines(blocks: readonly Block[], most: number): Omit<Named, 'greeting'> | null {
	// A heading may be lower than those of the sections: `### Ada Byron` above `## Experience`.
	const paragraphs = blocks
		.filter((block, at): block is Line => block.type === 'paragraph' || (block.type === 'heading' && at === 0))
		.filter(({ spans }) => !isDocumentTitle(plainText(spans)))
		.slice(0, most);
	for (const block of paragraphs) {
		const [first = []] = splitLines(block.spans);
		const text = plainText(first);
		// `Ada Byron. Born in Hull.`
		const [sentence = ''] = text.split('. ');
		const isSentence = sentence !== text && /\s\S*\p{Alphabetic}{3}$/u.test(sentence) && isPersonName(sentence);
		const { name, rest, isGreeting } = isSentence
			? { name: sentence, rest: text.slice(sentence.length + 2), isGreeting: false }
			: cutName(text);
		// Links alone lead to other editions: `[English](en.md) | [Deutsch](de.md)`.
		const isOfLinks = first.filter(({ href }) => href !== undefined).length > 1 && first.every(isLinkOrMark);
		// `Acme Ltd, 12 Sea Lane` is an address, `title: CV` a label.
		if (name === null || isGreeting || isOfLinks || /\d|:\s/.test(name) || !beginsWithName(name)) continue;
		const said: Block[] = rest === '' ? [] : [{ ...block, spans: [{ text: rest }] }];
		const spans = dropLines(block.spans, 1);
		const below: Block[] = spans.length > 0 ? [{ ...block, spans, line: block.line + 1 }] : [];
		const files = filesOfName(first).map((span): Block => ({ ...block, spans: [span] }));
		const others = blocks.flatMap((other) => (other === block ? [...said, ...files, ...below] : other));
		return { name, contacts: linksOfName(first, block.line), rest: others };
	}
	return null;
}

function isLinkOrMark({ href, text }: Span): boolean {
	return href !== undefined || firstLetterOrDigit(text) < 0;
}

/** The first words of the section that has the name alone: `## 名前`. */
function nameInOwnSection(sections: readonly RawSection[]): string | null {
	const own = sections.slice(0, MAX_ABOVE).find(({ title }) => namedBy(title) === 'full');
	const [first] = (own?.blocks.slice(0, 1) ?? []).flatMap((block) => piecesOf(startOf(block)));
	const name = plainText(first?.spans ?? []);
	return name !== '' && name.length <= MAX_NAME ? name : null;
}

/** Characters of a name that stands alone. */
const MAX_NAME = 40;

/** The name that begins the facts about a person: `林月/女/1990`, in a section of such facts or in a list above all. */
function nameAmongFacts(head: readonly Block[], sections: readonly RawSection[]): string | null {
	const above = head.slice(0, MAX_ABOVE).filter(({ type }) => type !== 'paragraph' && type !== 'heading');
	const personal = sections.filter(({ kind }, at) => kind === 'contact' || (at === 0 && kind === 'summary'));
	const blocks = [...above, ...personal.flatMap((section) => section.blocks.slice(0, 1))];
	const names = blocks.map((block) => nameBeforeFacts(plainText(piecesOf(startOf(block))[0]?.spans ?? [])));
	return names.find((name) => name !== null) ?? null;
}

/** Who is the subject of a sentence: Ada Byron in `Ada Byron is an engineer …`. */
const SENTENCE_ABOUT =
	/^(\S[^.,;:!?]{3,50}?(?: \p{Uppercase}\.[^.,;:!?]{1,30}?)?) (?:is|was|ist|est|es|è|é|är|er) (?:an?|the|currently|een|eine?|une?|una?|um|uma|en|et)\s/u;

/** The name with which somebody introduces themselves in the first sentence: `I'm Ada Byron and …`, `Ada Byron is …`. */
function nameInSentence(head: readonly Block[], sections: readonly RawSection[]): string | null {
	const [first] = sections;
	const [block] = [...head, ...(first?.blocks ?? [])].filter((one) => one.type === 'paragraph');
	const said = [block, first?.heading].flatMap((one) => (one ? cutName(plainText(one.spans)) : []));
	const greeting = said.find(({ name, isGreeting }) => isGreeting && name !== null && isPersonName(name));
	if (greeting) return greeting.name;
	const text = block ? plainText(block.spans) : '';
	const [, subject = ''] = SENTENCE_ABOUT.exec(text) ?? [];
	return isPersonName(subject) ? subject : nameInDescription(text);
}

/**
 * A name with a job on the line below it, behind the lists that a page has at its side: contacts, skills, languages. Text
 * copied from such a page (LinkedIn's PDF is one) begins with these.
 */
function nameAboveJob(sections: readonly RawSection[]): string | null {
	const end = sections.findIndex(({ kind }) => !SIDE_KINDS.has(kind));
	const blocks = sections.slice(0, end < 0 ? undefined : end).flatMap(({ blocks: own }) => own);
	for (const [at, block] of blocks.entries()) {
		const next = blocks[at + 1];
		if (block.type !== 'paragraph' || next?.type !== 'paragraph') continue;
		const [text, below] = [plainText(splitLines(block.spans).at(-1) ?? []), plainText(splitLines(next.spans)[0] ?? [])];
		if (isPersonName(text) && isJob(below)) return text;
	}
	return null;
}

const SIDE_KINDS: ReadonlySet<SectionKind> = new Set<SectionKind>([
	'contact',
	'skills',
	'languages',
	'certificates',
	'awards',
]);

/** The name that is bold in the author lists of several papers: that of the CV's author. */
function nameAmongAuthors(sections: readonly RawSection[]): string | null {
	const counts = new Map<string, number>();
	const blocks = sections.flatMap((section) => section.blocks).filter(holdsBold);
	for (const { spans } of blocks.flatMap(piecesOf)) {
		const isBeside = spans.some((span) => !span.strong && span.text !== span.text.toLowerCase());
		const [name, ...others] = spans.flatMap(({ strong, text }) => (strong && isPersonName(text) ? text.trim() : []));
		if (isBeside && name !== undefined && others.length === 0) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const [first] = [...counts].sort(([, a], [, b]) => b - a);
	return first && first[1] >= MIN_PAPERS ? first[0] : null;
}

function holdsBold(block: Block): boolean {
	return [...spansIn([block])].some(({ spans }) => spans.some(({ strong }) => strong));
}

/** Papers in which a name must be bold to count as the author's. */
const MIN_PAPERS = 3;
