import { bareAddress, followable, saysAddress } from '../../model/address.ts';
import type { Contact, Resume } from '../../model/index.ts';
import { plainAtom } from './atoms.ts';
import { COLOR, SCALE, SPACE } from './design.ts';
import { type Atom, widthOfAtoms } from './lines.ts';
import { type Tag, tagIn } from './look.ts';
import { below, endOf, type Place, type Row, spaceOf, stuck, textRows } from './rows.ts';

/** Name, headline and contacts, as far as the CV has them. */
export function* headerRows({ name, headline, contacts }: Resume, place: Place): Generator<Row> {
	const serif = { ...place.look, family: 'serif' as const };
	const nameLook = { ...serif, strong: true, size: place.design.size * SCALE.name, color: COLOR.strong };
	const headlineLook = { ...serif, size: place.design.size * SCALE.headline, color: COLOR.muted };
	yield* stuck(textRows([plainAtom(name ?? '', nameLook, tagIn(place.tag, 'H1'))], { ...place, look: nameLook }));
	const said = textRows([plainAtom(headline ?? '', headlineLook, tagIn(place.tag, 'P'))], {
		...place,
		look: headlineLook,
	});
	yield* stuck(below(said, spaceOf(place, SPACE.headline)));
	yield* stuck(below(contactRows(contacts, place), spaceOf(place, SPACE.contacts)));
}

/** The contacts beside each other, as many on a row as there is room for. */
function contactRows(contacts: readonly Contact[], place: Place): readonly Row[] {
	const list = tagIn(place.tag, 'L');
	const between = place.design.size * SPACE.between;
	const rows: Row[] = [];
	let used = 0;
	for (const contact of contacts) {
		const atoms = contactAtoms(contact, place, tagIn(tagIn(list, 'LI'), 'LBody'));
		const width = widthOfAtoms(atoms, place.setter);
		const last = rows.at(-1);
		const from = used + between;
		if (last && from + width <= place.width && !contact.value.includes('\n')) {
			const [beside] = textRows(atoms, { ...place, from: place.from + from, width: width + 1 });
			rows[rows.length - 1] = { ...last, pieces: [...last.pieces, ...(beside?.pieces ?? [])] };
			used = from + width;
			continue;
		}
		for (const row of textRows(atoms, place)) rows.push(row);
		used = endOf(rows.at(-1)?.pieces ?? []) - place.from;
	}
	return rows;
}

/** A contact: its label, unless that is its address, and its address. */
function contactAtoms({ kind, label, value, url }: Contact, { look }: Place, tag: Tag): readonly Atom[] {
	const link = url === null ? null : followable(url);
	const shown = kind === 'url' ? bareAddress(value) : value;
	const isNamed = label !== '' && label !== value && !saysAddress(label, value);
	const address: Atom = {
		text: shown,
		look: link === null ? look : { ...look, color: COLOR.accent },
		link,
		tag: link === null ? tag : tagIn(tag, 'Link'),
	};
	return isNamed ? [plainAtom(`${label} `, { ...look, color: COLOR.muted }, tag), address] : [address];
}
