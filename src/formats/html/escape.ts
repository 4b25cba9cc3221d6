const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as it may stand between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The same, with a `<br>` where the author broke the line. */
export function escapeLines(text: string): string {
	return escapeHtml(text).replaceAll('\n', '<br>\n');
}

/** Attributes of a tag, each after a space; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | null>>): string {
	return Object.entries(values)
		.map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`))
		.join('');
}

/** JSON that no parser of HTML takes for the end of its script or for a comment. */
export function scriptJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');
}
