/** Liquid: `{% comment %}` … `{% endcomment %}` hides what it encloses, the other tags leave the words around them. */
const LIQUID_COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const LIQUID = /\{%[\s\S]{0,2000}?%\}|\{\{[\s\S]{0,500}?\}\}/g;
/** kramdown: `{: .class}`, `{:name: .class}`, `{::comment}` … `{:/comment}` and `{#id}` at the end of a line. */
const KRAMDOWN_COMMENT = /\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g;
const ATTRIBUTE_LIST =
	/\{:{1,2}[^{}\n]{0,500}\}|\{:\/[a-z]*\}|[ \t]*\{[#.][\w-]+(?:\s+[#.]?[\w="-]+){0,20}\}(?=[ \t]*$)/gm;
/** pandoc: lines that open or close a `:::` division. */
const DIVISION = /^ {0,3}:{3,}.*$/gm;
/** TeX commands that move things about; `\hfill` parts what stands left from what stands right. */
const TEX_SPACE = /\\(?:hfill|quad|qquad)\b(?:\{\})?|(?<=[ \t])\\[a-z]{3,}(?=[ \t])/g;
const TEX_COMMAND =
	/\\(?:[vh]space\*?\{[^{}\n]*\}|(?:newpage|pagebreak|clearpage|noindent|smallskip|medskip|bigskip|centering|raggedright|small|large|normalsize)\b(?:\{\})?)/g;
/** A line that holds nothing but a TeX command: `\setlength{\parskip}{4pt}`. */
const TEX_LINE = /^[ \t]*\\[a-zA-Z]+\*?(?:(?:\{[^{}\n]*\}|\[[^[\]\n]*\]))+[ \t]*$/gm;
/** kramdown: `*[HTML]: Hyper Text Markup Language` explains a word that is shown elsewhere. */
const ABBREVIATION = /^ {0,3}\*\[[^\]\n]+\]:.*$/gm;
/** Two backslashes at the end of a line are a line break to kramdown. */
const DOUBLE_BACKSLASH = /\\+[ \t]*$/gm;
/** kramdown reads an address with spaces in it; CommonMark takes it for text. */
const SPACED_ADDRESS = /(?<=\]\()https?:[^()\s"'<>]{1,500}(?: [^()\s"'<>]{1,200}){1,5}(?=\))/g;

const FOOTNOTE = /\[\^([^\]\s]{1,60})\](:?)/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Drops what speaks to a page generator and not to a reader: Liquid tags, kramdown attributes, pandoc divisions, TeX
 * commands. The number of lines stays.
 */
export function dropDirectives(markdown: string): string {
	let text = markdown;
	if (text.includes('{')) {
		for (const pattern of [LIQUID_COMMENT, LIQUID, KRAMDOWN_COMMENT, ATTRIBUTE_LIST])
			text = text.replace(pattern, onlyLineEnds);
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

function onlyLineEnds(text: string): string {
	return text.replace(/[^\n]+/g, '');
}

/** Footnote marks become raised numbers, counted in the order in which they are first met. */
function numberFootnotes(text: string): string {
	const numbers = new Map<string, number>();
	return text.replace(FOOTNOTE, (_, name: string, colon: string) => {
		const number = numbers.get(name) ?? numbers.size + 1;
		numbers.set(name, number);
		const raised = [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
		return colon ? `${raised} ` : raised;
	});
}

/** `[words] [label]` is one link to kramdown when the label is defined. */
function joinReferences(text: string): string {
	const labels = new Set([...text.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].map(([, label = '']) => label.toLowerCase()));
	return text.replace(/\] \[([^\]\n]+)\](?![:(])/g, (raw, label: string) =>
		labels.has(label.toLowerCase()) ? `][${label}]` : raw,
	);
}
