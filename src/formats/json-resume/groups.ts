import type { HeadLink, Section } from '../../model/index.ts';
import { wordsOf } from '../names.ts';
import { listed } from './body.ts';
import { cutLevel, isLevel, type Levelled } from './levels.ts';
import { cutAtBreaks, type Line, linesOf, wholeText } from './lines.ts';
import { hasMoreThan, termsOf } from './terms.ts';

/** A skill or an interest. All but the first three are properties of ours. */
export type Group = {
	readonly name: string;
	readonly level?: string | undefined;
	readonly keywords?: readonly string[] | undefined;
	/** Sentences, which are no names of skills. */
	readonly description?: string | undefined;
	/** The heading above it. */
	readonly group?: string | undefined;
	readonly section?: string | undefined;
	readonly columns?: readonly string[] | undefined;
	readonly links?: readonly HeadLink[] | undefined;
};

/** What is told about a name. */
type Content = Pick<Group, 'keywords' | 'description'>;

/** Words in the heads of columns that say how well something is known. */
const LEVEL_COLUMN =
	/level|niveau|proficiency|experience|rating|years|nivel|livello|nível|poziom|уровень|水平|程度|レベル/i;
/** Characters and words of the name of a skill. */
const [LONGEST, MOST_WORDS] = [60, 8];

/**
 * The skills of a section. A line with a label, and a heading with what stands below it, are groups with keywords; a
 * list under no name belongs to a group that is called as the section is.
 */
export function skillsOf(section: Section): Group[] {
	return groupsOf(section, true);
}

/** The interests of a section, in the same way; but what has no label is an interest of its own. */
export function interestsOf(section: Section): Group[] {
	return groupsOf(section, false);
}

function groupsOf({ title, items }: Section, areListsGroups: boolean): Group[] {
	const found = linesOf(cutAtBreaks(items), true)
		.map(relabelled)
		.flatMap((line): Group[] => {
			const { group, columns, links } = line;
			const own = { group, section: title, columns, links };
			const named = namedGroup(line, group ?? title);
			if (named) return [{ ...named, ...own }];
			const terms = termsOf(line.spans, false).map(cutLevel);
			const [levelled, plain] = [terms.filter(({ level }) => level), terms.filter(({ level }) => !level)];
			const text = sentenceOf(line, terms);
			const isAlone = group === undefined && text === undefined && (plain.length === 1 || !areListsGroups);
			return [
				...levelled.map((term) => ({ ...term, ...own })),
				...(isAlone ? plain.map(({ name }) => ({ name, ...own })) : []),
				...(isAlone || (plain.length === 0 && text === undefined)
					? []
					: [
							{
								name: group ?? title,
								keywords: listed(plain.map(({ name }) => name)),
								description: text,
								...own,
								group: undefined,
							},
						]),
			];
		});
	return joined(found);
}

/** `**Tools** Git, Make` has a label without a colon. */
function relabelled(line: Line): Line {
	const [first, ...others] = line.spans;
	const isMarkedAlone = first?.strong === true && !others.some(({ strong, code }) => strong || code);
	if (line.label !== null || !isMarkedAlone || termsOf(others, false).length < 2) return line;
	return /^\s*\p{Alphabetic}/u.test(wordsOf(others)) ? { ...line, label: first.text.trim(), spans: others } : line;
}

/** The group of a line that has a name of its own, or a level: `Expert: Go, Python`. Null for any other line. */
function namedGroup(line: Line, above: string): Group | null {
	const { label, spans, nested, columns = [] } = line;
	const said = wordsOf(spans);
	// `- Tools` with a list below it.
	if (label === null) {
		if (nested.length === 0 || !isName(said)) return null;
		return { ...cutLevel(said), ...contentOf({ ...line, spans: [] }) };
	}
	if (!isName(label)) return null;
	if (isLevel(label)) return { name: above, level: label, ...contentOf(line) };
	const isRated = isLevel(said) || (columns.length > 1 && columns.slice(1).every((head) => LEVEL_COLUMN.test(head)));
	if (said !== '' && isRated && nested.length === 0) return { name: label, level: said };
	return { ...cutLevel(label), ...contentOf(line) };
}

function contentOf(line: Line): Content {
	const terms = termsIn(line);
	return {
		keywords: listed([...new Set(terms.map(({ name, level }) => (level === undefined ? name : `${name} (${level})`)))]),
		description: sentenceOf({ ...line, label: null }, terms),
	};
}

/** The terms of a line and of the lines below it. */
function termsIn({ spans, nested }: Line): Levelled[] {
	return [...termsOf(spans, true).map(cutLevel), ...nested.flatMap(termsIn)];
}

/** The text of a line when it says more than its terms. */
function sentenceOf(line: Line, terms: readonly Levelled[]): string | undefined {
	const text = wholeText(line);
	return hasMoreThan(
		text,
		terms.flatMap(({ name, level = '' }) => [name, level]),
	)
		? text
		: undefined;
}

/** Groups of one name as one, where the first of them stands. */
function joined(groups: readonly Group[]): Group[] {
	const byName = new Map<string | number, Group[]>();
	for (const [at, group] of groups.entries()) {
		const isGathered = group.level === undefined && (group.keywords ?? group.description) !== undefined;
		const key = isGathered ? group.name : at;
		const known = byName.get(key);
		if (known) known.push(group);
		else byName.set(key, [group]);
	}
	return [...byName.values()].map(joinAll);
}

/** All of them at once: two by two, thousands of groups would take time with the square of their number. */
function joinAll(groups: readonly Group[]): Group {
	const [first] = groups;
	if (groups.length === 1) return first as Group;
	return {
		...(first as Group),
		keywords: listed([...new Set(groups.flatMap(({ keywords = [] }) => keywords))]),
		description: groups.flatMap(({ description }) => description || []).join('\n') || undefined,
		links: listed(groups.flatMap(({ links = [] }) => links)),
	};
}

function isName(text: string): boolean {
	return text !== '' && text.length <= LONGEST && text.split(/\s+/).length <= MOST_WORDS && !/[.!?]$/.test(text);
}
