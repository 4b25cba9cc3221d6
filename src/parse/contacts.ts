import type { Block, Contact, Span } from '../model.ts';
import { completeAddress, isEmail, isPhone, isWebAddress, phoneAddress } from './addresses.ts';
import { plainText, splitLines, splitSpans } from './spans.ts';

/** What stands between the contacts of one line. */
const SEPARATORS = /\s*(?:[|｜·•∙⋅‧]|(?<=\s)(?:--?|–|—)(?=\s))\s*/u;
const LABEL = /^([\p{L}\p{M}][\p{L}\p{M}\s.\-/]{0,30}?)\s*[:：]\s*/u;
/** Characters. A longer piece of text is prose. */
const MAX_PIECE = 80;

/** The contacts a block consists of; null when it says anything else. */
export function contactsOfBlock(block: Block): Contact[] | null {
	const pieces = piecesOf(block);
	if (!pieces || pieces.length === 0) return null;
	const contacts = pieces.map(({ spans, line }) => contactOf(spans, line));
	const known = contacts.filter((contact) => contact !== null);
	return known.length === contacts.length ? known : null;
}

type Piece = { readonly spans: readonly Span[]; readonly line: number };

function piecesOf(block: Block): Piece[] | null {
	switch (block.type) {
		case 'paragraph':
			return splitLines(block.spans).flatMap((line, at) =>
				splitSpans(line, SEPARATORS).map((spans) => ({ spans, line: block.line + at })),
			);
		case 'list':
			return flatten(block.items.map((item) => flatten(item.map(piecesOf))));
		case 'quote':
			return flatten(block.blocks.map(piecesOf));
		case 'definitions':
		case 'table':
		case 'heading':
		case 'code':
		case 'rule':
			return null;
	}
}

function flatten(pieces: readonly (Piece[] | null)[]): Piece[] | null {
	return pieces.every((part) => part !== null) ? pieces.flat() : null;
}

/** The contact that a short piece of text is: one link, e-mail address, page or phone number, labelled or not. */
export function contactOf(spans: readonly Span[], line: number): Contact | null {
	const text = plainText(spans);
	const targets = new Set(spans.flatMap(({ href }) => href ?? []));
	if (text.length > MAX_PIECE || targets.size > 1) return null;
	const [target] = targets;
	const prefix = LABEL.exec(text)?.[0] ?? '';
	const said = text.slice(prefix.length);
	const value = target === undefined ? said : copyable(target);
	const label = sameAddress(said, value) ? prefix.replace(/\s*[:：]\s*$/u, '') || said : text;
	if (target === undefined) return contactWithoutLink(label, said, line);
	if (/^mailto:/i.test(target)) return { kind: 'email', label, value, url: target, line };
	if (isPhone(said)) return { kind: 'phone', label, value: said, url: phoneAddress(said), line };
	if (/^tel:/i.test(target)) return { kind: 'phone', label, value, url: target, line };
	return { kind: 'url', label, value, url: target, line };
}

function contactWithoutLink(label: string, said: string, line: number): Contact | null {
	if (isEmail(said)) return { kind: 'email', label, value: said, url: `mailto:${said}`, line };
	if (isPhone(said)) return { kind: 'phone', label, value: said, url: phoneAddress(said), line };
	if (!isWebAddress(said)) return null;
	return { kind: 'url', label, value: said, url: completeAddress(said), line };
}

/** The part of a target that a reader would copy: no `mailto:` or `tel:`. */
function copyable(target: string): string {
	return /^mailto:/i.test(target) ? target.replace(/^mailto:|\?.*$/gi, '') : target.replace(/^tel:/i, '');
}

function sameAddress(a: string, b: string): boolean {
	const bare = (address: string) => address.replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/gi, '').toLowerCase();
	return bare(a) === bare(b);
}
