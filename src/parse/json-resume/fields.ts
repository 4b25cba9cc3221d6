import type { Json, Member } from './json.ts';

/** A text of a JSON value, with its line. */
export type Text = { readonly text: string; readonly line: number };

/** The properties of an object. What nobody takes is left over, so that nothing gets lost. */
export type Fields = {
	readonly line: number;
	/** The text of the first of these properties that has one: a text, a number, a list of texts joined by commas. */
	readonly take: (...names: readonly string[]) => Text | null;
	/** The texts of a list; a text alone is a list of one. */
	readonly takeTexts: (name: string) => readonly Text[];
	/** The objects of a list; an object alone is a list of one. */
	readonly takeObjects: (name: string) => readonly Fields[];
	/** What is not taken and says something. */
	readonly rest: () => readonly Member[];
};

/** Opens an object; of properties with one name the last counts, as in JavaScript. */
export function openObject({ members, line }: Extract<Json, { type: 'object' }>): Fields {
	const left = new Map(members.map((member) => [member.key, member.value]));
	const takeAs = <Value>(name: string, read: (value: Json) => Value | null): Value | null => {
		const value = left.get(name);
		const result = value === undefined ? null : read(value);
		if (result !== null) left.delete(name);
		return result;
	};
	return {
		line,
		take: (...names) => {
			for (const name of names) {
				const found = takeAs(name, textOf);
				if (found) return found;
			}
			return null;
		},
		takeTexts: (name) => takeAs(name, textsOf) ?? [],
		takeObjects: (name) => takeAs(name, objectsOf) ?? [],
		rest: () => [...left].filter(([, value]) => !isEmpty(value)).map(([key, value]) => ({ key, value })),
	};
}

/** Whether a value says nothing: null, an empty text, a list or an object of such values. */
export function isEmpty(value: Json): boolean {
	switch (value.type) {
		case 'text':
			return value.value.trim() === '';
		case 'word':
			return value.value === 'null';
		case 'list':
			return value.items.every(isEmpty);
		case 'object':
			return value.members.every((member) => isEmpty(member.value));
	}
}

/** The text of a value, null for an object and for what says nothing. */
export function textOf(value: Json): Text | null {
	if (isEmpty(value) || value.type === 'object') return null;
	if (value.type !== 'list') return { text: value.value, line: value.line };
	const texts = textsOf(value);
	return texts && { text: joinTexts(texts), line: value.line };
}

/** Texts as a list in one line. Where one holds a comma, semicolons part them. */
export function joinTexts(texts: readonly Text[]): string {
	return texts.map(({ text }) => text.trim()).join(texts.some(({ text }) => text.includes(',')) ? '; ' : ', ');
}

function textsOf(value: Json): readonly Text[] | null {
	const values = value.type === 'list' ? value.items : [value];
	if (values.some(({ type }) => type === 'list' || type === 'object')) return null;
	return values.flatMap((one) => textOf(one) ?? []);
}

function objectsOf(value: Json): readonly Fields[] | null {
	const values = (value.type === 'list' ? value.items : [value]).filter((one) => !isEmpty(one));
	const objects = values.filter((one) => one.type === 'object');
	return objects.length < values.length ? null : objects.map(openObject);
}
