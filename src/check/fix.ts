import type { Resume } from '../model/index.ts';
import { createPage } from './page.ts';
import type { Edit } from './problem.ts';
import { rules } from './rules/index.ts';

/** A source in which problems are mended, and how many. */
export type Fixed = { readonly source: string; readonly count: number };

/** An element inside another is written as Markdown one round later. */
const MAX_ROUNDS = 4;
/** Characters that nobody sees, and which some rules delete. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufeff]/gu;

/**
 * Mends what can be mended without changing a word, a link or their order: what `parse` reads before and after is
 * compared, and edits after which it reads anything else are not made.
 */
export function fix(source: string, parse: (source: string) => Resume, today: string): Fixed {
	let fixed: Fixed = { source, count: 0 };
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const resume = parse(fixed.source);
		const page = createPage(fixed.source, resume, today);
		const groups = rules.flatMap((rule) => [...rule.find(page)].flatMap(({ edits }) => (edits?.length ? [edits] : [])));
		const words = wordsOf(resume);
		const sure = sureOnes(withoutOverlaps(groups), (chosen) => wordsOf(parse(edited(fixed.source, chosen))) === words);
		if (sure.length === 0) return fixed;
		fixed = { source: edited(fixed.source, sure), count: fixed.count + sure.length };
	}
	return fixed;
}

type Groups = readonly (readonly Edit[])[];

/**
 * The groups that pass together. Where some do not, each half is tried by itself, so that a few that fail among many cost
 * few tries.
 */
function sureOnes(groups: Groups, passes: (groups: Groups) => boolean): Groups {
	let sure: Groups = [];
	let waiting: Groups[] = groups.length > 0 ? [groups] : [];
	while (waiting.length > 0) {
		const [next = [], ...others] = waiting;
		const isSure = passes([...sure, ...next]);
		const half = Math.ceil(next.length / 2);
		if (isSure) sure = [...sure, ...next];
		waiting = isSure || next.length === 1 ? others : [next.slice(0, half), next.slice(half), ...others];
	}
	return sure;
}

/** The groups of which no edit overlaps one that begins before it. */
function withoutOverlaps(groups: Groups): Groups {
	const edits = groups.flatMap((group, at) => group.map(({ from, to }) => ({ from, to, at })));
	const dropped = new Set<number>();
	let end = 0;
	for (const { from, to, at } of edits.sort((a, b) => a.from - b.from)) {
		if (from < end) dropped.add(at);
		end = Math.max(end, to);
	}
	return groups.filter((_, at) => !dropped.has(at));
}

/** The source after the edits. Their places count each end of a line as one character, the source may have two. */
function edited(source: string, groups: Groups): string {
	const pairs = [...source.matchAll(/\r\n/g)].map(({ index }, at) => index - at);
	const lineEnd = pairs.length > 0 ? '\r\n' : '\n';
	const placeIn = (at: number) => at + countBelow(pairs, at);
	let result = '';
	let done = 0;
	for (const { from, to, text } of groups.flat().sort((a, b) => a.from - b.from || a.to - b.to)) {
		result += source.slice(done, placeIn(from)) + text.replaceAll('\n', lineEnd);
		done = placeIn(to);
	}
	return result + source.slice(done);
}

/** How many of the ordered numbers are below one. */
function countBelow(numbers: readonly number[], limit: number): number {
	let [low, high] = [0, numbers.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What a reader of the CV sees, and where its links lead, in order. */
function wordsOf(resume: Resume): string {
	const words: string[] = [];
	JSON.stringify(resume, (key, value: unknown) => {
		if (typeof value === 'string' && !['type', 'kind', 'slug'].includes(key)) words.push(value);
		return value;
	});
	return words.join(' ').replace(INVISIBLE, '').replace(/\s+/g, ' ');
}
