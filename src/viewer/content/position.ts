import { truncate, widthOf } from '../../layout/measure.ts';
import { countText } from './matches.ts';

/** Where the reader is. */
export type PositionData = {
	/** The match that the reader is at, counted from 1; `of` is 0 when nothing matches. Null without a search. */
	readonly match: { readonly at: number; readonly of: number } | null;
	/** The section that is read; null where its title is on the screen and there is little room. */
	readonly title: string | null;
	/** Which entry of how many in that section; null in a section without entries. */
	readonly entry: { readonly at: number; readonly of: number } | null;
	/** The share of the CV that has been seen, in percent. */
	readonly share: number;
};

/** The least columns of a title that is cut. */
const MIN_TITLE = 8;

/**
 * Where the reader is, in at most `width` columns: `match 2/5  Experience · 3/4 · 46 %`. What does not fit is left out,
 * the title first. Empty when nothing fits.
 */
export function positionText({ match, title, entry, share }: PositionData, width: number, ascii: boolean): string {
	const dot = ascii ? ' - ' : ' · ';
	const found = match === null ? '' : match.of === 0 ? 'no match' : `match ${match.at}/${countText(match.of)}`;
	const rest = [...(entry ? [`${entry.at}/${entry.of}`] : []), `${share} %`].join(dot);
	const say = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('  ');
	const whole = say(found, title === null ? rest : title + dot + rest);
	if (widthOf(whole) <= width) return whole;
	const room = width - widthOf(say(found, dot + rest));
	if (title !== null && room >= MIN_TITLE) return say(found, truncate(title, room, ascii ? '.' : '…') + dot + rest);
	return [say(found, rest), found, rest, `${share} %`].find((text) => text !== '' && widthOf(text) <= width) ?? '';
}
