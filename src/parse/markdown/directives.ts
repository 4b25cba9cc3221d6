/** Liquid: `{% comment %}` … `{% endcomment %}` hides the text between them. Other tags only hide themselves. */
const LIQUID_COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const LIQUID = /\{%[\s\S]{0,2000}?%\}|\{\{[\s\S]{0,500}?\}\}/g;
/** kramdown: `{::comment}` … `{:/comment}` hides the text between them. */
const KRAMDOWN_COMMENT = /\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g;
/** kramdown: `{: .class}`, `{:name: .class}`, and `{#id}` at the end of a line. */
const ATTRIBUTE_LIST =
	/\{:{1,2}[^{}\n]{0,500}\}|\{:\/[a-z]*\}|[ \t]*\{[#.][\w-]+(?:\s+[#.]?[\w="-]+){0,20}\}(?=[ \t]*$)/gm;
/** pandoc: a line that opens or closes a `:::` division. */
const DIVISION = /^ {0,3}:{3,}.*$/gm;
/** TeX commands that only add space. `\hfill` and the like separate words, so they become a tab. */
const TEX_SPACE = /\\(?:hfill|quad|qquad)\b(?:\{\})?|(?<=[ \t])\\[a-z]{3,}(?=[ \t])/g;
const TEX_COMMAND =
	/\\(?:[vh]space\*?\{[^{}\n]*\}|(?:newpage|pagebreak|clearpage|noindent|smallskip|medskip|bigskip|centering|raggedright|small|large|normalsize)\b(?:\{\})?)/g;
/** A line with one TeX command and nothing else: `\setlength{\parskip}{4pt}`. */
const TEX_LINE = /^[ \t]*\\[a-zA-Z]+\*?(?:(?:\{[^{}\n]*\}|\[[^[\]\n]*\]))+[ \t]*$/gm;
/** kramdown: `*[HTML]: Hyper Text Markup Language` is a tooltip for a word, not text of the page. */
const ABBREVIATION = /^ {0,3}\*\[[^\]\n]+\]:.*$/gm;
/** kramdown: two backslashes at the end of a line are a line break. */
const DOUBLE_BACKSLASH = /\\+[ \t]*$/gm;
/** kramdown: a link target may hold spaces. CommonMark would show the whole link as text. */
const SPACED_ADDRESS = /(?<=\]\()https?:[^()\s"'<>]{1,500}(?: [^()\s"'<>]{1,200}){1,5}(?=\))/g;

const FOOTNOTE = /\[\^([^\]\s]{1,60})\](:?)/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Removes instructions for page generators: Liquid tags, kramdown attributes, pandoc divisions, TeX commands. The number
 * of lines stays the same.
 */
export function dropDirectives(markdown: string): string {
	let text = markdown;
	if (text.includes('{')) {
		for (const pattern of [LIQUID_COMMENT, LIQUID, KRAMDOWN_COMMENT, ATTRIBUTE_LIST])
			text = text.replace(pattern, keepLineEnds);
	}
	if (text.includes(':::')) text = text.replace(DIVISION, '');
	if (text.includes('\\')) {
		text = text.replace(TEX_LINE, '').replace(TEX_SPACE, '\t').replace(TEX_COMMAND, '').replace(DOUBLE_BACKSLASH, '\\');
	}
	if (text.includes('](')) text = text.replace(SPACED_ADDRESS, (address) => address.replaceAll(' ', '%20'));
	if (text.includes('[^')) text = numberFootnotes(text);
	if (text.includes('] [')) text = joinReferences(text);
	return text.includes('*[') ? text.replace(ABBREVIATION, '') : text;
}

function keepLineEnds(text: string): string {
	return text.replace(/[^\n]+/g, '');
}

/** Turns footnote marks into superscript numbers, numbered in the order in which they first appear. */
function numberFootnotes(text: string): string {
	const numbers = new Map<string, number>();
	return text.replace(FOOTNOTE, (_, name: string, colon: string) => {
		const number = numbers.get(name) ?? numbers.size + 1;
		numbers.set(name, number);
		const raised = [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
		return colon ? `${raised} ` : raised;
	});
}

/** kramdown: `[words] [label]` is one link when the label is defined. CommonMark allows no space between them. */
function joinReferences(text: string): string {
	const labels = new Set([...text.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].map(([, label = '']) => label.toLowerCase()));
	return text.replace(/\] \[([^\]\n]+)\](?![:(])/g, (raw, label: string) =>
		labels.has(label.toLowerCase()) ? `][${label}]` : raw,
	);
}
