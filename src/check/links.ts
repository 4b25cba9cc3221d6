import { insideAny } from './ranges.ts';
import type { Tag } from './tags.ts';

/** A link or an image; `from` to `to` is its target, or the whole link when the target is empty. */
export type Link = {
	/** The text one clicks; empty for a reference definition. */
	readonly label: string;
	readonly target: string;
	readonly type: 'link' | 'image' | 'definition' | 'bare';
	readonly from: number;
	readonly to: number;
};

/** Characters that a label or a target may have. */
const MAX_LABEL = 1000;
/** The part in round brackets: `<target>` or a target with balanced brackets, and a title. */
const TARGET =
	/\(\s{0,99}(?:<([^<>\n]*)>|((?:[^\s()]|\((?:[^\s()]|\([^\s()]*\))*\))*))(?:\s{1,99}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,99}\)/y;
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]{0,99}\n?[ \t]{0,99}<?([^\s<>]+)>?/gm;
const BARE = /(?<![\w"'=(/<:])<?(https?:\/\/[^\s<>"'()[\]]+[^\s<>"'()[\].,;:!?*_`|])/gi;

/** Every link of a text in order: Markdown links, HTML links and bare addresses. */
export function readLinks(text: string, words: string, tags: readonly Tag[]): Link[] {
	const written = [...inlineLinks(text, words), ...definitions(words), ...htmlLinks(text, tags)];
	const isTaken = insideAny([...written, ...tags]);
	const bare = [...words.matchAll(BARE)].flatMap(({ index, 0: whole, 1: target = '' }): Link[] => {
		const from = index + whole.length - target.length;
		return isTaken(from) ? [] : [{ label: target, target, type: 'bare', from, to: from + target.length }];
	});
	return [...written, ...bare].sort((a, b) => a.from - b.from);
}

function* inlineLinks(text: string, words: string): Iterable<Link> {
	for (const { index } of words.matchAll(/\]\(/g)) {
		TARGET.lastIndex = index + 1;
		const found = TARGET.exec(words);
		const start = found ? labelStart(words, index) : null;
		if (!found || start === null) continue;
		const target = found[1] ?? found[2] ?? '';
		const from = index + 1 + found[0].indexOf(target, found[0].startsWith('(<') ? 2 : 1);
		const whole = { from: start, to: TARGET.lastIndex };
		const type = words[start - 1] === '!' ? 'image' : 'link';
		const label = labelText(text.slice(start + 1, index));
		yield { label, target, type, ...(target === '' ? whole : { from, to: from + target.length }) };
	}
}

/** Where the label that ends at `end` starts. Brackets inside it are balanced. */
function labelStart(words: string, end: number): number | null {
	let depth = 0;
	for (let at = end; at >= 0 && end - at < MAX_LABEL; at--) {
		if (words[at - 1] === '\\') continue;
		if (words[at] === ']') depth++;
		else if (words[at] === '[' && --depth === 0) return at;
		else if (words[at] === '\n' && /^\n[ \t]*\n/.test(words.slice(at, at + 80))) return null;
	}
	return null;
}

function* definitions(words: string): Iterable<Link> {
	for (const found of words.matchAll(DEFINITION)) {
		const target = found[1] ?? '';
		const from = found.index + found[0].lastIndexOf(target);
		yield { label: '', target, type: 'definition', from, to: from + target.length };
	}
}

function* htmlLinks(text: string, tags: readonly Tag[]): Iterable<Link> {
	for (const [at, tag] of tags.entries()) {
		const isImage = tag.name === 'img';
		const target = tag.attributes.get(isImage ? 'src' : 'href');
		if (!target || !(isImage || (tag.name === 'a' && tag.type === 'start'))) continue;
		const end = tags.slice(at, at + 50).find(({ name, type }) => name === 'a' && type === 'end');
		const label = isImage
			? (tag.attributes.get('alt')?.value ?? '')
			: labelText(text.slice(tag.to, Math.min(end?.from ?? tag.to, tag.to + MAX_LABEL))) ||
				(tag.attributes.get('aria-label')?.value ?? '');
		const place = target.value === '' ? tag : target;
		yield { label, target: target.value.trim(), type: isImage ? 'image' : 'link', from: place.from, to: place.to };
	}
}

/** The label without tags and marks; the alt texts of its HTML pictures when nothing else is in it. */
function labelText(source: string): string {
	const said = withoutMarks(source.replace(/<[^<>]*>/g, ''));
	return said || withoutMarks(source.replace(PICTURE, '$1$2').replace(/<[^<>]*>/g, ''));
}

const PICTURE = /<img\b[^<>]*?\salt=(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>/gi;

function withoutMarks(label: string): string {
	return label
		.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*`]|(?<![\p{Alphabetic}\d])_+|_+(?![\p{Alphabetic}\d])|\\(?=[^\w\s])/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}
