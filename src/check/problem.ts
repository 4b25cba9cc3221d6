/** A problem at characters `from` to `to` of the source. */
export type Problem = {
	readonly from: number;
	readonly to: number;
	readonly message: string;
	/** What to do about it. */
	readonly fix: string;
	/** How `--fix` does it, where that is sure to change nothing that is seen. */
	readonly edits?: readonly Edit[] | undefined;
};

/** A text in place of characters `from` to `to` of the source. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string };
