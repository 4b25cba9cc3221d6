import { PDFDocument, registerStdFonts } from 'pdfkit';
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

export { create as readFont, type Font } from 'fontkit';
export type { Element, Outline, PDFDocument } from 'pdfkit';

/** What each document has written. */
const written = new WeakMap<PDFDocument, Uint8Array[]>();

/**
 * A document that keeps what it writes. As a stream pdfkit hands it over in a time that grows with the square of its length:
 * half a minute for 1 MiB of headings.
 */
export class KeptDocument extends PDFDocument {
	/** Gets each piece of the file; the inherited constructor calls it too. */
	override push(piece: Uint8Array | null): boolean {
		const pieces = written.get(this) ?? [];
		written.set(this, pieces);
		if (piece) pieces.push(piece);
		return true;
	}
}

/** Ends the document. Returns all of its file. */
export function endDocument(document: KeptDocument): Uint8Array {
	document.end();
	const pieces = written.get(document) ?? [];
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
