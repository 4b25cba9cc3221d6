import { isWestern } from './characters.ts';
import { COLOR, type Design, SCALE } from './design.ts';
import { featuresOf } from './faces.ts';
import { DOCUMENT } from './flow.ts';
import type { Element, Outline, PDFDocument } from './library.ts';
import { type Piece, type Setter, setLines } from './lines.ts';
import { type Look, type Tag, tagIn } from './look.ts';
import type { Pages } from './pages.ts';
import type { Paper } from './paper.ts';
import type { Mark, Shape } from './rows.ts';

/** What pages are painted with. */
export type Paint = {
	readonly paper: Paper;
	readonly design: Design;
	readonly setter: Setter;
	/** Stands before the number of a page, from the second page on, where there is room for it. */
	readonly name: string | null;
};

/** Letters of a name that are measured for the foot of a page: more than a row has room for. */
const LONGEST_NAME = 200;
/** The size of a link above and below its baseline, in sizes of its text. */
const [ASCENT, DESCENT] = [0.9, 0.25];
/** Of letters that are drawn bold, because their font has no bold, in sizes of the text. */
const STROKE = 0.03;
/** Where a word is struck through, and how thick the line is. */
const [STRIKE, STRIKE_WIDTH] = [0.28, 0.06];

/** What PDF/UA-1 asks of the metadata of a file that keeps to it (ISO 14289-1, clause 5). */
const PDF_UA = `
	<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
		<pdfuaid:part>1</pdfuaid:part>
	</rdf:Description>`;

/**
 * Paints the pages: text in the order of the CV, each piece with its place in the structure; links; the outline. Returns how many
 * they are.
 */
export function paintPages(document: PDFDocument, { all, known }: Pages, paint: Paint): number {
	const { paper, setter } = paint;
	const { margin } = paper;
	const tags = taggerOf(document);
	const addMark = outlinerOf(document, paper);
	const pen = penOf(document);
	// A document whose pages are not counted is nobody's CV: each page is one paragraph, so that its structure takes no more memory
	// than its text.
	const isHuge = known === null;
	let hasAllFonts = true;
	const foot: Look = {
		...{ family: 'sans', strong: false, italic: false, strike: false },
		size: paint.design.size * SCALE.footer,
		color: COLOR.muted,
	};
	const name = (paint.name ?? '').slice(0, LONGEST_NAME).replace(/\s+/g, ' ');
	const leftOf = (at: number, width: number) =>
		setter.direction === 'ltr' ? margin.side + at : paper.width - margin.side - at - width;
	let number = 0;
	for (const page of all) {
		number++;
		document.addPage({ size: [paper.width, paper.height], margin: 0 });
		pen.lift();
		ornament('Layout', () => {
			for (const { row, top } of page.rows)
				for (const shape of row.shapes) if (top > 0 || !shape.inGap) paintShape(shape, margin.top + top);
		});
		const whole = tagIn(DOCUMENT, 'P');
		for (const { row, top } of page.rows) {
			const y = margin.top + top;
			if (!isHuge) for (const mark of row.marks) addMark(mark, y);
			for (const piece of row.pieces) {
				const tag = isHuge ? (piece.link === null ? whole : tagIn(whole, 'Link')) : piece.tag;
				const linkElement = tag && tags.open(tag);
				paintPiece(piece, linkElement, { x: leftOf(piece.at, piece.width), y: y + piece.drop });
			}
		}
		tags.endPage();
		if (number > 1) ornament('Pagination', paintNumber);
	}
	// The standard fonts are not in the file.
	if (hasAllFonts && !isHuge) document.appendXML(PDF_UA);
	return number;

	/** Paints what is no part of the text. */
	function ornament(type: 'Layout' | 'Pagination', draw: () => void) {
		document.markContent('Artifact', { type });
		draw();
		document.endMarkedContent();
	}

	function paintShape({ from, to, top, height, color }: Shape, y: number) {
		pen.dip(color);
		document.rect(leftOf(from, to - from), y + top, to - from, height).fill();
	}

	function paintPiece(piece: Piece, linkElement: Element | null, { x, y }: { readonly x: number; readonly y: number }) {
		const { text, look, face, link, width } = piece;
		pen.dip(look.color);
		document.font(face.source, face.key).fontSize(look.size);
		hasAllFonts &&= typeof face.source !== 'string';
		if (face.lacksBold) document.strokeColor(look.color).lineWidth(look.size * STROKE);
		document.text(text, x, y, {
			lineBreak: false,
			baseline: 'alphabetic',
			features: featuresOf(text, face),
			textWidth: width,
			wordCount: 1,
			...(face.lacksBold && { fill: true, stroke: true }),
			...(face.lacksItalic && hasItalics(text) && { oblique: true }),
		});
		if (look.strike) document.rect(x, y - look.size * STRIKE, width, look.size * STRIKE_WIDTH).fill();
		if (link !== null && linkElement) {
			// The String says that it is text; a string is a name in pdfkit.
			const options = { structParent: linkElement, Contents: new String(link) };
			document.link(x, y - look.size * ASCENT, width, look.size * (ASCENT + DESCENT), link, options);
		}
	}

	function paintNumber() {
		const place = known === null ? `${number}` : `${number} / ${known.count}`;
		const lines = (text: string) => [
			...setLines([{ text, look: foot, link: null, tag: null }], paper.width / 2, setter),
		];
		const named = name === '' ? [] : lines(`${name} – ${place}`);
		// A name that takes more than half of the row is left out.
		const [line] = named.length === 1 ? named : lines(place);
		const from = paper.width - 2 * margin.side - (line?.width ?? 0);
		for (const piece of line?.pieces ?? [])
			paintPiece(piece, null, {
				x: leftOf(from + piece.at, piece.width),
				y: paper.height - margin.bottom / 2 + foot.size / 2,
			});
	}
}

