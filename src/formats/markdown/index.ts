import { partSpans } from '../../layout/spans.ts';
import { headSpans, placeIn } from '../../model/head-links.ts';
import type { Block, Contact, Entry, Resume, Section, Span } from '../../model/index.ts';
import { FORM, FORM_KEY, isDatesOf, isLineOfEntry, NO_DATES, NOTHING, SEPARATOR } from '../../parse/cv/own-markdown.ts';
import { joinText, sliceSpans } from '../../parse/markdown/spans.ts';
import type { Format } from '../format.ts';
import { BELOW_SECTIONS, LOWEST, writeBlocks, writeHeading } from './blocks.ts';
import { writeSpans } from './spans.ts';

const BOLD = { strong: true } as const;
const ITALIC = { emphasis: true } as const;
const BOLD_ITALIC = { ...BOLD, ...ITALIC } as const;
type Style = Omit<Span, 'text'>;

/**
 * The CV as clean Markdown in a fixed form, see src/parse/cv/own-markdown.ts: reading it again gives the same model.
 */
export const markdown: Format = (resume) => {
	const { name, headline, contacts, intro, sections } = resume;
	const parts = [
		frontMatter(resume),
		name === null ? '' : writeHeading(1, [{ text: name }]),
		headline === null ? '' : writeSpans([{ text: headline, emphasis: true }]),
		contacts.map(writeContact).join('\n'),
		intro.length === 0 ? '' : `* * *\n\n${writeBlocks(intro)}`,
		...sections.map(writeSection),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function frontMatter({ lang }: Resume): string {
	return ['---', `${FORM_KEY}: ${FORM}`, ...(lang === null ? [] : [`lang: ${JSON.stringify(lang)}`]), '---'].join('\n');
}

/** `- Label: [value](url)`. The label is left out when it is the value; a place is emphasised. */
function writeContact({ kind, label, value, url }: Contact): string {
	const linked: Span = {
		text: value,
		...(url === null ? {} : { href: url }),
		...(kind === 'location' ? { emphasis: true } : {}),
	};
	return `- ${writeSpans(label === value ? [linked] : [{ text: `${label}: ` }, linked])}`;
}

function writeSection({ title, links = [], items }: Section): string {
	const headings = items.flatMap((item) => (item.type === 'heading' ? Math.max(BELOW_SECTIONS, item.level) : []));
	// Levels: a heading that divides the section stands above entries, a heading in an entry below.
	const level = Math.min(LOWEST, Math.max(BELOW_SECTIONS - 1, ...new Set(headings)) + 1);
	const parts = items.map((item, at) =>
		item.type === 'entry' ? writeEntry(item, level) : writeBlocks([belowHeading(item, items[at - 1])]),
	);
	return [writeHeading(2, headSpans(title || NOTHING, links)), ...parts.filter((part) => part !== '')].join('\n\n');
}

/** A block, below a heading that is no entry without the code that would make it the line of one. */
function belowHeading(block: Block, above: Block | Entry | undefined): Block {
	if (above?.type !== 'heading' || block.type !== 'paragraph' || !isLineOfEntry(block)) return block;
	return { ...block, spans: block.spans.map(({ code: _, ...span }) => span) };
}

/**
 * The title as a heading, and below it `**Organisation** · _place_ · `dates``, each part told by its style. Dates that do
 * not read as such by themselves are code in bold italics.
 */
function writeEntry(entry: Entry, level: number): string {
	const { title, organization, authors, phrase, dates, links, blocks } = entry;
	// A phrase in which the title has other words between its own is written as it is, and its parts are not told again.
	const name = title ?? organization;
	const isWhole = phrase !== null && (name === null || !phrase.includes(name));
	const isTold = dates !== null && !(isWhole && phrase.includes(dates));
	const told: Span[] = isTold ? partSpans(entry, 'dates') : [{ text: NO_DATES }];
	const style = { code: true, ...(isDatesOf(joinText(told)) ? {} : BOLD_ITALIC) } as const;
	const parts: readonly (readonly Span[])[] = [
		isWhole || title === null ? [] : partOf(entry, 'organization', BOLD),
		isWhole ? [] : partOf(entry, 'location', ITALIC),
		authors === null ? [] : headSpans(authors, links).map((span) => ({ ...span, ...BOLD_ITALIC })),
		told.map((span) => ({ ...span, ...style })),
	].filter((part) => part.length > 0);
	const line = parts.flatMap((part, at): Span[] => (at > 0 ? [{ text: SEPARATOR }, ...part] : [...part]));
	// A heading below the entry's own is the author's, whatever follows it; on the lowest level it could be an entry.
	const own = level < LOWEST ? blocks : blocks.map((block, at) => belowHeading(block, blocks[at - 1]));
	return [
		writeHeading(level, isWhole ? partSpans(entry, 'phrase') : headingOf(entry)),
		writeSpans(line),
		...(own.length > 0 ? [writeBlocks(own, Math.min(LOWEST, level + 1))] : []),
	].join('\n\n');
}

/**
 * The heading of an entry: its title; a phrase, which holds the title, with it in bold (in bold italics when the title is
 * all of it), or without one the organisation in italics; or the organisation, all bold, without a title.
 */
function headingOf(entry: Entry): readonly Span[] {
	const { title, organization, phrase } = entry;
	const part = title ?? organization;
	if (phrase !== null && part !== null) {
		const from = placeIn(phrase, part);
		const to = from + part.length;
		const style = title === null ? ITALIC : part === phrase ? BOLD_ITALIC : BOLD;
		const spans = partSpans(entry, 'phrase');
		const name = sliceSpans(spans, from, to).map((span) => ({ ...span, ...style }));
		return [...sliceSpans(spans, 0, from), ...name, ...sliceSpans(spans, to)];
	}
	if (title !== null) return partSpans(entry, 'title');
	return organization === null ? [{ text: NOTHING }] : partOf(entry, 'organization', BOLD);
}

/** A part of a head in a style; the links of the organisation are those of the phrase that holds it. */
function partOf(entry: Entry, part: 'organization' | 'location', style: Style): Span[] {
	return partSpans(entry, part).map((span) => ({ ...span, ...style }));
}
