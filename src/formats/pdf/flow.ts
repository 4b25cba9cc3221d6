import { withoutOuterRules } from '../../layout/section.ts';
import type { Block, Entry, Resume, Section } from '../../model/index.ts';
import { plainAtom } from './atoms.ts';
import { blockRows, drawBlock } from './blocks.ts';
import { COLOR, type Design, SCALE, SPACE, WIDTH } from './design.ts';
import { entryRows } from './entry.ts';
import { headerRows } from './header.ts';
import type { Setter } from './lines.ts';
import { type Look, type Tag, tagIn } from './look.ts';
import { below, emptyRow, type Place, type Placed, type Row, rowHeight, spaceOf, stuck, textRows, withFirst } from './rows.ts';

const RULE = 0.6;

/** The whole CV as rows of a page that is `width` points wide. */
export function flowRows(resume: Resume, width: number, { design, setter }: { design: Design; setter: Setter }): readonly Row[] {
	const look: Look = { family: 'sans', strong: false, italic: false, strike: false, size: design.size, color: COLOR.ink };
	const page: Place = { from: 0, width, tag: DOCUMENT, look, design, setter, depth: 0 };
	const column = design.hasColumn ? design.size * (WIDTH.column + WIDTH.gap) : 0;
	const body = { ...page, from: column, width: width - column };
	const rows: Row[] = [];
	const add = (more: readonly Row[]) => {
		for (const row of more) rows.push(row);
	};
	add(headerRows(resume, page));
	add(below(blockRows(resume.intro, body, 2), spaceOf(page, SPACE.intro)));
	for (const section of resume.sections) add(sectionRows(section, page, body));
	return rows;
}

/** The root of the structure. */
export const DOCUMENT: Tag = { type: 'Document', parent: null };

/** A section below a rule, with its title beside its first row, or above it when there is no column for titles. */
function sectionRows(section: Section, page: Place, body: Place): readonly Row[] {
	const tag = tagIn(page.tag, 'Sect');
	const look: Look = { ...page.look, family: 'serif', strong: true, size: page.design.size * SCALE.section, color: COLOR.strong };
	const column = { ...page, look, width: page.design.hasColumn ? page.design.size * WIDTH.column : page.width };
	const titleTag = tagIn(tag, 'H2');
	const title = textRows([plainAtom(section.title, look, titleTag)], column, 0);
	const marks = [{ title: section.title, level: 0 as const }];
	const content = itemRows(section.items, { ...body, tag });
	const rows = page.design.hasColumn
		? withFirst(besideTitle(content, title, rowHeight(body)), [], marks)
		: withFirst([...stuck(title), ...below(content, spaceOf(page, SPACE.belowTitle))], [], marks);
	return ruled(rows, page);
}

/** The rows of the content with the title in the column beside them, and more rows where it is longer. */
function besideTitle(content: readonly Row[], title: readonly Row[], height: number): readonly Row[] {
	if (title.length === 0) return content;
	const rows = content.length > 0 ? [...content] : [emptyRow(height, 0)];
	const baseline = rows[0]?.pieces[0]?.drop ?? title[0]?.pieces[0]?.drop ?? 0;
	const step = title[0]?.height ?? 0;
	const pieces = title.flatMap((line, at) =>
		line.pieces.map((piece): Placed => ({ ...piece, drop: baseline + at * step })),
	);
	const wanted = title.length * step;
	let reached = 0;
	let count = 0;
	for (const row of rows) {
		if (reached >= wanted) break;
		reached += row.height + (count > 0 ? row.gap : 0);
		count++;
	}
	const last = rows[count - 1];
	if (reached < wanted && last) rows[count - 1] = { ...last, height: last.height + wanted - reached };
	return stuck(withFirst(rows, pieces), count - 1);
}

/** The rows with a rule above them. */
function ruled(rows: readonly Row[], page: Place): readonly Row[] {
	const [first, ...others] = rows;
	if (!first) return [];
	const [above, under] = [spaceOf(page, SPACE.section), spaceOf(page, SPACE.rule)];
	const rule = { from: 0, to: page.width, top: -under, height: RULE, color: COLOR.line, inGap: true as const };
	return [{ ...first, gap: above + under, shapes: [rule, ...first.shapes] }, ...others];
}

/** Blocks and entries. Headings below a sub-division are one level deeper. */
function itemRows(items: readonly (Block | Entry)[], place: Place): readonly Row[] {
	const shown = withoutOuterRules(items);
	const division = shown.findIndex(({ type }) => type === 'heading');
	const rows: Row[] = [];
	let before: Block | Entry | null = null;
	for (const [at, item] of shown.entries()) {
		const level = division >= 0 && at > division ? 4 : 3;
		const drawn = item.type === 'entry' ? entryRows(item, place, level) : drawBlock(item, place, 3);
		const gap = before === null ? 0 : spaceOf(place, spaceBetween(before, item));
		for (const row of below(drawn, gap)) rows.push(row);
		if (drawn.length > 0) before = item;
	}
	return rows;
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
