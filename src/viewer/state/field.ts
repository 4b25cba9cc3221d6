import type { Action } from './actions.ts';

/** A text that is typed: what stands before the cursor and behind it. */
export type Field = { readonly before: string; readonly behind: string };

export const EMPTY_FIELD: Field = { before: '', behind: '' };

/** The whole text. */
export function textIn({ before, behind }: Field): string {
	return before + behind;
}

/** A field that holds a text, the cursor at its end. */
export function fieldOf(text: string): Field {
	return { before: text, behind: '' };
}

/** The field after an action that edits it; null for any other action. */
export function edit({ before, behind }: Field, action: Action): Field | null {
	const left = [...before];
	const right = [...behind];
	switch (action.type) {
		case 'type':
			return { before: before + action.text, behind };
		case 'erase':
			switch (action.what) {
				case 'character':
					return { before: left.slice(0, -1).join(''), behind };
				case 'next':
					return { before, behind: right.slice(1).join('') };
				case 'word':
					return { before: before.trimEnd().slice(0, before.trimEnd().lastIndexOf(' ') + 1), behind };
				case 'start':
					return { before: '', behind };
			}
			break;
		case 'cursor':
			switch (action.to) {
				case 'left':
					return { before: left.slice(0, -1).join(''), behind: (left.at(-1) ?? '') + behind };
				case 'right':
					return { before: before + (right[0] ?? ''), behind: right.slice(1).join('') };
				case 'start':
					return { before: '', behind: before + behind };
				case 'end':
					return { before: before + behind, behind: '' };
			}
			break;
		default:
			return null;
	}
}
