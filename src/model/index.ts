/** The résumé as data: what `parse` returns, what every format and the viewer read, what `--format json` prints. */
export type Resume = {
	readonly name: string | null;
	readonly headline: string | null;
	readonly contacts: readonly Contact[];
	/** The text above the first section that is neither name, headline nor contact. */
	readonly intro: readonly Block[];
	readonly sections: readonly Section[];
	/** The date of the last change as the author wrote it: `Feb 22 2019`. */
	readonly updated: string | null;
	/** A BCP 47 language tag, when the front matter names one. */
	readonly lang: string | null;
};

export type ContactKind = 'email' | 'phone' | 'url' | 'location';

export type Contact = {
	readonly kind: ContactKind;
	/** What the author calls it: `Medium Blog`, or the value itself. */
	readonly label: string;
	/** The address as people write it: `ada@example.org`, `+44 20 7946 0958`, `https://github.com/ada`. */
	readonly value: string;
	/** The same with its scheme (`mailto:`, `tel:`, `https:`); null for a location. */
	readonly url: string | null;
	readonly line: number;
};

export type SectionKind =
	| 'experience'
	| 'education'
	| 'skills'
	| 'projects'
	| 'talks'
	| 'publications'
	| 'awards'
	| 'languages'
	| 'volunteering'
	| 'interests'
	| 'certificates'
	| 'references'
	| 'summary'
	| 'contact'
	| 'other';

export type Section = {
	readonly title: string;
	/** Unique among the sections: `full-time-experience`. */
	readonly slug: string;
	readonly kind: SectionKind;
	/** The links in the title; absent without any. */
	readonly links?: readonly HeadLink[];
	/** In document order. */
	readonly items: readonly (Block | Entry)[];
	readonly line: number;
};

export type Entry = {
	readonly type: 'entry';
	readonly title: string | null;
	readonly organization: string | null;
	readonly location: string | null;
	/** Of a paper or a talk, as the author wrote them: `A. Byron and C. Doe`. */
	readonly authors: string | null;
	/**
	 * The lines of the head with its title and its organisation, when they hold more than these: `Engineer at Acme`, a
	 * whole reference. It is shown instead of the parts.
	 */
	readonly phrase: string | null;
	/** As the author wrote them. */
	readonly dates: string | null;
	/** `YYYY-MM`, `YYYY`, `present` or null; one date alone is both start and end. */
	readonly start: string | null;
	readonly end: string | null;
	readonly blocks: readonly Block[];
	/** Unique among the entries of its section: `koinex`. */
	readonly slug: string;
	/** The links in the head of the entry. */
	readonly links: readonly HeadLink[];
	readonly line: number;
};

/** A link inside the head of an entry: `text` is a part of its title, organisation, location or dates. */
export type HeadLink = { readonly text: string; readonly href: string };

/** `line` is always the 1-based line of the untouched source on which the thing starts. */
export type Block =
	| { readonly type: 'paragraph'; readonly spans: readonly Span[]; readonly line: number }
	| { readonly type: 'heading'; readonly level: number; readonly spans: readonly Span[]; readonly line: number }
	| {
			readonly type: 'list';
			/** The first number of an ordered list, null for bullets. */
			readonly start: number | null;
			readonly items: readonly (readonly Block[])[];
			readonly line: number;
	  }
	| {
			readonly type: 'definitions';
			readonly items: readonly { readonly term: readonly Span[]; readonly blocks: readonly Block[] }[];
			readonly line: number;
	  }
	| { readonly type: 'quote'; readonly blocks: readonly Block[]; readonly line: number }
	| { readonly type: 'code'; readonly text: string; readonly line: number }
	| {
			readonly type: 'table';
			readonly head: readonly (readonly Span[])[];
			readonly rows: readonly (readonly (readonly Span[])[])[];
			readonly line: number;
	  }
	| { readonly type: 'rule'; readonly line: number };

/** A run of text in one style. `\n` in `text` is a line break the author asked for. */
export type Span = {
	readonly text: string;
	readonly strong?: true;
	readonly emphasis?: true;
	readonly code?: true;
	readonly strike?: true;
	/** The target as written, its scheme completed. */
	readonly href?: string;
};
