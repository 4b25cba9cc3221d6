import { create, type Font, type GlyphRun } from 'fontkit';
import { type Measured, PDFDocument, registerStdFonts } from 'pdfkit';
import Courier from 'pdfkit/standard-fonts/Courier';
import CourierBold from 'pdfkit/standard-fonts/CourierBold';
import CourierBoldOblique from 'pdfkit/standard-fonts/CourierBoldOblique';
import CourierOblique from 'pdfkit/standard-fonts/CourierOblique';
import Helvetica from 'pdfkit/standard-fonts/Helvetica';
import HelveticaBold from 'pdfkit/standard-fonts/HelveticaBold';
import HelveticaBoldOblique from 'pdfkit/standard-fonts/HelveticaBoldOblique';
import HelveticaOblique from 'pdfkit/standard-fonts/HelveticaOblique';
import TimesBold from 'pdfkit/standard-fonts/TimesBold';
import TimesBoldItalic from 'pdfkit/standard-fonts/TimesBoldItalic';
import TimesItalic from 'pdfkit/standard-fonts/TimesItalic';
import TimesRoman from 'pdfkit/standard-fonts/TimesRoman';

export type { Font } from 'fontkit';
export type { Element, Outline, PDFDocument } from 'pdfkit';

/** Words that a font remembers. */
const MAX_KNOWN = 5000;

/** The font in a file, or the fonts of a collection. Throws an error for a file of another kind. */
export function readFont(bytes: Uint8Array): Font | { readonly fonts: readonly Font[] } {
	const opened = create(bytes);
	if (!('fonts' in opened)) return remembering(opened);
	// A collection opens its fonts anew whenever it is asked for them.
	return { fonts: opened.fonts.map(remembering) };
}

/**
 * The font, which sets a word that comes again as it did before. Every word is measured and then written, and to choose and
 * join the letters of one in Arabic takes longer than all the rest. What a text is set with must follow from the text.
 */
function remembering(font: Font): Font {
	const layout = font.layout.bind(font);
	const known = new Map<string, GlyphRun>();
	font.layout = (text, features) => {
		const run = known.get(text) ?? layout(text, features);
		if (known.size >= MAX_KNOWN) known.clear();
		known.set(text, run);
		return Object.create(run, { positions: { value: run.positions.map((place) => ({ ...place })) } });
	};
	return font;
}

/** Bytes that are kept together. pdfkit writes pieces of a few bytes, and each would take more memory than it holds. */
const BLOCK = 65_536;

/** Lines of a page that are made bytes together. All of a page would be too many: one with 500,000 accents has a million. */
const MAX_PAINTED = 4096;

/** What a document has written: full blocks, and the one that is being filled. */
type Written = { readonly blocks: Uint8Array[]; block: Uint8Array; used: number };

/** What each document has written. */
const written = new WeakMap<PDFDocument, Written>();

/**
 * A document that keeps what it writes. As a stream pdfkit hands it over in a time that grows with the square of its length:
 * half a minute for 1 MiB of headings.
 */
export class KeptDocument extends PDFDocument {
	/** Gets each piece of the file; the inherited constructor calls it too. */
	override push(piece: Uint8Array | null): boolean {
		const kept = written.get(this) ?? { blocks: [], block: new Uint8Array(BLOCK), used: 0 };
		written.set(this, kept);
		if (!piece) return true;
		if (piece.length > kept.block.length - kept.used) {
			kept.blocks.push(kept.block.subarray(0, kept.used));
			kept.block = new Uint8Array(Math.max(BLOCK, piece.length));
			kept.used = 0;
		}
		kept.block.set(piece, kept.used);
		kept.used += piece.length;
		return true;
	}

	/** The width of a text in points. pdfkit asks for it behind each text, though it was given with that. */
	override widthOfString(text: string, options: Measured = {}): number {
		return options.textWidth ?? super.widthOfString(text, options);
	}

	readonly #painted: string[] = [];

	/** Paints on the page. pdfkit would make bytes of each line by itself. */
	override addContent(line: string): this {
		if (this.#painted.push(line) === MAX_PAINTED) this.#writePainted();
		return this;
	}

	/** Writes the page when it is done. */
	override flushPages(): void {
		this.#writePainted();
		super.flushPages();
	}

	#writePainted(): void {
		if (this.#painted.length > 0) this.page.write(Buffer.from(`${this.#painted.join('\n')}\n`, 'latin1'));
		this.#painted.length = 0;
	}
}

/** Ends the document. Returns all of its file. */
export function endDocument(document: KeptDocument): Uint8Array {
	document.end();
	const { blocks = [], block, used } = written.get(document) ?? {};
	const pieces = block ? [...blocks, block.subarray(0, used)] : blocks;
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

registerStdFonts(
	...[Courier, CourierBold, CourierBoldOblique, CourierOblique],
	...[Helvetica, HelveticaBold, HelveticaBoldOblique, HelveticaOblique],
	...[TimesRoman, TimesBold, TimesBoldItalic, TimesItalic],
);
