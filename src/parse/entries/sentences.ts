import { joinText, plainText, sliceSpans, trimSpans } from '../markdown/spans.ts';
import { isRole, namedIn } from '../words/phrases.ts';
import { isShortStatement, MAX_LINE } from './entry-head.ts';
import { piecesOf } from './pieces.ts';
import { isWordy, type Spans } from './split.ts';
import { type DatedLine, takeDates } from './take-dates.ts';

/** `**Degree**, School, dates. What was done there`: the sentence and what stands behind it. */
export function firstSentence(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	return spans[0]?.strong && !takeDates(spans) ? datedSentence(spans) : null;
}

/** `PhD, Pottery, Leeds College, 2019. Advisor: Ada Reed.`: a job, a degree or an employer with its dates, and a text behind them. */
export function namedSentence(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	const found = takeDates(spans) ? null : datedSentence(spans);
	if (!found) return null;
	const [first, second] = piecesOf(found.rest);
	// `Worked as an engineer at Acme in 2019. Then …` is a text.
	const isNamed = first !== undefined && namedIn(first.text).noun !== null && second?.mark !== 'at';
	return isNamed && !isWordy(plainText(found.rest)) ? found : null;
}

/** `**2019 - 2021:** Potter at Clay & Sons. Glazed pots …`: the first sentence of a text that is too long for a head. */
export function sentenceBehindDates(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	const text = joinText(spans);
	if (!spans[0]?.strong || text.length <= MAX_LINE || takeDates([spans[0]])?.side !== 'whole') return null;
	const [stop] = [...text.slice(0, MAX_LINE).matchAll(/\.(?<=(?:\p{Alphabetic}{3}|\))\.)\s+(?=\p{Uppercase})/gu)];
	const own = stop ? takeDates(sliceSpans(spans, 0, stop.index)) : null;
	return own?.side === 'start' && stop ? { ...own, more: trimSpans(sliceSpans(spans, stop.index + 1)) } : null;
}

/**
 * `Netlib (2020): A library for nets.`: the name with its dates, and the sentence about it behind a colon or a dash. The first
 * sentence may be the job there: `Clay & Sons (2020): Potter. Glazed pots.`
 */
export function describedName(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	const text = joinText(spans);
	const end = text.slice(0, MAX_LINE).search(/(?<=\))(?:[:：]|\s[–—→-])\s/u);
	const isLong = spans[0]?.strong === true && text.length - end > MIN_DESCRIPTION;
	const isText = isLong || /[.!?。](?:\s|$)/u.test(text.slice(end)) || text[end + 1] === '→';
	const own = end > 0 && isText ? takeDates(sliceSpans(spans, 0, end)) : null;
	const more = trimSpans(sliceSpans(spans, end + (/[:：]/.test(text[end] ?? '') ? 1 : 2)));
	if (own?.side !== 'end') return null;
	if (!isRole(plainText(more))) return { ...own, more };
	const stop = joinText(more).search(/\.\s+\p{Uppercase}/u);
	const job = sliceSpans(more, 0, Math.max(0, stop));
	const isJob = isShortStatement(job) && isRole(plainText(job)) && !isRole(plainText(own.rest));
	return isJob
		? { ...own, rest: [...own.rest, { text: ': ' }, ...job], more: trimSpans(sliceSpans(more, stop + 1)) }
		: null;
}

/** Characters behind a name in bold that are more than an employer or a place. */
const MIN_DESCRIPTION = 40;

/** The first sentence that dates end, up to them, and what stands behind it. */
export function datedSentence(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	const text = joinText(spans);
	for (const { 0: mark, index } of text.slice(0, MAX_LINE).matchAll(/\.\s+/g)) {
		if (!/^[\p{Uppercase}\d$€£]/u.test(text.slice(index + mark.length))) continue;
		const own = takeDates(sliceSpans(spans, 0, index));
		// Behind dates on a line of their own the text goes on.
		const isAtEnd = own?.side === 'end' && !/\n/.test(text.slice(text.indexOf(own.dated.text), index));
		if (isAtEnd) return { ...own, more: trimSpans(sliceSpans(spans, index + 1)) };
	}
	return null;
}
