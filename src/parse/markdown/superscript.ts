export type Script = 'sup' | 'sub';

/** Unicode's superscripts and subscripts: https://www.unicode.org/charts/PDF/U2070.pdf. */
const SIGNS = '0123456789+−=()n';
const SCRIPTS: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
	sup: pairsOf(SIGNS, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'),
	sub: pairsOf(SIGNS, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ'),
};
const MARKS: Readonly<Record<Script, string>> = { sup: '^', sub: '_' };

function pairsOf(signs: string, raised: string): ReadonlyMap<string, string> {
	const signsRaised = [...raised];
	return new Map([...signs].map((sign, at) => [sign, signsRaised[at] ?? sign]));
}

/** A number in raised digits: `12` → `¹²`. */
export function superscript(number: number): string {
	return [...String(number)].map((digit) => SCRIPTS.sup.get(digit)).join('');
}

/**
 * The texts that stand inside one `sup` or `sub`, as plain text shows them: `6` → `⁶`. Text with digits for which Unicode
 * has no characters gets a `^` or a `_` in front of it: `6k` → `^6k`. Words stay, the `st` of `1st`,
 * `TM`, and so do dates: `since 2019`.
 */
export function toScript(texts: readonly string[], script: Script): readonly string[] {
	const whole = texts.join('').trim();
	if (/^\D*$|\D\d{4}|\d{4}\D/.test(whole)) return texts;
	const signs = SCRIPTS[script];
	const signOf = (character: string) => signs.get(character === '-' ? '−' : character);
	if ([...whole].every((character) => signOf(character) !== undefined || /[,\s]/.test(character)))
		return texts.map((text) => [...text].map((character) => signOf(character) ?? character).join(''));
	const first = texts.findIndex((text) => text.trim() !== '');
	return texts.map((text, at) => (at === first ? MARKS[script] + text.trimStart() : text));
}
