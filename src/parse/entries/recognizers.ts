import type { SectionKind } from '../../model/index.ts';
import { boldAboveText, boldBeforeText, boldHeading, boldItems, boldThenDates, boldThenList } from './bold.ts';
import {
	datedParagraph,
	linesAroundDates,
	linesBeforeText,
	linesWithDates,
	listBelowDates,
} from './dated-paragraphs.ts';
import { definitionsOfEntries } from './definitions.ts';
import { headings } from './headings.ts';
import {
	EMPLOYED,
	HAVE_ENTRIES,
	HAVE_NO_JOBS,
	JOBS,
	KNOWN_KINDS,
	LISTS_OF_TITLES,
	MAY_EMPLOY,
	MAY_HAVE_REFERENCES,
} from './kinds.ts';
import { labelledHead } from './labelled.ts';
import {
	linesBelowTitle,
	listedBelowName,
	listedEmployers,
	listedRoles,
	rolesInLines,
	rolesInParagraphs,
} from './listed-roles.ts';
import { listOfEmployers, listOfEntries } from './lists.ts';
import type { Recognizer } from './recognizer.ts';
import { listOfReferences, paperInHeading, referenceParagraph } from './reference-lists.ts';
import { tableOfEntries } from './tables.ts';
import { undatedDegrees, undatedJobs } from './undated.ts';

/** Sections in which a dated list or table tells jobs: a biography may, too. */
const MAY_TELL_JOBS: ReadonlySet<SectionKind> = new Set([...HAVE_ENTRIES, 'summary']);
/** The same, and sections of unknown kind, where such dates are headings. */
const MAY_LIST_NAMES: ReadonlySet<SectionKind> = new Set([...HAVE_NO_JOBS, 'other']);
const EDUCATION = new Set(['education'] as const);
const PUBLICATIONS = new Set(['publications'] as const);
const PROJECTS = new Set(['projects'] as const);

