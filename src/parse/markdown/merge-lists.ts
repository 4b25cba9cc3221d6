import type { Block, Entry } from '../../model/index.ts';

/** Joins neighbouring lists, whatever their bullets, and neighbouring definition lists. */
export function mergeLists<Item extends Block | Entry>(items: readonly Item[]): readonly Item[] {
	const isJoined = (item: Item, at: number) => at > 0 && belongTogether(items[at - 1] as Item, item);
	if (!items.some(isJoined)) return items;
	const groups: [Item, ...Item[]][] = [];
	for (const item of items) {
		const group = groups.at(-1);
		if (group && belongTogether(group[0], item)) group.push(item);
		else groups.push([item]);
	}
	return groups.map((group) => (group.length === 1 ? group[0] : join(group)));
}

function belongTogether(one: Block | Entry, other: Block | Entry): boolean {
	if (one.type === 'list' && other.type === 'list') return (one.start === null) === (other.start === null);
	return one.type === 'definitions' && other.type === 'definitions';
}

function join<Item extends Block | Entry>(group: readonly [Item, ...Item[]]): Item {
	const items: unknown[] = [];
	for (const item of group)
		if (item.type === 'list' || item.type === 'definitions') for (const one of item.items) items.push(one);
	return { ...group[0], items };
}
