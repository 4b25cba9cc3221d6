import type { SectionKind } from '../../model/index.ts';

/** Sections in which headings, lists and tables are entries. Those of skills or interests hold none. */
export const HAVE_ENTRIES: ReadonlySet<SectionKind> = new Set([
	'experience',
	'education',
	'projects',
	'talks',
	'publications',
	'awards',
	'volunteering',
	'certificates',
	'other',
]);

/** Sections that list papers and the like, all of which are entries. */
export const LISTS_OF_REFERENCES: ReadonlySet<SectionKind> = new Set(['publications', 'talks']);

/** Sections in which a quoted title or a list of authors may make up an entry. */
export const MAY_HAVE_REFERENCES: ReadonlySet<SectionKind> = new Set(['publications', 'talks', 'awards', 'other']);

/** Sections in which a bold line above a text is the title of an entry. */
export const LISTS_OF_TITLES: ReadonlySet<SectionKind> = new Set([
	'experience',
	'projects',
	'volunteering',
	'awards',
	'talks',
]);

/** Sections whose kind is known and which have entries. */
export const KNOWN_KINDS: ReadonlySet<SectionKind> = new Set([...HAVE_ENTRIES].filter((kind) => kind !== 'other'));

/** Sections that list jobs. */
export const JOBS: ReadonlySet<SectionKind> = new Set(['experience', 'volunteering']);

/** Sections whose entries have both a title and an employer or a school. */
export const EMPLOYED: ReadonlySet<SectionKind> = new Set([...JOBS, 'education']);

/** The same, and those of unknown kind, whose entries may have them. */
export const MAY_EMPLOY: ReadonlySet<SectionKind> = new Set([...EMPLOYED, 'other']);

/** Sections in which several names may stand below one date. Below that of a job they are the job, the employer and duties. */
export const HAVE_NO_JOBS: ReadonlySet<SectionKind> = new Set(['awards', 'certificates', 'talks']);
