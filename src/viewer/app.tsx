import { Text, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useReducer } from 'react';
import type { Line } from '../layout/line.ts';
import { sanitize } from '../parse/sanitize.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import { type Scene, screenLines } from './components/screen.ts';
import { useInTurn, usePerform, useRedraws } from './hooks.ts';
import { actionFor } from './keys/bindings.ts';
import { keyNames } from './keys/names.ts';
import type { Action } from './state/actions.ts';
import { carryOver } from './state/page.ts';
import { modeOf, type State, type World } from './state/state.ts';
import { update } from './state/update.ts';

/** A CV ready to be looked at. */
export type Stage = { readonly scene: Scene; readonly world: World };

/** Sends what happens to the CV itself while it is looked at; returns what ends that. */
export type Changes = (send: (event: Stage | Action) => void) => (() => void) | undefined;

type Props = {
	readonly stage: Stage;
	readonly start: State;
	readonly paint: (line: Line) => string;
	readonly openLink: OpenLink;
	readonly copy: Copy;
	readonly follow: Changes;
};

/** A key, pasted text, an action, a new state of the CV: what a key means depends on the state that those before it made. */
type Event = { readonly key: string } | { readonly pasted: string } | Action | Stage;
type Shown = Stage & { readonly state: State };

/** The viewer: keys to actions, actions to state and effects, state to rows. */
export function App({ stage, start, paint, openLink, copy, follow }: Props) {
	const [{ scene, world, state }, dispatch] = useReducer(next, { ...stage, state: start });
	const { columns, rows } = useWindowSize();
	const perform = usePerform({ openLink, copy, say: (text) => dispatch({ type: 'say', text }) });
	const { asked } = state;
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for is done once
	useEffect(() => {
		if (asked.length === 0) return;
		for (const effect of asked) void perform(effect);
		dispatch({ type: 'done', effects: asked.length });
	}, [asked]);
	useRedraws({ columns, rows }, start.size, dispatch);
	useEffect(() => follow(dispatch), [follow]);

	const send = useInTurn();
	useInput((input, key) =>
		send(input, () => {
			for (const name of keyNames(input, key)) dispatch({ key: name });
		}),
	);
	usePaste((text) => send(text, () => dispatch({ pasted: text })));

	const shown = { ...state, size: { columns, rows } };
	return (
		<Text wrap="truncate">
			{screenLines(shown, scene, world)
				.map((line) => paint(line) || ' ')
				.join('\n')}
		</Text>
	);
}

function next(shown: Shown, event: Event): Shown {
	const { state, world } = shown;
	if ('scene' in event) return { ...event, state: carryOver(state, world, event.world) };
	const action = actionOf(event, shown);
	return action ? { ...shown, state: update(state, action, world) } : shown;
}

/** What an event asks for: outside a field what is pasted is no key. */
function actionOf(event: Exclude<Event, Stage>, { state, scene }: Shown): Action | null {
	const mode = modeOf(state);
	if ('key' in event) return actionFor(scene.bindings, event.key, mode);
	if (!('pasted' in event)) return event;
	return mode === 'field' ? { type: 'type', text: sanitize(event.pasted).replace(/\s+/g, ' ') } : null;
}
