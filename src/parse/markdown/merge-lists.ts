import type { Block, Entry } from '../../model/index.ts';

/** Joins neighbouring lists, whatever their bullets, and neighbouring definition lists. */
export function mergeLists<Item extends Block | Entry>(items: readonly Item[]): Item[] {
	const merged: Item[] = [];
	for (const item of items) {
		const last = merged.at(-1);
		const joined = last && join(last, item);
		if (joined) merged[merged.length - 1] = joined as Item;
		else merged.push(item);
	}
	return merged;
}

function join(one: Block | Entry, other: Block | Entry): Block | null {
	if (one.type === 'list' && other.type === 'list' && (one.start === null) === (other.start === null))
		return { ...one, items: [...one.items, ...other.items] };
	if (one.type === 'definitions' && other.type === 'definitions')
		return { ...one, items: [...one.items, ...other.items] };
	return null;
}
