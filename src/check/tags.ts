import { lineEnd } from '../parse/markdown/lines.ts';
import { BLOCK_ELEMENTS } from '../parse/markdown/tags.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without an end tag (HTML Standard, 13.1.2). */
const VOID_ELEMENTS = words('area base br col embed hr img input link meta param source track wbr');

const INLINE_ELEMENTS = words(
	'a abbr acronym area audio b bdi bdo big br button canvas center cite code data datalist del dfn em embed font i img ' +
		'input ins kbd label map mark math meter object output picture pre progress q rp rt ruby s samp select small source ' +
		'span strike strong sub sup textarea time tt u var video wbr',
);

/** Elements whose text is no Markdown. */
const RAW_ELEMENTS = words('pre script style svg textarea');

/** Tags that are read; no real CV has more. */
const MAX_TAGS = 10_000;
/** Characters of a tag without its end that are looked at, because its line may be long. */
const MAX_BROKEN = 1000;

/** Tags as CommonMark knows them: https://spec.commonmark.org/0.31.2/#raw-html. */
const ATTRIBUTE = /\s+([a-zA-Z_:@][\w.:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/y;
const TAG_END = /\s*(\/?)>/y;
const START = /<(\/?)([a-zA-Z][a-zA-Z\d-]*)(?=[\s/>])/g;

type Attribute = { readonly value: string; readonly from: number; readonly to: number };

/** A tag of a known element, at characters `from` to `to`. */
export type Tag = {
	/** In lower case. */
	readonly name: string;
	readonly type: 'start' | 'end' | 'void' | 'broken';
	readonly selfClosing: boolean;
	readonly attributes: ReadonlyMap<string, Attribute>;
	readonly from: number;
	readonly to: number;
};

/** Whether the name is that of an HTML element, unlike `<https://…>` and `<T>`. */
function isElement(name: string): boolean {
	return BLOCK_ELEMENTS.has(name) || INLINE_ELEMENTS.has(name);
}

/** Every tag of a text without code and comments. */
export function readTags(text: string): Tag[] {
	return [...text.matchAll(START)].slice(0, MAX_TAGS).flatMap(({ index, 0: opening, 1: slash, 2: written = '' }) => {
		const name = written.toLowerCase();
		if (!isElement(name)) return [];
		const attributes = new Map<string, Attribute>();
		const behind = readAttributes(text, index + opening.length, attributes);
		TAG_END.lastIndex = behind;
		const end = TAG_END.exec(text);
		const to = end ? TAG_END.lastIndex : index + lineEnd(text.slice(index, index + MAX_BROKEN), 0);
		const isVoid = VOID_ELEMENTS.has(name);
		const type = !end ? 'broken' : isVoid ? 'void' : slash ? 'end' : 'start';
		return [{ name, type, selfClosing: end?.[1] === '/', attributes, from: index, to }];
	});
}

/** The ranges inside elements whose text is no Markdown. */
export function rawElements(tags: readonly Tag[]): { from: number; to: number }[] {
	const raw: { from: number; to: number }[] = [];
	let open: Tag | null = null;
	for (const tag of tags) {
		if (open === null && tag.type === 'start' && RAW_ELEMENTS.has(tag.name)) open = tag;
		else if (open !== null && tag.type === 'end' && tag.name === open.name) {
			raw.push({ from: open.to, to: tag.from });
			open = null;
		}
	}
	return raw;
}

function readAttributes(text: string, from: number, attributes: Map<string, Attribute>): number {
	let at = from;
	ATTRIBUTE.lastIndex = at;
	for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
		const [, name = '', written = ''] = found;
		const to = ATTRIBUTE.lastIndex;
		const isQuoted = /^["']/.test(written);
		const value = isQuoted ? written.slice(1, -1) : written;
		attributes.set(name.toLowerCase(), {
			value,
			from: to - written.length + (isQuoted ? 1 : 0),
			to: isQuoted ? to - 1 : to,
		});
		at = to;
	}
	return at;
}
