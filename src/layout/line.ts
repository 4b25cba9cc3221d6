/** What a piece of a line is; `theme.ts` says how each looks. */
export type Role =
	| 'text'
	| 'name'
	| 'headline'
	| 'contact'
	| 'section'
	| 'title'
	| 'organization'
	| 'dates'
	| 'heading'
	| 'bullet'
	| 'quote'
	| 'code'
	| 'rule'
	| 'link'
	| 'reference';

/** A run of text of one role; `href` is where it leads. */
export type Segment = {
	readonly text: string;
	readonly role: Role;
	readonly strong?: true;
	readonly emphasis?: true;
	readonly strike?: true;
	readonly href?: string;
};

/**
 * One row as it will be shown, no wider than the layout's width unless it is an address.
 * `source` is the model line of the thing it shows and `offset` the characters of that thing shown on earlier rows:
 * together they name the same place at every width.
 */
export type Line = {
	readonly segments: readonly Segment[];
	readonly source: number;
	readonly offset: number;
};
