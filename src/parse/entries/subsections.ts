import type { Block, SectionKind } from '../../model/index.ts';
import { kindOf } from '../cv/kinds.ts';
import { plainText } from '../markdown/spans.ts';
import { LANGUAGES, splitWords, wordsFor } from '../words/index.ts';
import { lowerCase, wordsOf } from '../words/letters.ts';
import { isEmployer, isEmployerAlone, isEmployment, isRole } from '../words/phrases.ts';
import { areDatesAlone } from './entry-head.ts';
import { EMPLOYED, JOBS, LISTS_OF_REFERENCES } from './kinds.ts';
import type { Heading } from './recognizer.ts';
import { readsAsReference } from './reference-lists.ts';
import { takeDates } from './take-dates.ts';

/** A part of a section that is read by itself, or a heading that divides the section. */
export type Subsection =
	| { readonly type: 'part'; readonly kind: SectionKind; readonly blocks: readonly Block[] }
	| { readonly type: 'divider'; readonly heading: Heading };

/** Sections that may hold others: `### Talks` within `## Research`. */
const MAY_HOLD_OTHERS: ReadonlySet<SectionKind> = new Set([
	'other',
	'contact',
	'summary',
	'references',
	'interests',
	'publications',
	'talks',
	'awards',
	'certificates',
]);

/** Words of a longer heading say more than which kind of section it begins. */
const MAX_WORDS = 6;

/** Languages in whose titles the first word says what is meant: `Publications scientifiques`. */
const LEADING_TITLES = new Set(
	LANGUAGES.flatMap(({ headFirst, sections }) =>
		headFirst ? Object.values(sections).flatMap((words) => splitWords(words)) : [],
	),
);

/** The section in parts: each of its highest headings that is the title of a known kind of section begins one. */
export function subsectionsOf(blocks: readonly Block[], kind: SectionKind): readonly Subsection[] {
	const whole: Subsection = { type: 'part', kind, blocks };
	if (!MAY_HOLD_OTHERS.has(kind) && !EMPLOYED.has(kind)) return [whole];
	const level = blocks.reduce(
		(least, block) => (block.type === 'heading' ? Math.min(least, block.level) : least),
		Number.POSITIVE_INFINITY,
	);
	const parts: Subsection[] = [];
	let own: Block[] = [];
	let ownKind = kind;
	const close = () => {
		// Without the heading above them, so that the parts become smaller at each step.
		const isTitled = parts.at(-1)?.type === 'divider';
		if (isTitled) parts.push(...subsectionsOf(own, ownKind));
		else if (own.length > 0) parts.push({ type: 'part', kind: ownKind, blocks: own });
		own = [];
	};
	for (const [at, block] of blocks.entries()) {
		const begins = block.type === 'heading' && block.level === level;
		const titled = begins ? (EMPLOYED.has(kind) ? kindOfGroup : kindOfTitle)(block, blocks[at + 1], kind) : null;
		if (begins && (titled !== null || ownKind !== kind)) {
			close();
			ownKind = titled ?? kind;
		}
		if (begins && titled !== null) parts.push({ type: 'divider', heading: block });
		else own.push(block);
	}
	close();
	return parts.length === 0 ? [whole] : parts;
}

/** Whether a text is the name of one prize: `Best Paper Award`, unlike `Awards`. */
function isPrizeAlone(text: string): boolean {
	return /\S (?:award|prize|scholarship|fellowship|grant|medal|certificate|diploma)$/i.test(text);
}

/** The kind of section that a heading is the title of; null for one that names an entry. */
function kindOfTitle({ spans, level }: Heading, next: Block | undefined, parent: SectionKind): SectionKind | null {
	const text = plainText(spans);
	const words = wordsOf(lowerCase(text));
	const kind = kindOf(text);
	const isTitle =
		kind !== 'other' &&
		words.length <= MAX_WORDS &&
		(LEADING_TITLES.has(words[0] ?? '') || kindOf(words.at(-1) ?? '') === kind);
	if (!isTitle || next === undefined || takeDates(spans) || isRole(text) || isEmployer(text)) return null;
	if (next.type === 'paragraph' && (takeDates(next.spans)?.side === 'whole' || isPrizeAlone(text))) return null;
	const isLower = next.type !== 'heading' || next.level > level;
	// The title of a paper may end in such a word, too.
	const isOfReferences = next.type !== 'paragraph' || readsAsReference(next.spans, kind);
	return isLower && (!LISTS_OF_REFERENCES.has(parent) || isOfReferences) ? kind : null;
}

/** The kind of the jobs that a heading among jobs or degrees groups, which is no employer of these: `Internships`, `Teaching`. */
function kindOfGroup({ spans, level }: Heading, next: Block | undefined, parent: SectionKind): SectionKind | null {
	// `Earlier jobs (India)`
	const text = plainText(spans).replace(/ \([^()]+\)$/, '');
	const isLower = next !== undefined && (next.type !== 'heading' || next.level > level);
	// `Consulting`, and `2019 - 2021` below it, is an entry.
	const dates = next?.type === 'paragraph' ? takeDates(next.spans) : null;
	if (!isLower || (dates && areDatesAlone(dates))) return null;
	if (GROUPS.has(lowerCase(text))) return parent;
	const words = text.split(' ');
	const kind = kindOf(text);
	const isTitle =
		wordsOf(text).length <= MAX_GROUP &&
		JOBS.has(kind) &&
		!/[^\p{Alphabetic} &/-]/u.test(text) &&
		(LEADING_TITLES.has(lowerCase(words[0] ?? '')) || JOBS.has(kindOf(words.at(-1) ?? '')));
	// `Volunteer work`, but not `Head of Developer Experience`.
	const isJob = isRole(text) && !isEmployment(words.slice(0, -1).join(' '));
	return isTitle && !isJob && !isEmployerAlone(text) ? kind : null;
}

/** Words of a heading that groups jobs. */
const MAX_GROUP = 3;
const GROUPS = new Set(wordsFor(({ groups }) => groups));
