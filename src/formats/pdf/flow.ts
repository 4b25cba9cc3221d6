import { withoutOuterRules } from '../../layout/section.ts';
import { headSpans } from '../../model/head-links.ts';
import type { Block, Entry, Resume, Section } from '../../model/index.ts';
import { atomsOf, plainAtom } from './atoms.ts';
import { blockRows, drawBlock } from './blocks.ts';
import { COLOR, type Design, SCALE, SPACE, WIDTH } from './design.ts';
import { entryRows } from './entry.ts';
import { headerRows } from './header.ts';
import { type Setter, widthOfAtoms } from './lines.ts';
import { type Look, type Tag, tagIn } from './look.ts';
import {
	below,
	emptyRow,
	headed,
	type Place,
	type Placed,
	parted,
	type Row,
	rowHeight,
	spaceOf,
	stacked,
	textRows,
	withSecond,
} from './rows.ts';

const RULE = 0.6;

/** The whole CV as rows of a page that is `width` points wide, section by section. */
export function* flowRows(
	resume: Resume,
	width: number,
	{ design, setter }: { design: Design; setter: Setter },
): Generator<Row> {
	const look: Look = {
		family: 'sans',
		strong: false,
		italic: false,
		strike: false,
		size: design.size,
		color: COLOR.ink,
	};
	const page: Place = { from: 0, width, tag: DOCUMENT, look, design, setter, depth: 0, quotes: 0 };
	const column = design.hasColumn ? columnFor(resume.sections, page) : 0;
	const start = column === 0 ? 0 : column + design.size * WIDTH.gap;
	const body = { ...page, from: start, width: width - start };
	yield* headerRows(resume, page);
	yield* below(blockRows(resume.intro, body, 2), spaceOf(page, SPACE.intro));
	for (const section of resume.sections) yield* sectionRows(section, page, body);
}

/**
 * The width of a column for the titles of sections; 0 when a title takes two rows there, because programs that read a page
 * row by row would meet the second one in the text beside it.
 */
function columnFor(sections: readonly Section[], page: Place): number {
	const look = titleLook(page);
	const titles = [...new Set(sections.map(({ title }) => title))];
	const widths = titles.map((title) => widthOfAtoms([plainAtom(title, look, null)], page.setter));
	const widest = widths.reduce((most, width) => Math.max(most, width), 0) + 1;
	const isOneRow = titles.every((title) => !title.includes('\n'));
	return isOneRow && widest <= page.design.size * WIDTH.column ? widest : 0;
}

function titleLook({ look, design }: Place): Look {
	return { ...look, family: 'serif', strong: true, size: design.size * SCALE.section, color: COLOR.strong };
}

/** The root of the structure. */
export const DOCUMENT: Tag = { type: 'Document', parent: null };

/** A section below a rule, with its title beside its first row, or above it when there is no column for titles. */
function* sectionRows(section: Section, page: Place, body: Place): Generator<Row> {
	const tag = tagIn(page.tag, 'Sect');
	const look = titleLook(page);
	const isBeside = body.from > 0;
	const title = [
		...textRows(atomsOf(headSpans(section.title, section.links ?? []), look, tagIn(tag, 'H2')), {
			...page,
			look,
			width: isBeside ? body.from : page.width,
		}),
	];
	const content = itemRows(section.items, { ...body, tag });
	const [first, others] = parted(
		isBeside ? withSecond(content) : headed(title, below(content, spaceOf(page, SPACE.belowTitle))),
	);
	const row = first ?? (isBeside ? emptyRow(rowHeight(body), 0) : null);
	if (!row) return;
	const [above, under] = [spaceOf(page, SPACE.section), spaceOf(page, SPACE.rule)];
	const rule = { from: 0, to: page.width, top: -under, height: RULE, color: COLOR.line, inGap: true as const };
	yield {
		...row,
		gap: above + under,
		pieces: isBeside ? [...titleBeside(row, title), ...row.pieces] : row.pieces,
		shapes: [rule, ...row.shapes],
		marks: [{ title: section.title, level: 0 }, ...row.marks],
	};
	yield* others;
}

/** The title in the column, on the baseline of the row that it stands beside. */
function titleBeside({ pieces: [piece] }: Row, title: readonly Row[]): readonly Placed[] {
	const pieces = title.flatMap((row) => row.pieces);
	return piece ? pieces.map((one) => ({ ...one, drop: piece.drop })) : pieces;
}

/** Blocks and entries. Headings below a sub-division are one level deeper. */
function itemRows(items: readonly (Block | Entry)[], place: Place): Iterable<Row> {
	const shown = withoutOuterRules(items);
	const division = shown.findIndex(({ type }) => type === 'heading');
	const levelAt = (at: number) => (division >= 0 && at > division ? 4 : 3);
	return stacked(
		shown,
		(item, at) => (item.type === 'entry' ? entryRows(item, place, levelAt(at)) : drawBlock(item, place, 3)),
		(before, next) => spaceOf(place, spaceBetween(before, next)),
	);
}

function spaceBetween(before: Block | Entry, next: Block | Entry): number {
	if (before.type === 'heading') return SPACE.belowHead;
	if (next.type === 'heading') return SPACE.heading;
	if (next.type !== 'entry' && before.type !== 'entry') return SPACE.block;
	// Entries that are only a row each are a list.
	return isShort(before) && isShort(next) ? SPACE.looseItem : SPACE.entry;
}

function isShort(item: Block | Entry): boolean {
	return item.type === 'entry' && item.blocks.length === 0;
}
