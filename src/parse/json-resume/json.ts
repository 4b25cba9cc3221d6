import { UserError } from '../../errors.ts';
import { sanitize } from '../sanitize.ts';

/** A value of JSON with its place: `from` and `to` count characters, `line` counts from 1. */
export type Json = { readonly from: number; readonly to: number; readonly line: number } & (
	| { readonly type: 'text'; readonly value: string }
	/** A number, `true`, `false` or `null`, as written. */
	| { readonly type: 'word'; readonly value: string }
	| { readonly type: 'list'; readonly items: readonly Json[] }
	| { readonly type: 'object'; readonly members: readonly Member[] }
);

export type Member = { readonly key: string; readonly value: Json };

/** Values inside others, at most. */
const MAX_DEPTH = 100;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\x00-\x1f]|\\.)*"/y;
const WORD = /-?\d[\d.eE+-]*|true|false|null/y;

/**
 * Reads JSON (RFC 8259), and keeps where each value stands. The texts are sanitised. Throws a UserError that says on which
 * line and column `name` is no JSON.
 */
export function readJson(text: string, name: string): Json {
	let at = 0;
	let line = 1;

	const fail = (problem: string): UserError => {
		const column = at - text.lastIndexOf('\n', at - 1);
		return new UserError(`cannot read ${name}: it is no JSON at line ${line}, column ${column}: ${problem}`);
	};
	const skip = () => {
		const end = endOf(SPACE);
		for (; at < end; at++) if (text[at] === '\n') line++;
	};
	const endOf = (pattern: RegExp): number => {
		pattern.lastIndex = at;
		return at + (pattern.exec(text)?.[0].length ?? 0);
	};
	const take = (sign: string): boolean => {
		skip();
		const isThere = text[at] === sign;
		if (isThere) at++;
		return isThere;
	};
	const readString = (): string => {
		const end = endOf(STRING);
		try {
			const value: unknown = JSON.parse(text.slice(at, end));
			if (typeof value !== 'string') throw new TypeError();
			at = end;
			return sanitize(value);
		} catch {
			throw fail(
				text[at] === '"' ? 'a text with a wrong sign in it, or without its end' : 'a text in quotes is missing',
			);
		}
	};
	const readList = (depth: number): readonly Json[] => {
		const items: Json[] = [];
		if (take(']')) return items;
		do items.push(readValue(depth));
		while (take(','));
		if (!take(']')) throw fail('a comma or ] is missing');
		return items;
	};
	const readMembers = (depth: number): readonly Member[] => {
		const members: Member[] = [];
		if (take('}')) return members;
		do {
			skip();
			const key = readString();
			if (!take(':')) throw fail('a colon is missing');
			members.push({ key, value: readValue(depth) });
		} while (take(','));
		if (!take('}')) throw fail('a comma or } is missing');
		return members;
	};
	const readValue = (depth: number): Json => {
		skip();
		const start = { from: at, line };
		if (depth > MAX_DEPTH) throw fail(`values are more than ${MAX_DEPTH} deep`);
		const sign = text[at];
		if (sign === '{' || sign === '[') {
			at++;
			if (sign === '{') return { type: 'object', members: readMembers(depth + 1), ...start, to: at };
			return { type: 'list', items: readList(depth + 1), ...start, to: at };
		}
		const end = endOf(WORD);
		if (end === at) return { type: 'text', value: readString(), ...start, to: at };
		at = end;
		return { type: 'word', value: text.slice(start.from, end), ...start, to: end };
	};

	const value = readValue(0);
	skip();
	if (at < text.length) throw fail('something stands behind its end');
	return value;
}
