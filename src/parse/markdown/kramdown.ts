import type { TokenizerExtensionFunction, Tokens } from 'marked';
import { nextLine } from './lines.ts';

/** A definition list. */
export type DefinitionsToken = {
	readonly type: 'definitions';
	readonly raw: string;
	readonly items: readonly { readonly term: string; readonly descriptions: readonly Description[] }[];
};

/** A table whose rows start with a pipe. `head` is empty when it has none. Each cell is Markdown. */
export type PipeTableToken = {
	readonly type: 'pipeTable';
	readonly raw: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
};

/** The Markdown of one description. It starts `offset` lines below the start of the token. */
type Description = { readonly source: string; readonly offset: number };

type Item = { term: string; descriptions: { lines: string[]; offset: number }[] };

/** `: text` in kramdown, `~ text` in pandoc. */
const DESCRIPTION = /^ {0,3}[:~][ \t]+(?=\S)/;
const BLOCK_START = /^ {0,3}(?:#{1,6}[ \t]|>|[-*+][ \t]|\d+[.)][ \t]|```|~~~|\|)/;
const RULE = /^ {0,3}(?:[-*_][ \t]*){3,}$/;
/** The line below a heading of two lines. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const PIPE_ROW = /^ {0,3}\|.*[|\S]/;
const PIPE_START = /^ {0,3}\|/;
const TABLE_RULE = /^[\s|:+=-]+$/;

/** Blocks of kramdown that CommonMark does not have. */
export const kramdownBlocks: readonly TokenizerExtensionFunction[] = [
	(source) => readDefinitions(source) as Tokens.Generic | undefined,
	(source) => readPipeTable(source) as Tokens.Generic | undefined,
];

function readDefinitions(source: string): DefinitionsToken | undefined {
	if (!mayDefine(source) || BLOCK_START.test(source)) return undefined;
	if (!itemAt(firstLines(source.slice(0, MAX_TERM_LENGTH), MAX_TERM + 2), 0)) return undefined;
	const lines = firstLines(source, MAX_LINES);
	const items: Item[] = [];
	let at = 0;
	for (let next = itemAt(lines, at); next; next = itemAt(lines, skipBlank(lines, at))) {
		items.push(next.item);
		at = next.end;
	}
	if (items.length === 0) return undefined;
	const raw = lines.slice(0, at).join('\n');
	return {
		type: 'definitions',
		raw: raw.length < source.length ? `${raw}\n` : raw,
		items: items.map(({ term, descriptions }) => ({
			term,
			descriptions: descriptions.map(({ lines: own, offset }) => ({ source: own.join('\n'), offset })),
		})),
	};
}

/** The most lines of one definition list. */
const MAX_LINES = 5000;
/** The most lines of terms before a description, and the most characters of them. */
const [MAX_TERM, MAX_TERM_LENGTH] = [3, 10_000];

/** Whether one of the lines below the first begins as a description does. This settles most paragraphs. */
function mayDefine(source: string): boolean {
	const start = source.slice(0, MAX_TERM_LENGTH);
	for (let [line, count] = [nextLine(start, 0), 0]; line < start.length && count <= MAX_TERM; count++) {
		DESCRIPTION_AT.lastIndex = line;
		if (DESCRIPTION_AT.test(start)) return true;
		line = nextLine(start, line);
	}
	return false;
}

const DESCRIPTION_AT = / {0,3}[:~][ \t]/y;

function firstLines(text: string, count: number): string[] {
	const lines: string[] = [];
	for (let from = 0; from <= text.length && lines.length < count; ) {
		const end = text.indexOf('\n', from);
		lines.push(text.slice(from, end < 0 ? undefined : end));
		if (end < 0) break;
		from = end + 1;
	}
	return lines;
}

function itemAt(lines: readonly string[], from: number): { item: Item; end: number } | null {
	let at = from;
	while (isText(lines[at]) && !DESCRIPTION.test(lines[at] ?? '') && at < from + MAX_TERM) at++;
	const term = lines.slice(from, at).join('\n');
	if (term === '' || UNDERLINE.test(lines[from + 1] ?? '')) return null;
	const first = skipBlank(lines, at);
	if (first > at + 1 || !DESCRIPTION.test(lines[first] ?? '')) return null;
	const item: Item = { term, descriptions: [] };
	for (at = first; DESCRIPTION.test(lines[at] ?? ''); ) {
		const end = descriptionEnd(lines, at);
		item.descriptions.push({ lines: dedentDescription(lines.slice(at, end)), offset: at });
		const next = skipBlank(lines, end);
		at = DESCRIPTION.test(lines[next] ?? '') ? next : end;
	}
	return { item, end: at };
}

/** A description ends at a line that is not indented and follows a blank line, or that is the next term. */
function descriptionEnd(lines: readonly string[], from: number): number {
	let end = from + 1;
	for (let at = end; at < lines.length; at++) {
		const line = lines[at] ?? '';
		const isIndented = /^(?: {2,}|\t)\S/.test(line);
		if (line.trim() === '') continue;
		if (DESCRIPTION.test(line) || RULE.test(line) || (!isIndented && (at > end || BLOCK_START.test(line)))) break;
		if (!isIndented && DESCRIPTION.test(lines[at + 1] ?? '')) break;
		end = at + 1;
	}
	return end;
}

function dedentDescription([first = '', ...others]: readonly string[]): string[] {
	const indents = others.filter((line) => /^\s+\S/.test(line)).map((line) => line.search(/\S/));
	const shared = Math.min(...new Set(indents), 4);
	return [first.replace(DESCRIPTION, ''), ...others.map((line) => line.slice(Math.min(shared, line.search(/\S|$/))))];
}

function isText(line: string | undefined): boolean {
	return line !== undefined && line.trim() !== '' && !BLOCK_START.test(line) && !RULE.test(line);
}

function skipBlank(lines: readonly string[], from: number): number {
	let at = from;
	while (at < lines.length && lines[at]?.trim() === '') at++;
	return at;
}

function readPipeTable(source: string): PipeTableToken | undefined {
	if (!PIPE_ROW.test(source)) return undefined;
	let end = 0;
	while (end < source.length && PIPE_START.test(source.slice(end, end + 4))) end = nextLine(source, end);
	const raw = source.slice(0, end);
	const lines = raw.trimEnd().split('\n');
	const ruleAt = lines.findIndex((line) => TABLE_RULE.test(line) && line.includes('-'));
	// One line alone is a row of facts (`| Oslo | 2019`), not a table.
	if (lines.length < 2) return undefined;
	const rows = lines.filter((line) => !TABLE_RULE.test(line)).map(cellsOf);
	const head = ruleAt === 1 && !TABLE_RULE.test(lines[0] ?? '') ? (rows.shift() ?? []) : [];
	return { type: 'pipeTable', raw, head, rows };
}

/** The cells of a row of a table. A bar behind a backslash separates nothing. */
export function cellsOf(line: string): string[] {
	const cells = line
		.trim()
		.replace(/^\||(?<!\\)\|$/g, '')
		.split(/(?<!\\)\|/);
	return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}
