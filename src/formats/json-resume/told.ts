import type { Block } from '../../model/index.ts';
import { wordsOf } from '../names.ts';
import { listed, textOf } from './body.ts';

/** Properties of the schema that stand as labels in the text of an entry, and what is left of the text. */
export type Told = {
	readonly score?: string;
	readonly type?: string;
	readonly courses?: readonly string[];
	readonly keywords?: readonly string[];
	readonly roles?: readonly string[];
	readonly blocks: readonly Block[];
};

const LABELLED = /^(Score|Type|Courses|Keywords|Roles):(?:\s+(\S.*))?$/s;

/**
 * Takes paragraphs such as `Keywords: Go, SQL` and `Courses:` with a list below it out of the text of an entry: the form
 * that the reader of JSON Resume gives to these properties.
 */
export function toldIn(blocks: readonly Block[], names: readonly (keyof Told)[]): Told {
	const told = new Map<string, string | readonly string[]>();
	const left: Block[] = [];
	for (let at = 0; at < blocks.length; at++) {
		const block = blocks[at] as Block;
		const [, label = '', text] = block.type === 'paragraph' ? (LABELLED.exec(wordsOf(block.spans)) ?? []) : [];
		const name = names.find((one) => one === label.toLowerCase());
		const below = blocks[at + 1];
		if (name !== undefined && text !== undefined)
			told.set(name, name === 'score' || name === 'type' ? text : text.split(text.includes(';') ? /; */ : /, */));
		else if (name === 'courses' && below?.type === 'list') {
			told.set(name, listed(below.items.map(textOf)) ?? []);
			at++;
		} else left.push(block);
	}
	return { ...Object.fromEntries(told), blocks: left };
}
