import { mapLines } from './directives.ts';

/** `!!! note "Title"`, and `???`, `???+` for one that opens: an admonition, whose text is indented below. */
const ADMONITION = /^(?:!!!|\?{3}\+?)[ \t]+([\w-]{1,40})(?:[ \t][\w-]{1,40}){0,4}(?:[ \t]+"([^"\n]{0,200})")?[ \t]*$/;
/** `=== "Title"`: a tab, whose text is indented below. */
const TAB = /^===[!+]?[ \t]+"([^"\n]{1,200})"[ \t]*$/;
/** An icon of the sets that Material for MkDocs knows, `:material-email:`, with the space behind it. */
const ICON = /(?<![\w:]):(?:material|fontawesome|octicons|simple|lucide)(?:-[a-z\d]{1,30}){1,8}:[ \t]?/g;

/**
 * The blocks and icons of Material for MkDocs as plain Markdown: the title of an admonition or a tab is bold, its text
 * stands below, icons are gone. The number of lines stays the same.
 * https://squidfunk.github.io/mkdocs-material/reference/admonitions/
 */
export function readMkDocs(markdown: string): string {
	if (!/^(?:!!!|\?{3}|===[!+ \t])/m.test(markdown) && markdown.search(ICON) < 0) return markdown;
	// How far the lines of the block are indented: 0 before its first, null outside of one.
	let indent: number | null = null;
	return mapLines(markdown, (line) => {
		const text = line.replace(ICON, '');
		const title = titleOf(text);
		if (title !== null) {
			indent = 0;
			return title === '' ? '' : `**${title}**  `;
		}
		if (indent === null || text.trim() === '') return text;
		const own = text.search(/\S/);
		if (indent === 0) indent = Math.max(MIN_INDENT, own);
		if (own >= indent) return text.slice(indent);
		indent = null;
		return text;
	});
}

/** Columns. Less is no text of a block; the renderer wants 4, authors also write 2. */
const MIN_INDENT = 2;

/** The title of the block that begins on a line, empty when the author wants none; null for any other line. */
function titleOf(line: string): string | null {
	const [, tab] = TAB.exec(line) ?? [];
	const [, type, title] = ADMONITION.exec(line) ?? [];
	return tab ?? title ?? (type === undefined ? null : type.charAt(0).toUpperCase() + type.slice(1));
}
