import { Parser } from 'htmlparser2';
import { sanitize } from '../sanitize.ts';
import { CHUNK, HTML_OPTIONS } from './elements.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that start a block at the start of a line (HTML Standard, flow content). */
export const BLOCK_ELEMENTS = words(
	'address article aside base blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
		'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link ' +
		'main menu menuitem meta nav noframes noscript ol optgroup option p param pre script search section style ' +
		'summary svg table tbody td template tfoot th thead title tr track ul',
);

/** Elements that show nothing. */
const UNSEEN_ELEMENTS = words(
	'base col colgroup frame head iframe link meta noframes noscript param script style svg template title track',
);

export type Tag = {
	readonly name: string;
	readonly closing: boolean;
	/** Characters from `<` to `>`. */
	readonly length: number;
	readonly attributes: Readonly<Record<string, string>>;
};

/** A tag without attributes, as most are. */
const BARE_TAG = /^<(\/?)([a-z][a-z\d-]{0,50})>/i;

/** Text with a `<` where the first attribute would begin: no tag, however far away the next `>` is. */
const TAG_IN_TAG = /^<\/?[a-z][^\s<>/]*\s*</i;

/** The tag at the start of the text, or null. Attribute values are decoded and sanitised. */
export function readTag(text: string): Tag | null {
	if (!/^<\/?[a-z]/i.test(text) || TAG_IN_TAG.test(text)) return null;
	const bare = BARE_TAG.exec(text);
	if (bare) {
		const [{ length }, slash, name = ''] = bare;
		return { name: name.toLowerCase(), closing: slash === '/', length, attributes: {} };
	}
	let tag: Tag | null = null;
	const keep = (name: string, closing: boolean, attributes: Readonly<Record<string, string>>) => {
		tag ??= { name, closing, length: parser.endIndex + 1, attributes };
	};
	const parser = new Parser(
		{
			onopentag: (name, attributes) => keep(name, false, sanitizeValues(attributes)),
			onclosetag: (name) => keep(name, true, {}),
		},
		HTML_OPTIONS,
	);
	// Feed the parser one `>` at a time, so that it does not read beyond the tag.
	for (let from = 0; !tag && from < CHUNK; ) {
		const to = text.indexOf('>', from) + 1;
		if (to === 0) break;
		parser.write(text.slice(from, to));
		from = to;
	}
	// The parser reports no closing tag that closes nothing.
	return tag ?? readClosingTag(text);
}

function readClosingTag(text: string): Tag | null {
	const end = text.indexOf('>');
	if (!text.startsWith('</') || end < 0) return null;
	return { name: text.slice(2, end).trim().toLowerCase(), closing: true, length: end + 1, attributes: {} };
}

/**
 * Whether the page shows nothing of this element: style sheets, scripts, elements with `display: none`. The `hidden`
 * attribute does not count, because Markdown renderers drop it.
 */
export function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
	return (
		UNSEEN_ELEMENTS.has(name) ||
		/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')
	);
}

function sanitizeValues(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, sanitize(value)]));
}
