/** A file of a font, or one font of a collection. */
export type FontFile = {
	/** What is said about it to the user. */
	readonly path: string;
	/** Chooses from a collection, by PostScript names. Without a choice it is the first one. */
	readonly choose?: ((names: readonly string[]) => string | undefined) | undefined;
	readonly read: () => Uint8Array;
};

/** A font and its bold and italic, as far as they are there. */
export type FontFamily = {
	readonly regular: FontFile;
	readonly bold?: FontFile | undefined;
	readonly italic?: FontFile | undefined;
	readonly boldItalic?: FontFile | undefined;
};

/** Whether letters have serifs. */
export type FontKind = 'sans' | 'serif';

/** Where fonts are found. */
export type FontShelf = {
	/** The families that the user named. */
	readonly named: readonly FontFamily[];
	/** Families of the system that may have all of these characters, the best first; with serifs only those that have some. */
	readonly having: (characters: readonly string[], language: string, kind: FontKind) => Iterable<FontFamily>;
};
