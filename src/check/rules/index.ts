import type { Rule } from '../finding.ts';
import { findBrokenTags } from './html-broken.ts';
import { findBlocksInPre } from './html-in-pre.ts';
import { findUnclosedTags } from './html-unclosed.ts';
import { findSwallowedHeadings } from './swallowed-heading.ts';

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
		description: 'a start tag without its end tag, or the other way round',
		find: findUnclosedTags,
	},
	{
		name: 'html-in-pre',
		severity: 'warning',
		description: 'a block such as `<p>` inside `<pre>`',
		find: findBlocksInPre,
	},
];
