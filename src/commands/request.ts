import type { PaperName } from '../formats/pdf/paper.ts';
import type { LinkStyle } from '../layout/index.ts';
import type { ColorChoice } from '../terminal/facts.ts';

/** The shells for which there is a completion. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** A command: show a CV, list its links, explain how it is read, open a link, check CVs, make a card, compile a CV, or print a text such as the help. */
export type Request =
	| ShowRequest
	| LinksRequest
	| ExplainRequest
	| OpenRequest
	| CheckRequest
	| CompileRequest
	| InitRequest
	| { readonly command: 'completion'; readonly shell: Shell }
	| { readonly command: 'say'; readonly text: string };

export type ShowRequest = {
	readonly command: 'show';
	/** A path, `-` for standard input, null for the CV of this package. */
	readonly file: string | null;
	/** The command that the file may be a slip for. */
	readonly meant: string | null;
	readonly format: string | null;
	readonly output: string | null;
	readonly sections: readonly string[];
	readonly list: boolean;
	/** Show only the parts that hold this text; null for everything. */
	readonly search: string | null;
	/** Columns; null to take the terminal's. */
	readonly width: number | null;
	readonly links: LinkStyle;
	readonly color: ColorChoice;
	/** The version of a vCard. */
	readonly vcard: '3' | '4';
	/** The paper of a PDF; null to choose it by the language. */
	readonly paper: PaperName | null;
	/** The pages that a PDF should have at most. */
	readonly pages: number | null;
	/** Files of fonts for a PDF. */
	readonly fonts: readonly string[];
	/** A style sheet for the web page; null for none. */
	readonly css: string | null;
	readonly plain: boolean;
	/** Show the CV again whenever its file changes. */
	readonly watch: boolean;
};

export type LinksRequest = {
	readonly command: 'links';
	readonly file: string | null;
	readonly format: 'text' | 'json';
};
export type ExplainRequest = {
	readonly command: 'explain';
	readonly file: string | null;
	readonly format: 'text' | 'json';
};
/** What is not told is null: it is asked, or is as usual. */
export type InitRequest = {
	readonly command: 'init';
	readonly folder: string | null;
	readonly from: string | null;
	/** The name of the package. */
	readonly name: string | null;
	/** The name of the command. */
	readonly bin: string | null;
	readonly yes: boolean;
};
export type CompileRequest = { readonly command: 'compile'; readonly file: string | null };
export type OpenRequest = { readonly command: 'open'; readonly link: string; readonly file: string | null };

export type CheckRequest = {
	readonly command: 'check';
	/** Paths, `-` for standard input; none for the CV of this package. */
	readonly files: readonly string[];
	readonly format: 'text' | 'json';
	/** Only errors. */
	readonly quiet: boolean;
	/** Mend in the files what can be mended without changing a word. */
	readonly fix: boolean;
};

/** The request of a call without arguments. */
export const DEFAULT_REQUEST: ShowRequest = {
	command: 'show',
	file: null,
	meant: null,
	format: null,
	output: null,
	sections: [],
	list: false,
	search: null,
	width: null,
	links: 'footnote',
	color: 'auto',
	vcard: '4',
	paper: null,
	pages: null,
	fonts: [],
	css: null,
	plain: false,
	watch: false,
};
