const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Escapes text for use between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The same, with a `<br>` where the author broke the line. */
export function escapeLines(text: string): string {
	return escapeHtml(text).replaceAll('\n', '<br>\n');
}

/** The attributes of a tag, each after a space. An attribute without a value is left out. */
export function attributes(values: Readonly<Record<string, string | null>>): string {
	return Object.entries(values)
		.map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`))
		.join('');
}

/** JSON in which HTML finds neither the end of its script nor a comment. */
export function scriptJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');
}