/** The ways to write entries, in the order in which they are tried: the first that finds one wins. */
export const RECOGNIZERS: readonly Recognizer[] = [
	{
		name: 'roles in a list below an employer',
		example: '### Clay & Sons\n\n- **Potter** (2019 - 2021)\n  - Threw pots\n- **Trainee** (2017 - 2019)',
		sections: EMPLOYED,
		read: listedRoles,
	},
	{
		name: 'employers in a list below a job',
		example: '### Teacher\n\n- Clay & Sons (2019 - 2021)\n  - Taught potters\n- Kiln Ltd (2017 - 2019)',
		sections: JOBS,
		read: listedEmployers,
	},
	{
		name: 'a list of roles below the name of an employer',
		example: '[Clay & Sons](https://clay.example)\n\n- 2019 - 2021: Potter\n- 2017 - 2019: Trainee',
		sections: MAY_EMPLOY,
		read: listedBelowName,
	},
	{
		name: 'a paper in a heading above its authors',
		example: '### On the drying of pots\n\nA. Reed, B. Clay\\\n*Journal of Clay*, 2019',
		sections: PUBLICATIONS,
		read: paperInHeading,
	},
	{
		name: 'roles in lines below an employer',
		example: '### Clay & Sons\n\nManager, 2019 - 2021\\\nTrainee, 2017 - 2019',
		sections: EMPLOYED,
		read: rolesInLines,
	},
	{
		name: 'roles with texts below an employer',
		example: '### Clay & Sons\n\n2019 - 2021 Manager\n\n- Led potters\n\n2017 - 2019 Trainee\n\n- Threw pots',
		sections: EMPLOYED,
		read: rolesInParagraphs,
	},
	{
		name: 'dates above a list',
		example: '**2024**\n\n- Potter of the year\n- Prize of the Clay Fund',
		sections: MAY_LIST_NAMES,
		read: listBelowDates,
	},
	{ name: 'headings', example: '### Potter, Clay & Sons\n\n`2019 - 2021`\n\n- Threw pots', read: headings },
	{
		name: 'labelled lines',
		example: '**Position:** Potter\\\n**Company:** Clay & Sons\\\n**Period:** 2019 - 2021\n\n- Threw pots',
		sections: HAVE_ENTRIES,
		read: ({ blocks, at }) => labelledHead(blocks, at),
	},
	{
		name: 'a list of references',
		example: '- Reed, A. and Clay, B. (2019). On the drying of pots. *Journal of Clay*, 3.',
		sections: MAY_HAVE_REFERENCES,
		read: listOfReferences,
	},
	{
		name: 'dates above a text',
		example: '`2019 - 2021`\n**Clay & Sons**, Leeds\n\n- Threw pots',
		read: datedParagraph,
	},
	{
		name: 'a reference',
		example: 'A. Reed and B. Clay. “On the drying of pots.” *Journal of Clay* 3, 2019.',
		sections: MAY_HAVE_REFERENCES,
		read: referenceParagraph,
	},
	{
		name: 'lines with dates below a title',
		example: 'Boards and committees\\\n2019: Kiln committee, Leeds College\\\n2017: Board of potters, Leeds College',
		sections: HAVE_ENTRIES,
		read: linesBelowTitle,
	},
	{
		name: 'a line an entry',
		example: 'Potter, Clay & Sons, 2019 - 2021\\\nGlazier, Kiln Ltd, 2017 - 2019',
		sections: HAVE_ENTRIES,
		read: linesWithDates,
	},
	{
		name: 'a line and its dates before a text',
		example: 'BSc Pottery, Leeds College, 2019. Advisor: Ada Reed.',
		sections: EMPLOYED,
		read: linesBeforeText,
	},
	{
		name: 'lines around dates',
		example: 'Potter\\\nClay & Sons Ltd, Leeds\\\nJune 2019 - Present\n\n- Threw pots',
		sections: HAVE_ENTRIES,
		read: linesAroundDates,
	},
	{
		name: 'bold words, then dates',
		example: '**Potter, Clay & Sons**\\\n_2019 - 2021_\n\n- Threw pots',
		sections: HAVE_ENTRIES,
		read: boldThenDates,
	},
	{
		name: 'bold words, then a list with dates',
		example: '**Clay & Sons**\n\n- Potter\n- 2019 - 2021',
		sections: HAVE_ENTRIES,
		read: boldThenList,
	},
	{
		name: 'bold words above a text',
		example: '**Pot Planner**\\\nPlans pots for potters.\n\n**Kiln Timer**\\\nTimes kilns.',
		sections: LISTS_OF_TITLES,
		read: boldAboveText,
	},
	{
		name: 'bold words before a text',
		example: '**Pot Planner** - Plans pots for potters.\n\n**Kiln Timer** - Times kilns.',
		sections: PROJECTS,
		read: boldBeforeText,
	},
	{
		name: 'a list of bold names',
		example: '- **Pot Planner**\n  - Plans pots\n- **Kiln Timer**',
		sections: PROJECTS,
		read: boldItems,
	},
	{
		name: 'bold headings',
		example: '**Pot Planner:**\n\nPlans pots.\n\n**Kiln Timer:**\n\nTimes kilns.',
		sections: KNOWN_KINDS,
		read: boldHeading,
	},
	{
		name: 'a list of employers with the roles there',
		example: '- Clay & Sons\n  - Potter, 2019 - 2021\n  - Trainee, 2017 - 2019\n- Kiln Ltd\n  - Teacher, 2015 - 2017',
		sections: EMPLOYED,
		read: listOfEmployers,
	},
	{
		name: 'a list',
		example: '- Potter, Clay & Sons, 2019 - 2021\n- Glazier, Kiln Ltd, 2017 - 2019',
		sections: MAY_TELL_JOBS,
		read: listOfEntries,
	},
	{
		name: 'definitions',
		example: '2019 - 2021\n: **Potter**, Clay & Sons',
		sections: HAVE_ENTRIES,
		read: definitionsOfEntries,
	},
	{
		name: 'a table',
		example: '| Period | Role | Company |\n|---|---|---|\n| 2019 - 2021 | Potter | Clay & Sons |',
		sections: MAY_TELL_JOBS,
		read: tableOfEntries,
	},
	{
		name: 'a degree without dates',
		example: 'BSc Pottery, University of Leeds\\\nA-levels, Leeds College',
		sections: EDUCATION,
		read: undatedDegrees,
	},
	{
		name: 'a bold job and its employer without dates',
		example: '**Trainee Potter**, Kiln Ltd\n\nLearnt to throw pots.\n\n**Head Potter**, Clay & Sons',
		sections: JOBS,
		read: undatedJobs,
	},
];
