import { hasDatesApart, namedParts, partSpans, phraseRuns } from '../../layout/spans.ts';
import type { Entry } from '../../model/index.ts';
import { atomsOf, plainAtom } from './atoms.ts';
import { blockRows, strongOf } from './blocks.ts';
import { COLOR, SCALE, SPACE } from './design.ts';
import { type Atom, widthOfAtoms } from './lines.ts';
import { type Look, tagIn } from './look.ts';
import { below, endOf, headed, type Mark, type Place, type Row, spaceOf, textRows } from './rows.ts';

/** An entry below a heading of `level`. Its head stays with the first two rows of its text. */
export function entryRows(entry: Entry, place: Place, level: number): Iterable<Row> {
	const head = headRows(entry, place, level);
	const body = blockRows(entry.blocks, place, level + 1);
	if (head.length === 0) return body;
	const [first, ...others] = head;
	const marks: Mark[] = [{ title: entry.phrase ?? entry.title ?? entry.organization ?? entry.dates ?? '', level: 1 }];
	const marked = first ? [{ ...first, marks }, ...others] : [];
	return headed(marked, below(body, spaceOf(place, SPACE.belowHead)));
}

/** Title, then organisation and place, with the dates at the far edge of the last row. */
function headRows(entry: Entry, place: Place, level: number): readonly Row[] {
	const { phrase } = entry;
	const { name, below: shown } = namedParts(entry);
	const titleLook = { ...strongOf(place.look), size: place.design.size * SCALE.title };
	const muted = { ...place.look, color: COLOR.muted };
	const below = tagIn(place.tag, 'P');
	const lines: { readonly atoms: readonly Atom[]; readonly look: Look }[] = [];
	const heading = tagIn(place.tag, `H${level}`);
	const besideLook = { ...place.look, size: titleLook.size };
	if (phrase !== null)
		lines.push({
			atoms: phraseRuns(entry, phrase).flatMap(({ spans, isName }) =>
				atomsOf(spans, isName ? titleLook : besideLook, heading),
			),
			look: titleLook,
		});
	else if (entry[name] !== null)
		lines.push({ atoms: atomsOf(partSpans(entry, name), titleLook, heading), look: titleLook });
	if (shown.length > 0)
		lines.push({
			atoms: shown.flatMap((part, at) => [
				...(at === 0 ? [] : [plainAtom(', ', muted, below)]),
				...atomsOf(partSpans(entry, part), muted, below),
			]),
			look: muted,
		});
	const rowsOf = (some: typeof lines, width: number) =>
		some.flatMap(({ atoms, look }) => [...textRows(atoms, { ...place, look, width })]);
	const rows = rowsOf(lines, place.width);
	if (!hasDatesApart(entry)) return rows;
	const dateAtoms = atomsOf(partSpans(entry, 'dates'), muted, tagIn(place.tag, 'P'));
	const width = widthOfAtoms(dateAtoms, place.setter);
	const dateRows = (from: number) => [
		...textRows(dateAtoms, { ...place, look: muted, from: place.from + from, width: place.width - from + 1 }),
	];
	if (lines.length === 0 || entry.dates?.includes('\n') || width > place.width / 2) return [...rows, ...dateRows(0)];
	const room = place.width - width - place.design.size * SPACE.between;
	const hasRoom = endOf(rows.at(-1)?.pieces ?? []) - place.from <= room;
	const narrower = () => [...rowsOf(lines.slice(0, -1), place.width), ...rowsOf(lines.slice(-1), room)];
	return withDates(hasRoom ? rows : narrower(), dateRows(place.width - width));
}

/** The rows with the dates in the last one, on its baseline. */
function withDates(rows: readonly Row[], [dates]: readonly Row[]): readonly Row[] {
	const last = rows.at(-1);
	if (!last || !dates) return rows;
	const drop = last.pieces[0]?.drop ?? 0;
	const pieces = dates.pieces.map((piece) => ({ ...piece, drop }));
	return [...rows.slice(0, -1), { ...last, pieces: [...last.pieces, ...pieces] }];
}
