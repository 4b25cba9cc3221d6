import type { Block, SectionKind } from '../../model/index.ts';
import type { Origin } from './facts.ts';
import type { Spans } from './split.ts';
import type { EntryDates } from './take-dates.ts';

/** A heading block. */
export type Heading = Extract<Block, { type: 'heading' }>;

/** The head of an entry: its lines without the dates, and the blocks that belong to the body. */
export type Head = {
	readonly lines: readonly Spans[];
	/** Where each line stood; an ordinary line without. */
	readonly origins?: readonly (Origin | undefined)[];
	/** A place that stood beside the dates. */
	readonly place?: Spans;
	readonly dated: EntryDates | null;
	readonly body: readonly Block[];
	/** Whether it is a project within the job above. */
	readonly isWithin?: boolean;
	/** Whether the dates stand below a heading, so that the heading alone names the entry. */
	readonly isDatedBelow?: boolean;
	/** Whether the job stands in the first line or bullet of the text below. */
	readonly hasJobBelow?: boolean;
	/** Whether it is one of several in a list or a table, so that what stands below that list tells nothing about it. */
	readonly isOfSeveral?: boolean;
	/** Whether it is a reference to a paper, a talk or a grant, read by its authors, quotes and full stops. */
	readonly isReference?: boolean;
	/** Whether the year of a reference stood before its title. */
	readonly isBehindYear?: boolean;
	readonly line: number;
};

/** One or more entries that begin here, and the number of blocks that their heads take. */
export type Found = {
	readonly heads: readonly Head[];
	readonly taken: number;
	/** The blocks above the first entry. */
	readonly before?: readonly Block[];
};

/** The input of a recogniser: the blocks of the section, the block it looks at, facts about the section. */
export type RecognizerInput = {
	readonly blocks: readonly Block[];
	readonly at: number;
	readonly kind: SectionKind;
	readonly facts: SectionFacts;
	/** The year that the heading above is, in a list of papers. */
	readonly year: EntryDates | null;
	/** The entry that the block would belong to. */
	readonly within: Head | null;
	/** The employer of the heading above, when its roles have headings of their own. */
	readonly employer: Employer | null;
};

/** An employer with roles below it: its name, and the place that stands below the name. */
export type Employer = { readonly name: Spans; readonly place: Spans };

/** A way in which authors write entries. */
export type Recognizer = {
	readonly name: string;
	/** Such an entry in Markdown, below the heading of a section: a test reads it. */
	readonly example: string;
	/** The kinds of sections in which it is looked for; all without. */
	readonly sections?: ReadonlySet<SectionKind>;
	/** Finds the entries that begin at a block; null when none does. */
	readonly read: (place: RecognizerInput) => Found | null;
};

/** Facts about a whole section, found before its entries are read. */
export type SectionFacts = {
	/** The highest level of its headings; Infinity without any. */
	readonly level: number;
	/** Whether headings of a level divide the section instead of starting entries. */
	readonly divides: (level: number) => boolean;
	/** The levels of headings of which one at least has its dates behind its name. */
	readonly dated: ReadonlySet<number>;
	/** The headings that name employers whose roles are bold lines with dates below. */
	readonly employers: ReadonlySet<Block>;
	/** Whether bold lines take the place of headings: there are several and no headings. */
	readonly hasBoldHeadings: boolean;
};
