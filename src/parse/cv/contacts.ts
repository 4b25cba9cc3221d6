import type { Block, Contact } from '../../model/index.ts';
import { plainText } from '../markdown/spans.ts';
import { contactOf, type Piece } from './contact.ts';
import { areOfOthers } from './own-page.ts';
import { piecesOf } from './pieces.ts';

/** The contacts of a block, and what else stands between them. */
export type FoundContacts = { readonly contacts: readonly Contact[]; readonly rest: readonly Piece[] };

/** Characters. A longer piece of text is prose. */
const MAX_PIECE = 100;
const MAX_REST = 40;

/** The contacts of a block that consists mostly of contacts; null for any other block. */
export function readContacts(block: Block): FoundContacts | null {
	const pieces = piecesOf(block);
	if (pieces.length === 0 || pieces.some(({ spans }) => plainText(spans).length > MAX_PIECE)) return null;
	const read = pieces.map((piece) => ({ piece, contact: contactOf(piece) }));
	const contacts = read.flatMap(({ contact }) => contact ?? []);
	const rest = read.flatMap(({ piece, contact }) => (contact ? [] : [piece]));
	const reachable = contacts.filter(({ kind }) => kind !== 'location');
	if (reachable.length === 0 ? !isPlaceOnly(contacts, rest) : areOfOthers(reachable)) return null;
	const isLong = rest.some(({ spans }) => plainText(spans).length > MAX_REST);
	const isProse = rest.length > 2 * contacts.length + 2 || isLong;
	// `You can send me a message through my [profile](…).`
	const isSentence = isLong && read.some(({ piece, contact }) => contact && /[.!?]$/.test(plainText(piece.spans)));
	return isSentence || (isProse && rest.length > contacts.length) ? null : { contacts, rest };
}

function isPlaceOnly(contacts: readonly Contact[], rest: readonly Piece[]): boolean {
	return contacts.length === 1 && rest.length === 0;
}
