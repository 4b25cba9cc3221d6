import type { TokenizerExtensionFunction, Tokens } from 'marked';
import type { MathToken } from './inline.ts';

/**
 * Mathematics: `$O(n)$` as pandoc reads it (no space inside of the dollar signs, no letter or digit behind them, so that
 * `$5 and $10` is none), and kramdown's `$$…$$`. See https://pandoc.org/MANUAL.html#extension-tex_math_dollars.
 */
export const MATH = /\$\$[^$]{1,2000}\$\$|\$(?![\s$])[^$\n`]{0,500}[^$\n`\s\\]\$(?![\p{Alphabetic}\d])/u;

const MATH_START = new RegExp(MATH.source, 'uy');

/** For marked: keeps mathematics as it is written. */
export const mathInline: { readonly inline: TokenizerExtensionFunction[] } = {
	inline: [(source) => readMath(source) as Tokens.Generic | undefined],
};

function readMath(source: string): MathToken | undefined {
	if (!source.startsWith('$')) return undefined;
	MATH_START.lastIndex = 0;
	const raw = MATH_START.exec(source)?.[0];
	return raw === undefined ? undefined : { type: 'math', raw, text: raw };
}