/** Whether the letters have a slanted form. */
function hasItalics(text: string): boolean {
	return isWestern(text) || /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text);
}

/** Changes the colour when it is another one. */
function penOf(document: PDFDocument) {
	let color: string | null = null;
	return {
		dip: (next: string) => {
			if (next !== color) document.fillColor(next);
			color = next;
		},
		lift: () => {
			color = null;
		},
	};
}

/**
 * Opens and closes the marks around text that tell its place in the structure. An element is written when the text goes on
 * elsewhere, so that little of the structure is held at a time.
 */
function taggerOf(document: PDFDocument) {
	const root = document.struct('Document');
	document.addStructure(root);
	/** The elements around the last text, the outermost first. */
	const path: { readonly tag: Tag; readonly element: Element }[] = [{ tag: DOCUMENT, element: root }];
	let current: Tag | null = null;
	/** The levels of the headings that are around what comes next. */
	const levels: number[] = [];
	/** The type of an element. Headings leave no level out, even where a CV has no name or an entry no title. */
	const typeOf = ({ type }: Tag): string => {
		const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0);
		if (level === 0) return type;
		while ((levels.at(-1) ?? 0) >= level) levels.pop();
		return `H${levels.push(level)}`;
	};
	const close = () => {
		if (current) document.endMarkedContent();
		current = null;
	};
	const leave = (depth: number) => {
		while (path.length > depth) path.pop()?.element.end();
	};
	/** Enters the element of the tag, and leaves those that are not around it. */
	const enter = (tag: Tag): Element => {
		const tags = [tag];
		for (let parent = tag.parent; parent; parent = parent.parent) tags.push(parent);
		tags.reverse();
		const common = tags.findIndex((one, depth) => path[depth]?.tag !== one);
		if (common >= 0) leave(common);
		else leave(tags.length);
		for (const next of tags.slice(path.length)) {
			const element = document.struct(typeOf(next), {
				...(next.type === 'TH' && { scope: 'Column' }),
				...(next.said !== undefined && { actual: next.said }),
			});
			if (next.numbering) element.dictionary.data['A'] = { O: 'List', ListNumbering: next.numbering };
			path.at(-1)?.element.add(element);
			path.push({ tag: next, element });
		}
		return path.at(-1)?.element ?? root;
	};
	/** How deep the link is that the last text belongs to; -1 without one. */
	const linkDepth = () => path.findLastIndex(({ tag }) => tag.type === 'Link');
	return {
		/** Opens the place of a text. Returns the element of its link. */
		open: (tag: Tag): Element | null => {
			if (tag !== current) {
				close();
				enter(tag).add(document.markStructureContent(tag.type));
				current = tag;
			}
			return path[linkDepth()]?.element ?? null;
		},
		/** pdfkit writes that a link is on the page on which its element ends. */
		endPage: () => {
			close();
			if (linkDepth() >= 0) leave(linkDepth());
		},
	};
}

/** Adds sections to the outline, and entries below them. */
function outlinerOf(document: PDFDocument, { width }: Paper) {
	let section: Outline | null = null;
	return ({ title, level }: Mark, top: number) => {
		const shown = title.replace(/\s+/g, ' ').trim();
		if (shown === '') return;
		// pdfkit counts `left` from the right edge.
		const options = { fit: false, top: Math.max(0, top - 8), left: width, expanded: level === 0 };
		const item = (level === 0 || !section ? document.outline : section).addItem(shown, options);
		if (level === 0) section = item;
	};
}
