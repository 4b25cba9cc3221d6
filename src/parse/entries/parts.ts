import type { SectionKind } from '../../model/index.ts';
import { joinText, sliceSpans } from '../markdown/spans.ts';
import { isSubject } from '../words/phrases.ts';
import { joinLines } from './entry-head.ts';
import { PARTS, type Part } from './facts.ts';
import { LISTS_OF_REFERENCES } from './kinds.ts';
import { asWritten, readLabelled } from './labels.ts';
import type { Piece } from './pieces.ts';
import type { Head } from './recognizer.ts';
import { readReference } from './references/read-reference.ts';
import { looksLikeReference } from './references/signs.ts';
import type { HeadReading } from './roles.ts';
import { joinPieces, type Spans, trimMarks, withoutStop } from './split.ts';

/** The parts of a head as spans, so that links are kept. `rest` has no field and becomes a block. */
export type Parts = {
	readonly title: Spans;
	readonly organization: Spans;
	readonly location: Spans;
	readonly authors?: Spans;
	readonly rest: Spans;
	/** The lines of title and organisation, when they hold more than these. */
	readonly phrase?: Spans;
};

/** The head with labels taken off its lines, and with the place beside its dates as a line of its own. */
export function withOrigins(head: Head): Head {
	const { origins = [], place = [] } = head;
	const lines = head.lines.map((line, at) => {
		const mayHaveLabel = origins[at] === undefined || origins[at] === 'line' || origins[at] === 'heading';
		const labelled = mayHaveLabel ? readLabelled(line) : null;
		return labelled && labelled.origin !== 'labelled dates'
			? { line: labelled.value, origin: labelled.origin }
			: { line, origin: origins[at] ?? 'line' };
	});
	const all = place.length > 0 ? [...lines, { line: place, origin: 'beside dates' as const }] : lines;
	return { ...head, lines: all.map(({ line }) => line), origins: all.map(({ origin }) => origin) };
}

/** The head as a reference, when it reads like one in a list of papers or talks. */
export function withReference(head: Head, kind: SectionKind): Head {
	const [line = [], ...others] = head.lines;
	const isReference = LISTS_OF_REFERENCES.has(kind) && others.length === 0 && looksLikeReference(line);
	return isReference ? { ...head, isReference } : head;
}

/** Characters. What is longer is no title, save that of a paper. */
const MAX_TITLE = 110;

/**
 * The text of each part, as the author wrote it. Nothing of a line is lost: a line of title and organisation that holds more
 * is kept as the phrase; another line that does is text as a whole.
 */
export function partsOf({ lines }: Head, { pieces, reading }: HeadReading): Parts {
	const runs = runsOf(pieces, reading);
	const rows = lines.map((line, at) => {
		const own = runs.filter((run) => run.line === at);
		const isNamed = asWritten(line) !== line || own.some(({ part }) => part === 'title' || part === 'organization');
		return { line, own, isNamed, isWhole: asWritten(line) === line && !losesText(line, own) };
	});
	const isWhole = rows.every((row) => row.isWhole || !row.isNamed);
	const found = PARTS.map((): Spans[] => []);
	const add = (part: Part, spans: Spans) => found[PARTS.indexOf(part)]?.push(spans);
	for (const { line, own, isNamed, isWhole: isLineWhole } of rows) {
		if (!isNamed && !isLineWhole)
			add(partOfLine(own), own.length === 0 || losesLink(line, own) ? line : trimMarks(line));
		else
			for (const { part, from, to } of own)
				if (part !== 'rest' || !isNamed || isWhole) add(part, trimMarks(sliceSpans(line, from, to)));
	}
	const [title, organization, location, rest] = found.map(joinPieces) as [Spans, Spans, Spans, Spans];
	const short = shortened(title);
	const parts = {
		title: withoutPicture(withoutStop(short)),
		organization: withoutPicture(withoutStop(organization)),
		location: withoutPicture(withoutStop(location)),
		rest,
	};
	if (isWhole && short === title) return parts;
	const shown = rows.filter(({ isNamed, own }) => isNamed || own.some(({ part }) => part === 'location'));
	return { ...parts, phrase: joinLines(shown.map(({ line }) => asWritten(line))) };
}

/** A name without the picture before it: `📍 Oslo`. */
function withoutPicture(name: Spans): Spans {
	return sliceSpans(name, /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?/u.exec(joinText(name))?.[0].length ?? 0);
}

/** What a line that would lose text is as a whole. */
function partOfLine(runs: readonly Run[]): Part {
	return runs.length > 0 && runs.every(({ part }) => part === 'location') ? 'location' : 'rest';
}

/** A title that is too long, up to its last mark or word that is not. */
function shortened(title: Spans): Spans {
	const text = joinText(title);
	if (text.length <= MAX_TITLE) return title;
	const start = text.slice(0, MAX_TITLE);
	const end = Math.max(...[...start.matchAll(/[,.;:–—]\s|\s[–—-]\s/g)].map(({ index }) => index), 0);
	return trimMarks(sliceSpans(title, 0, end > MAX_TITLE / 3 ? end : start.lastIndexOf(' ')));
}

const BRACKET = /^[(（][^()（）]*[)）]$/;

/** Neighbouring pieces of one part; a subject behind or before a bar is by itself. */
type Run = { readonly part: Part; readonly line: number; from: number; to: number };

function runsOf(pieces: readonly Piece[], reading: readonly Part[]): readonly Run[] {
	const runs: Run[] = [];
	for (const [at, { line, mark, text, from, to }] of pieces.entries()) {
		const part = reading[at] ?? 'rest';
		const last = runs.at(-1);
		// `Physics | BSc`
		const isBesideSubject = mark === 'pipe' && (isSubject(text) || isSubject(pieces[at - 1]?.text ?? ''));
		if (last?.line === line && last.part === part && !isBesideSubject) last.to = to;
		else runs.push({ part, line, from, to });
	}
	for (const run of runs) {
		const piece = pieces.find(({ line, from }) => line === run.line && from === run.from);
		// Brackets around a part of its own are no part of it.
		if (piece?.to === run.to && BRACKET.test(piece.text)) [run.from, run.to] = [run.from + 1, run.to - 1];
	}
	return runs;
}

/** Whether letters, digits, brackets or quotation marks of a line stand in none of the runs: `at` in `Engineer at Acme`. */
function losesText(line: Spans, runs: readonly Run[]): boolean {
	if (losesLink(line, runs)) return true;
	const text = joinText(line);
	const gaps = runs.map(({ from }, at) => text.slice(runs[at - 1]?.to ?? 0, from));
	return /[\p{Alphabetic}\d()[\]（）"“”„«»]/u.test([...gaps, text.slice(runs.at(-1)?.to ?? 0)].join(''));
}

/** Whether a link stands in none of the runs: one of signs, `[→](https://acme.example)`. */
function losesLink(line: Spans, runs: readonly Run[]): boolean {
	let end = 0;
	return line.some(({ text, href }) => {
		const start = end;
		end += text.length;
		return href !== undefined && !runs.some(({ from, to }) => from < end && start < to);
	});
}

/** The parts of a reference, which is shown whole. */
export function partsOfReference({ lines: [line = []], isBehindYear }: Head, kind: SectionKind): Parts {
	const reference = readReference(line, kind === 'talks', isBehindYear);
	const phrase = asWritten(line);
	if (!reference) return { title: line, organization: [], location: [], rest: [], ...(phrase !== line && { phrase }) };
	const { title, authors, venue, place } = reference;
	return { title: withoutStop(title, true), authors, organization: venue, location: place, rest: [], phrase };
}
