import type { Rule } from '../rule.ts';

import { findControlCharacters } from './control-character.ts';
import { findFutureDates } from './date-future.ts';
import { findGaps } from './date-gap.ts';
import { findOverlaps } from './date-overlap.ts';
import { findReversedDates } from './date-reversed.ts';
import { findMixedStyles } from './date-style.ts';
import { findShortYears } from './date-two-digit.ts';
import { findUnreadableDates } from './date-unreadable.ts';
import { findUndatedEntries } from './entry-undated.ts';
import { findSkippedLevels } from './heading-skip.ts';
import { findBrokenTags } from './html-broken.ts';
import { findHtmlForMarkdown } from './html-for-markdown.ts';
import { findBlocksInPre } from './html-in-pre.ts';
import { findUnclosedTags } from './html-unclosed.ts';
import { findJoinedLines } from './lines-joined.ts';
import { findIconLinks } from './link-icon.ts';
import { findInsecureLinks } from './link-insecure.ts';
import { findMisleadingLabels } from './link-label-address.ts';
import { findSharedLabels } from './link-label-targets.ts';
import { findPlaceholders } from './link-placeholder.ts';
import { findMissingSchemes } from './link-scheme.ts';
import { findMissingEmail } from './person-email.ts';
import { findMissingName } from './person-name.ts';
import { findPersonalData } from './personal-data.ts';
import { findPicturesWithoutAlt } from './picture-alt.ts';
import { findDuplicateSections } from './section-duplicate.ts';
import { findEmptySections } from './section-empty.ts';
import { findSwallowedHeadings } from './swallowed-heading.ts';
import { findUnreadable } from './unreadable-character.ts';
import { findZeroWidth } from './zero-width.ts';

/** Every rule, in the order the README shows them. A new one is a file beside this one, a row here and a fixture. */
export const rules: readonly Rule[] = [
	{
		name: 'swallowed-heading',
		severity: 'error',
		description: 'a heading right below HTML, which GitHub and other CommonMark renderers show as plain text',
		find: findSwallowedHeadings,
	},
	{
		name: 'html-broken',
		severity: 'error',
		description: 'a tag with a quote or its `>` missing',
		find: findBrokenTags,
	},
	{
		name: 'html-unclosed',
		severity: 'warning',
		description: 'a start tag without its end tag, or an end tag without its start tag',
		find: findUnclosedTags,
	},
	{
		name: 'html-in-pre',
		severity: 'warning',
		description: 'a block such as `<p>` inside `<pre>`',
		find: findBlocksInPre,
	},
	{
		name: 'html-for-markdown',
		severity: 'info',
		description: 'HTML that Markdown has marks for',
		find: findHtmlForMarkdown,
	},
	{
		name: 'lines-joined',
		severity: 'warning',
		description: 'lines that begin with labels in bold, of which Markdown makes one paragraph',
		find: findJoinedLines,
	},
	{
		name: 'link-placeholder',
		severity: 'error',
		description: 'a link to `#` or to nothing',
		find: findPlaceholders,
	},
	{
		name: 'link-scheme',
		severity: 'warning',
		description: 'an address without `https:` or `mailto:`',
		find: findMissingSchemes,
	},
	{
		name: 'link-insecure',
		severity: 'warning',
		description: 'an address that begins with `http:`',
		find: findInsecureLinks,
	},
	{
		name: 'link-label-address',
		severity: 'warning',
		description: 'a label that looks like one address and leads to another',
		find: findMisleadingLabels,
	},
	{
		name: 'link-label-targets',
		severity: 'info',
		description: 'one label for different addresses',
		find: findSharedLabels,
	},
	{
		name: 'link-icon',
		severity: 'warning',
		description: 'a label without words: an icon, or a picture without alt text',
		find: findIconLinks,
	},
	{
		name: 'picture-alt',
		severity: 'warning',
		description: 'a picture without alt text',
		find: findPicturesWithoutAlt,
	},
	{
		name: 'date-unreadable',
		severity: 'warning',
		description: 'a text that is meant as a date and cannot be read as one: `Jan 2O19`, `Febuary 2019`',
		find: findUnreadableDates,
	},
	{
		name: 'date-reversed',
		severity: 'error',
		description: 'dates that end before they start',
		find: findReversedDates,
	},
	{
		name: 'date-future',
		severity: 'warning',
		description: 'dates that start after today; `SOURCE_DATE_EPOCH` sets another today',
		find: findFutureDates,
	},
	{
		name: 'date-style',
		severity: 'warning',
		description: 'months in another style than most dates of the section',
		find: findMixedStyles,
	},
	{
		name: 'date-two-digit',
		severity: 'warning',
		description: 'a year of two digits: `Aug 19`',
		find: findShortYears,
	},
	{
		name: 'date-overlap',
		severity: 'info',
		description: 'two jobs, or two courses, at the same time',
		find: findOverlaps,
	},
	{
		name: 'date-gap',
		severity: 'info',
		description: 'more than three months between two jobs, with nothing else in them',
		find: findGaps,
	},
	{
		name: 'entry-undated',
		severity: 'warning',
		description: 'an entry without dates among entries with dates',
		find: findUndatedEntries,
	},
	{
		name: 'section-empty',
		severity: 'warning',
		description: 'a section with nothing below its title',
		find: findEmptySections,
	},
	{
		name: 'section-duplicate',
		severity: 'warning',
		description: 'two sections with the same title',
		find: findDuplicateSections,
	},
	{
		name: 'heading-skip',
		severity: 'warning',
		description: 'a heading more than one level below the one above it',
		find: findSkippedLevels,
	},
	{
		name: 'person-name',
		severity: 'warning',
		description: 'no name',
		find: findMissingName,
	},
	{
		name: 'person-email',
		severity: 'warning',
		description: 'no e-mail address',
		find: findMissingEmail,
	},
	{
		name: 'personal-data',
		severity: 'info',
		description: 'a telephone number, birth date or street address on a public page',
		find: findPersonalData,
	},
	{
		name: 'control-character',
		severity: 'error',
		description: 'control and bidi characters, which steer a terminal or change the order of text',
		find: findControlCharacters,
	},
	{
		name: 'zero-width',
		severity: 'warning',
		description: 'characters that nobody sees and that do nothing',
		find: findZeroWidth,
	},
	{
		name: 'unreadable-character',
		severity: 'error',
		description: 'bytes that are not UTF-8',
		find: findUnreadable,
	},
];
