/** What this folder uses of pdfkit; its documentation is at https://pdfkit.org. */
declare module 'pdfkit' {
	import type { Font } from 'fontkit';

	export type Text = {
		/** False: the text is one row, which is set where it is told. */
		readonly lineBreak: false;
		readonly baseline: 'alphabetic';
		readonly features?: Readonly<Record<string, boolean>>;
		readonly fill?: boolean;
		readonly stroke?: boolean;
		readonly oblique?: boolean;
		/** Points and words, when they are known. */
		readonly textWidth?: number;
		readonly wordCount?: number;
	};

	/** The marked content of an element of the structure, on one page. */
	export type Content = { readonly refs: readonly unknown[] };

	export type Element = {
		/** What is written of it; `A` are its attributes. */
		readonly dictionary: { readonly data: Record<string, unknown> };
		add(child: Element | Content): Element;
		end(): void;
	};

	export type Outline = { addItem(title: string, options: Readonly<Record<string, unknown>>): Outline };

	/** How a text is measured; `textWidth` is the width where it is known already. */
	export type Measured = { readonly features?: Readonly<Record<string, boolean>>; readonly textWidth?: number };

	export class PDFDocument {
		constructor(options: Readonly<Record<string, unknown>>);
		readonly outline: Outline;
		addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
		font(source: string | Font, key: string): this;
		fontSize(points: number): this;
		fillColor(color: string): this;
		strokeColor(color: string): this;
		lineWidth(points: number): this;
		moveTo(x: number, y: number): this;
		lineTo(x: number, y: number): this;
		stroke(): this;
		rect(x: number, y: number, width: number, height: number): this;
		fill(): this;
		text(text: string, x: number, y: number, options: Text): this;
		widthOfString(text: string, options?: Measured): number;
		link(x: number, y: number, width: number, height: number, url: string, options: object): this;
		struct(type: string, options?: Readonly<Record<string, unknown>>): Element;
		addStructure(element: Element): this;
		markContent(tag: string, options?: Readonly<Record<string, unknown>>): this;
		markStructureContent(tag: string): Content;
		endMarkedContent(): this;
		/** Adds to the metadata in XML. */
		appendXML(xml: string): void;
		end(): void;
		/** As of a stream of Node: it gets each piece of the file, and null at the end. */
		push(piece: Uint8Array | null): boolean;
		readonly page: { write(text: string | Uint8Array): void };
		/** Gets each line that paints on the page. */
		addContent(line: string): this;
		/** Ends the page, before the next one and at the end. */
		flushPages(): void;
	}

	/** Makes standard fonts known, which a bundle does not find by their names. */
	export function registerStdFonts(...fonts: readonly object[]): void;
}

declare module 'pdfkit/standard-fonts/*' {
	const font: object;
	export default font;
}

declare module 'fontkit' {
	/** Letters of a font, and their places. */
	export type GlyphRun = { readonly positions: readonly object[] };

	export type Font = {
		readonly familyName: string;
		readonly postscriptName: string;
		readonly head: { readonly macStyle: { readonly bold: boolean; readonly italic: boolean } };
		hasGlyphForCodePoint(codePoint: number): boolean;
		/** Sets a text. pdfkit changes the places that it gets. */
		layout(text: string, features: Readonly<Record<string, boolean>>): GlyphRun;
	};
	/** The font in a file, or the fonts of a collection. Throws an error for a file of another kind. */
	export function create(bytes: Uint8Array): Font | { readonly fonts: readonly Font[] };
}
