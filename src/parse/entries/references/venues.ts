import { monthOf } from '../../cv/calendar.ts';
import { joinText, plainText, sliceSpans } from '../../markdown/spans.ts';
import {
	isKindOfTalk,
	isOrganization,
	isPlace,
	isSurePlace,
	isWorkMode,
	namedIn,
	STATE_CODE,
} from '../../words/phrases.ts';
import { COMMA, cut, joinPieces, type Spans } from '../split.ts';
import { isNumbers, type Segment } from './segments.ts';

export function isVenue(text: string): boolean {
	if (/^(?:in|at)(?: the)?$/i.test(text)) return false;
	return (
		!isNumbers(text) &&
		!/^(?:doi|https?:|pdf|link|slides|video|code|available|accepted|to appear|in prep(?:aration)?|(?:in|under) review|submitted|in press|forthcoming|\S*\s?patent no)\b/i.test(
			text,
		) &&
		!/^\(?(?:unpublished )?(?:doctoral|ph\.?d\.?|master['’]?s?|bachelor['’]?s?) (?:dissertation|thesis)/i.test(text)
	);
}

/** `In Proceedings of X, pp. 2-9` without `In` and what stands behind the first number or comma. */
export function nameOfVenue(spans: Spans, isTalk: boolean): Spans {
	const all = joinText(spans);
	const start =
		/^[\s.,:;–—-]*(?:\((?:invited|keynote|oral|poster|talk|with)[^()]{0,40}\)[\s,.]*)?(?:\(?(?:\p{Alphabetic}+ ){0,3}(?:presented|talk|lecture) at(?: the)?|in|at)?:?\s+(?:[^()]{3,80}\s\(eds?\.?\)[.,]?\s+)?(?=[\p{Alphabetic}\d])/iu.exec(
			all,
		)?.[0].length ?? 0;
	// `invited talk, Rope Society`
	const [kind = ''] = /^[^,]+(?=, )/.exec(all.slice(start)) ?? [];
	const name = sliceSpans(spans, start + (isKindOfTalk(kind) ? kind.length + 2 : 0));
	const text = joinText(name);
	// A conference has the year in its name, `SeaCon 2019`, or its place in brackets behind it.
	const [sure] = (isTalk && (EDITION.exec(text) ?? BEFORE_BRACKET.exec(text))) || [];
	if (sure) return sliceSpans(name, 0, sure.length);
	const end = text.search(/\s\(?\d+(?:[\s,:;.()-]|$)|\s?\[|\svol\.|:\s(?=\d|pp)/i);
	const [first = [], ...others] = cut(end < 0 ? name : sliceSpans(name, 0, end), COMMA);
	const listed = itemsOfName(plainText(first), others.map(plainText));
	if (listed > 0) return withoutRemark(joinPieces([first, ...others.slice(0, listed)]));
	const more = others.findIndex((piece) => namedIn(plainText(piece)).noun !== 'organization');
	return withoutRemark(joinPieces([first, ...others.slice(0, more < 0 ? others.length : more)]));
}

function withoutRemark(name: Spans): Spans {
	return sliceSpans(
		name,
		0,
		joinText(name).replace(/\s*\(\p{Lowercase}[^()]*\)$|(?:^|\s+)\([^()]*$|[.\s]+$/u, '').length,
	);
}

/** How many pieces behind the first belong to its list: `A Journal of Clay, Pots and Kilns`, `Clay, Kilns, and Pots Conference`. */
function itemsOfName(first: string, others: readonly string[]): number {
	const last = others.slice(0, MAX_ITEMS).findIndex((piece) => /^(?:and|&)\s/.test(piece));
	if (last >= 0) return last + 1;
	return /\s(?:of|for|on|in)\s\S+(?:\s\S+)?$/.test(first) && /^\S+\s(?:and|&)\s\S/.test(others[0] ?? '') ? 1 : 0;
}

/** Items of such a list. */
const MAX_ITEMS = 3;

const EDITION = /^\p{Uppercase}(?:[^,.;:()]|\(\p{Uppercase}+\)){1,60}\s(?:19|20)\d\d(?=\s?[,.;()]|$)/u;

/** A name before a bracket that does not hold its short form: `SeaCon (Oslo`, `SeaCon (USA)`, but not `Nordic Knots (NordKnot)`. */
const BEFORE_BRACKET = /^[^,]{2,}?(?= \((?!(?!USA)\p{Uppercase}[^\s,]{0,9}\p{Uppercase}[^\s,]{1,9}[ )]))/u;

/** The place behind the venue of a talk: `Oslo, Norway` in `SeaCon, Oslo, Norway`, `SeaCon (Oslo, Norway)`, `SeaCon. Oslo, Norway`. */
export function placeOf({ spans }: Segment, name: Spans, next: Segment | undefined): Spans {
	const text = joinText(spans);
	const behind = text.slice(text.indexOf(joinText(name)) + joinText(name).length);
	const bracket = /^\s*\(([^()]+)\)/.exec(behind)?.[1];
	const at = text.length - behind.length + (bracket === undefined ? 0 : behind.indexOf(bracket));
	const own = placesAt(sliceSpans(spans, at, bracket === undefined ? undefined : at + bracket.length));
	return own.length > 0 || bracket !== undefined || !next || next.isMarked ? own : placesAt(next.spans);
}

/** The names of places with which a text begins, up to three; an organisation may stand before them. */
function placesAt(spans: Spans): Spans {
	const [first = [], ...others] = cut(spans, COMMA).map((piece) =>
		sliceSpans(
			piece,
			0,
			joinText(piece).replace(/\s*(?:\((?:\S+ )?\p{Lowercase}[^()]*\))?[.,)]*$|(?<=\p{Uppercase}{2})\. .*$/u, '')
				.length,
		),
	);
	const pieces = isOrganization(plainText(first)) && !isPlace(plainText(first)) ? others : [first, ...others];
	const end = pieces.findIndex((piece, at) => {
		const text = plainText(piece);
		const isNamed = isPlace(text) || isWorkMode(text) || (at > 0 && STATE_CODE.test(text));
		return !isNamed || /\d/.test(text) || monthOf(text) !== null;
	});
	return joinPieces(pieces.slice(0, Math.min(3, end < 0 ? pieces.length : end)));
}

/** Where the publisher of a book begins behind its place and a colon, `Hull, UK: Rope Press`; 0 without a place. */
export function placeBeforePublisher({ spans, isItalic }: Segment, isBook: boolean): number {
	const [, place = ''] =
		/^(\p{Uppercase}[^,:.\d]{2,30}(?:, \p{Uppercase}[^,:\d]{1,20})?):\s(?!An? )\p{Uppercase}/u.exec(joinText(spans)) ??
		[];
	return place !== '' && !isItalic && (isSurePlace(place) || (isBook && isPlace(place))) ? place.length + 1 : 0;
}
