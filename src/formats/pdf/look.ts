/** How text looks: its style and its size in points. */
export type Look = {
	readonly family: 'sans' | 'serif' | 'mono';
	readonly strong: boolean;
	readonly italic: boolean;
	readonly strike: boolean;
	readonly size: number;
	readonly color: string;
};

/**
 * A place in the structure of the document: what programs that read the page aloud know about a text. `type` is a name of
 * PDF's own: `P`, `H2`, `LI` (ISO 32000-1, 14.8.4). `said` is the text as it is read, where its letters are written in the
 * order in which they are seen; `numbering` tells how the items of a list are marked.
 */
export type Tag = {
	readonly type: string;
	readonly parent: Tag | null;
	readonly said?: string;
	readonly numbering?: 'Decimal' | 'Disc';
};

/** A new place inside another. */
export function tagIn(parent: Tag, type: string): Tag {
	return { type, parent };
}
