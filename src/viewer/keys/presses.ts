import type { Action } from '../state/actions.ts';
import type { Mode } from '../state/state.ts';
import { actionFor, type Binding, bindingFor } from './bindings.ts';

/** What the keys pressed before mean for the next one. */
export type Presses = {
	/** A key that may be the first of two, such as the `g` of `gg`. */
	readonly waiting: string | null;
	/** The key that was pressed last, and when, in milliseconds. */
	readonly last: string | null;
	readonly at: number;
	/** The digits that were typed in a row. */
	readonly digits: string;
};

/** A key, when it was pressed, and what it is pressed in. */
export type Press = { readonly key: string; readonly at: number; readonly mode: Mode };

/** Milliseconds that a key waits for the second one of two. */
export const PATIENCE = 300;
/** Milliseconds within which the same key again is one that is held down: longer than keyboards wait at first. */
const HELD = 700;
/** Milliseconds within which a digit belongs to the one before. */
const IN_A_ROW = 1000;
const MAX_DIGITS = 3;

export const NO_PRESSES: Presses = { waiting: null, last: null, at: Number.NEGATIVE_INFINITY, digits: '' };

/** What a key asks for behind the keys before. */
export function press(
	before: Presses,
	{ key, at, mode }: Press,
	bindings: readonly Binding[],
): { readonly actions: readonly Action[]; readonly presses: Presses } {
	const now: Presses = { waiting: null, last: key, at, digits: '' };
	if (mode === 'field') return { actions: present(actionFor(bindings, key, mode)), presses: now };
	const pair = before.waiting === null ? null : actionFor(bindings, `${before.waiting} ${key}`, mode);
	if (pair) return { actions: [pair], presses: now };
	const earlier = settle(before, bindings, mode);
	if (before.last === key && at - before.at < HELD && bindingFor(bindings, key, mode)?.isOnce)
		return { actions: earlier, presses: now };
	if (bindings.some(({ keys, modes }) => modes.includes(mode) && keys.some((name) => name.startsWith(`${key} `))))
		return { actions: earlier, presses: { ...now, waiting: key } };
	const action = actionFor(bindings, key, mode);
	if (action?.type !== 'number') return { actions: [...earlier, ...present(action)], presses: now };
	const digits = (at - before.at < IN_A_ROW ? before.digits : '') + key;
	const kept = digits.slice(-MAX_DIGITS);
	const numbers = [...kept].map((_, start) => Number(kept.slice(start)));
	return { actions: [...earlier, { type: 'number', numbers }], presses: { ...now, digits: kept } };
}

/** What a key that waited in vain asks for by itself. */
export function settle({ waiting }: Presses, bindings: readonly Binding[], mode: Mode): readonly Action[] {
	return waiting === null ? [] : present(actionFor(bindings, waiting, mode));
}

function present(action: Action | null): readonly Action[] {
	return action ? [action] : [];
}
