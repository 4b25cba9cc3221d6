import { type Node, nodesIn, type Source } from './syntax.ts';

/** A part of a regular expression that is one character, or none: `a`, `[ab]`, `\s`. */
type Part = { readonly chars: string; readonly isOptional: boolean; readonly isEndless: boolean };
type Sequence = readonly Part[];
type Pattern = { readonly source: string; readonly flags: string };

/** Ways to go through the groups of one pattern that are looked at. */
const MAX_WAYS = 2000;
const SAMPLES = [...'\t\n \u00a0\u2028éÉ界あ한'].concat(
	Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)),
);

/** The regular expressions of a file; `x` stands for what a template fills in. */
export function patternsOf({ tree }: Source): readonly Pattern[] {
	return nodesIn(tree).flatMap((node) => {
		const regex = node['regex'] as { pattern: string; flags: string } | undefined;
		if (regex) return [{ source: regex.pattern, flags: regex.flags }];
		if (node.type !== 'NewExpression' || (node['callee'] as Node)['name'] !== 'RegExp') return [];
		const [source, flags] = node['arguments'] as readonly Node[];
		const quasis = (source?.['quasis'] ?? []) as readonly { value: { cooked: string } }[];
		if (quasis.length === 0) return [];
		return [{ source: quasis.map(({ value }) => value.cooked).join('x'), flags: String(flags?.['value'] ?? '') }];
	});
}

/**
 * Whether two endless repeats can both take the same run of characters, as in `\s*\n\s*` or `(?:a+)+`: on a long run
 * that leads to no match the time grows with the square of its length, or worse.
 */
export function sharesRepeats({ source, flags }: Pattern): boolean {
	const own = flags.replace(/[gy]/g, '');
	const matched = new Map<string, ReadonlySet<string>>();
	const samplesOf = (chars: string) => {
		const known = matched.get(chars) ?? new Set(SAMPLES.filter((one) => new RegExp(`^(?:${chars})$`, own).test(one)));
		matched.set(chars, known);
		return known;
	};
	return waysThrough(source, own.includes('v')).some((way) =>
		way.some((first, at) => {
			if (!first.isEndless) return false;
			let shared = [...samplesOf(first.chars)];
			for (const next of way.slice(at + 1)) {
				const both = shared.filter((one) => samplesOf(next.chars).has(one));
				if (next.isEndless && both.length > 0) return true;
				if (!next.isOptional) shared = both;
				if (shared.length === 0) return false;
			}
			return false;
		}),
	);
}

/** Reads the pattern; what stands in a lookahead or a lookbehind is a way of its own. */
function waysThrough(source: string, isNesting: boolean): readonly Sequence[] {
	const apart: Sequence[] = [];
	let at = 0;
	const alternatives = (): Sequence[] => {
		const ways: Sequence[] = [];
		let current: Sequence[] = [[]];
		for (; at < source.length && source[at] !== ')'; ) {
			if (source[at] === '|') {
				at++;
				ways.push(...current);
				current = [[]];
			} else {
				const item = next();
				current = current.flatMap((way) => item.map((part) => [...way, ...part])).slice(0, MAX_WAYS);
			}
		}
		return [...ways, ...current].slice(0, MAX_WAYS);
	};
	/** The ways through the next item with its quantifier. */
	const next = (): readonly Sequence[] => {
		const isGroup = source[at] === '(';
		const around = /^\(\?(?:<?[=!])/.exec(source.slice(at));
		let ways: readonly Sequence[];
		let chars = '';
		if (isGroup) {
			at += /^\((?:\?(?:<?[=!]|:|<\w+>|[a-z-]*:))?/.exec(source.slice(at))?.[0].length ?? 1;
			ways = alternatives();
			at++;
			if (around) {
				apart.push(...ways);
				ways = [[]];
			}
		} else {
			chars = source.slice(at, atomEnd(source, at, isNesting));
			at += chars.length;
			ways = /^[$^]$|^\\[bB\d]/.test(chars) ? [[]] : [[{ chars, isOptional: false, isEndless: false }]];
		}
		const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at));
		if (!quantifier) return ways;
		at += quantifier[0].length;
		const isOptional = /^[*?]|^\{0/.test(quantifier[0]);
		const isEndless = /^[*+]|^\{\d+,\}/.test(quantifier[0]);
		if (!isGroup) return ways.map((way) => way.map((part) => ({ ...part, isOptional, isEndless })));
		// An endless group may come twice.
		const twice = isEndless ? ways.flatMap((way) => ways.map((other) => [...way, ...other])) : ways;
		return (isOptional ? [[], ...twice] : twice).slice(0, MAX_WAYS);
	};
	return [...alternatives(), ...apart];
}

/** Where the character, the class or the escape ends that begins at `from`. Classes nest with the flag `v` alone. */
function atomEnd(source: string, from: number, isNesting: boolean): number {
	const escaped = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|.)/s.exec(
		source.slice(from, from + 60),
	);
	if (escaped) return from + escaped[0].length;
	if (source[from] !== '[') return from + ((source.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
	let depth = 0;
	for (let at = from; at < source.length; at++) {
		if (source[at] === '\\') at++;
		else if (source[at] === '[' && (isNesting || depth === 0)) depth++;
		else if (source[at] === ']' && --depth === 0) return at + 1;
	}
	return source.length;
}
