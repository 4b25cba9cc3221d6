import type { Contact, Resume, Section } from '../model/index.ts';
import { referencesOf } from '../model/references.ts';
import { itemsIn } from '../model/walk.ts';
import { layoutBlocks } from './blocks.ts';
import type { Context, LayoutOptions } from './context.ts';
import { layoutContacts, layoutHeadline, layoutName } from './header.ts';
import { blankLine, type Line } from './line.ts';
import { layoutLinks } from './link-list.ts';
import { layoutTitled, withoutOuterRules } from './section.ts';

export type { LayoutOptions, LinkStyle } from './context.ts';
export type { DrawTable } from './table.ts';

/** The whole CV as it is printed: header, sections, the list of numbered links. */
export function layout(resume: Resume, options: LayoutOptions): Line[] {
	const references = referencesOf(resume);
	const context = contextOf({ ...options, references: options.references ?? references });
	const { contacts, intro, sections } = resume;
	return joinParts([
		[...layoutName(resume, context), ...layoutHeadline(resume, context)],
		layoutContacts(
			contacts.filter((contact) => !isInSection(contact, sections)),
			context,
		),
		layoutBlocks(withoutOuterRules(intro), context),
		...sections.map((section) => layoutTitled(section, context)),
		context.links === 'footnote' ? layoutLinks([...references.keys()], context) : [],
	]);
}

/** Whether the contact stands in a section of contacts, which shows it. */
function isInSection({ line }: Contact, sections: readonly Section[]): boolean {
	const section = sections.findLast((one) => one.line < line);
	return section?.kind === 'contact';
}

/** The headline and the text above the first section. */
export function layoutIntro(resume: Resume, options: LayoutOptions): Line[] {
	const context = contextOf(options);
	return joinParts([layoutHeadline(resume, context), layoutBlocks(withoutOuterRules(resume.intro), context)]);
}

/** A section below its title. */
export function layoutSection(section: Section, options: LayoutOptions): Line[] {
	return layoutTitled(section, contextOf(options));
}

function contextOf(options: LayoutOptions): Context {
	return { onScreen: false, depth: 0, ...options, references: options.references ?? new Map() };
}

/** Joins the parts with an empty row between them. Empty parts are left out. */
function joinParts(parts: readonly (readonly Line[])[]): Line[] {
	return parts
		.filter((lines) => lines.length > 0)
		.flatMap((lines, index) => (index === 0 ? lines : [blankLine(lines[0]?.source ?? 0), ...lines]));
}

/** How many tables the CV has. */
export function tablesIn({ intro, sections }: Resume): number {
	let count = 0;
	for (const { type } of itemsIn([...intro, ...sections.flatMap(({ items }) => items)])) if (type === 'table') count++;
	return count;
}
