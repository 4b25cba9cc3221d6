import type { Block, Span } from '../../model/index.ts';
import { runsOf } from '../../model/references.ts';
import { isEmail, isWebAddress } from '../address.ts';
import { joinText, plainText, splitLines, splitSpans, trimSpans } from '../markdown/spans.ts';
import { isCountry, isSurePlace } from '../words/phrases.ts';
import {
	CONTACT_KEYS,
	contactKey,
	contactOf,
	isLabelledPlace,
	isPostalTown,
	isStreetAlone,
	type Piece,
} from './contact.ts';
import { isPersonal } from './own-page.ts';
import { namedBy } from './person-name.ts';

/** What stands between the contacts of one line. */
const SEPARATORS = /\s*(?:[|｜·•∙⋅‧░▒▓▪●■◆◇⋄♦❖✦¦│◦]|(?<=\s)(?:--?|–|—)(?=\s))\s*/u;
/** Characters of a row of contacts without links. */
const MAX_ROW = 200;

/** Characters of what may stand between contacts. */
const MAX_BETWEEN = 40;

/** The pieces of a block that may be contacts: cells, items, and text between separators and line ends. */
export function piecesOf(block: Block): Piece[] {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return withAddresses(linesOf(block.spans), block.line).flatMap(({ spans, line }) =>
				withLabels(
					isLabelledPlace(plainText(spans)) && !spans.some(isLink) ? [spans] : splitSpans(spans, SEPARATORS, isLink),
					line,
				).flatMap(splitRow),
			);
		case 'list':
			return block.items.flat().flatMap(piecesInside);
		case 'quote':
			return block.blocks.flatMap(piecesInside);
		case 'definitions':
			return block.items.flatMap(({ term, blocks }) => labelled(term, blocks.flatMap(piecesInside), block.line));
		case 'table':
			return titledPieces(block) ?? [block.head, ...block.rows].flatMap((row, at) => rowPieces(row, block.line + at));
		case 'code':
		case 'rule':
			return [];
	}
}

/** The parts of a line, the name of a contact before it as its label: `Email - ada@byron.example`. */
function withLabels(parts: readonly (readonly Span[])[], line: number): Piece[] {
	const pieces: Piece[] = [];
	for (const spans of parts) {
		const before = pieces.at(-1)?.spans ?? [];
		const isLabel = CONTACT_KEYS.has(contactKey(plainText(before))) && !before.some(isLink);
		const [piece = { spans, line }] = isLabel ? labelled(before, [{ spans, line }], line) : [];
		if (isLabel && contactOf(piece)) pieces.splice(-1, 1, piece);
		else pieces.push({ spans, line });
	}
	return pieces;
}

/** The lines, those of a postal address as one: `12 Sea Lane`, `Hull HU1 2AB`, `UK`. */
function withAddresses(lines: readonly (readonly Span[])[], line: number): Piece[] {
	const texts = lines.map(plainText);
	const isTown = (at: number) => isPostalTown(texts[at] ?? '') && isStreetAlone(texts[at - 1] ?? '');
	const isLast = (at: number) => isTown(at) || (isTown(at - 1) && isCountry(texts[at] ?? ''));
	return lines.flatMap((spans, at) => {
		if (isLast(at)) return [];
		const end = isTown(at + 1) ? (isLast(at + 2) ? at + 3 : at + 2) : at + 1;
		const more = lines.slice(at + 1, end).flatMap((below) => [{ text: ', ' }, ...below]);
		return { spans: [...spans, ...more], line: line + at };
	});
}

/**
 * The contacts of a row that commas, slashes or spaces separate: a row of links (badges, too), or a list of which each
 * item is a contact. Any other piece stays whole: `Oslo, Norway`.
 */
function splitRow(piece: Piece): Piece[] {
	const { spans, line } = piece;
	const text = joinText(spans.filter(({ href }) => href === undefined));
	const targets = new Set(spans.flatMap(({ href }) => href ?? []));
	const isLinks = targets.size > 1 && [...targets].some(isPersonal) && /^[\s,;/|·•]*$/.test(text);
	if (isLinks) return runsOf(spans).flatMap((run) => (run.href === null ? [] : { spans: trimSpans(run.spans), line }));
	if (text.length > MAX_ROW || contactOf(piece)?.kind === 'location') return [piece];
	for (const mark of [/\s*[,;]\s+|\s+\/\s+/, /\s*[,;]\s*|\s*\/\s*/]) {
		const parts = withPlaces(splitSpans(spans, mark, isLink)).map((part) => ({ spans: part, line }));
		if ((parts.length > 1 && parts.every((part) => contactOf(part))) || isMixedRow(parts)) return parts;
	}
	return (/[@.]/.test(text) || spans.some(isLink) ? splitAtSpaces(piece) : null) ?? [piece];
}

