import { joinText, plainText } from '../markdown/spans.ts';
import { firstLetterOrDigit } from '../words/letters.ts';
import { isPlace } from '../words/phrases.ts';
import { type Spans, trimMarks } from './split.ts';

/** `__Role__ City, Country`, as it stands below an employer; null for any other line. */
export function cutRole(line: Spans): { readonly role: Spans; readonly place: Spans } | null {
	const [before, role, place] = boldPieces(line) ?? [[], [], []];
	return role.length > 0 && before.length === 0 && isPlace(plainText(place)) ? { role, place } : null;
}

/** A line cut before and behind its first bold words; null for one that is bold as a whole or not at all. */
function boldPieces(line: Spans): [Spans, Spans, Spans] | null {
	const from = line.findIndex((span) => span.strong);
	const after = line.findIndex((span, at) => at > from && !span.strong);
	const to = after < 0 ? line.length : after;
	const around = [...line.slice(0, from), ...line.slice(to)];
	if (from < 0 || firstLetterOrDigit(joinText(around)) < 0) return null;
	return [trimMarks(line.slice(0, from)), trimMarks(line.slice(from, to)), trimMarks(line.slice(to))];
}