/** The parts of a row, a town and its state or country as one: `Lisbon`, `Portugal`. */
function withPlaces(parts: readonly Span[][]): readonly Span[][] {
	const isTown = (at: number) =>
		parts[at + 1] &&
		isSurePlace(
			parts
				.slice(at, at + 2)
				.map(plainText)
				.join(', '),
		);
	return parts.flatMap((part, at) =>
		isTown(at - 1) ? [] : [isTown(at) ? [...part, { text: ', ' }, ...(parts[at + 1] ?? [])] : part],
	);
}

/** Whether most parts of a row are contacts, and the others a word or two: `ada@example.org, 555 010 0199, Northtown`. */
function isMixedRow(parts: readonly Piece[]): boolean {
	const others = parts.filter((part) => !contactOf(part));
	const isShort = others.every(
		({ spans }) => plainText(spans).length <= MAX_BETWEEN && spans.every(({ href }) => href === undefined),
	);
	return isShort && parts.length > 2 && parts.length - others.length > others.length;
}

/** The contacts of a row that only spaces separate: `ada@example.org 555 010 0199 example.org/ada`; null for others. */
function splitAtSpaces({ spans, line }: Piece): Piece[] | null {
	const words = splitSpans(spans, /[ \u00a0]+/, isLink);
	const parts: Span[][] = [];
	let isOpen = false;
	for (const word of words) {
		if (/[,;]$/.test(plainText(word))) return null;
		const isAddress = word.some(isLink) || isEmail(plainText(word)) || isWebAddress(plainText(word));
		const isBehindLabel = /[:：]$/u.test(plainText(parts.at(-1) ?? []));
		const isLabel = /^\p{Alphabetic}+[:：]$/u.test(plainText(word));
		if (isBehindLabel || (isOpen && !isAddress && !isLabel)) parts.at(-1)?.push({ text: ' ' }, ...word);
		else parts.push([...word]);
		isOpen = !isAddress;
	}
	const pieces = parts.map((part) => ({ spans: part, line }));
	const contacts = pieces.map(contactOf);
	return pieces.length > 1 && contacts.every((contact) => contact && contact.kind !== 'location') ? pieces : null;
}

function isLink({ href }: Span): boolean {
	return href !== undefined;
}

/** The pieces of a block inside another block. Code may be a contact there, though not by itself. */
export function piecesInside(block: Block): Piece[] {
	if (block.type !== 'code') return piecesOf(block);
	return [{ spans: [{ text: block.text.trim().replace(/\s+/g, ' '), code: true }], line: block.line }];
}

/** The lines of a text. A link is one line, because it is never two contacts. */
export function linesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
	return splitLines(
		spans.map((span) => (span.href === undefined ? span : { ...span, text: span.text.replace(/[\n\u2028]/g, ' ') })),
	);
}

/** The cells of a single row of contacts with what each is in the head above it; null for other tables. */
function titledPieces({ head, rows, line }: Extract<Block, { type: 'table' }>): Piece[] | null {
	const [cells = [], ...others] = rows;
	const isContact = (spans: readonly Span[]) => contactOf({ spans, line }) !== null;
	const areTitles = head.length > 1 && head.every((cell) => cell.length > 0 && !isContact(cell));
	if (others.length > 0 || !areTitles || cells.filter(isContact).length * 2 <= head.length) return null;
	return cells.flatMap((spans, at) => labelled(head[at] ?? [], [{ spans, line: line + 2 }], line));
}

/** A row of two cells is a label and a value. The cells of any other row are pieces by themselves. */
function rowPieces(row: readonly (readonly Span[])[], line: number): Piece[] {
	const cells = row.filter((cell) => cell.length > 0);
	const [label = [], value = []] = cells;
	if (isRowOfPairs(cells, line)) {
		const pairs = cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] ?? []] as const] : []));
		return pairs.flatMap(([name, said]) => labelled(name, said.length > 0 ? [{ spans: said, line }] : [], line));
	}
	const isPair =
		cells.length === 2 && label.every(({ href }) => href === undefined) && !contactOf({ spans: label, line });
	return isPair ? labelled(label, [{ spans: value, line }], line) : cells.map((spans) => ({ spans, line }));
}

/** Whether a row holds labels and values by turns: `姓名 | 林月 | 电话 | 555 0100`. */
function isRowOfPairs(cells: readonly (readonly Span[])[], line: number): boolean {
	const labels = cells.filter((_, at) => at % 2 === 0);
	const values = cells.filter((_, at) => at % 2 === 1);
	return (
		cells.length > 2 &&
		cells.length % 2 === 0 &&
		labels.every((spans) => !contactOf({ spans, line })) &&
		(labels.some((spans) => namedBy(plainText(spans)) !== null) || values.every((spans) => contactOf({ spans, line })))
	);
}

function labelled(label: readonly Span[], pieces: readonly Piece[], line: number): Piece[] {
	const [first, ...others] = pieces;
	const name = plainText(label).replace(/\s*[:：]$/u, '');
	if (name === '') return [...pieces];
	if (!first) return [{ spans: label, line }];
	const said = label.some(isLink) ? [...label, { text: ': ' }] : [{ text: `${name}: ` }];
	return [{ ...first, spans: [...said, ...first.spans] }, ...others];
}
