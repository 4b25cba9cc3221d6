import { type Instance, render, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useReducer } from 'react';
import { sanitize } from '../parse/sanitize.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import type { Paint } from './components/lines.tsx';
import { Screen } from './components/screen.tsx';
import { screenParts } from './components/screen-parts.ts';
import { useInTurn, usePerform, useRedraws } from './hooks.ts';
import { actionFor } from './keys/bindings.ts';
import { keyNames } from './keys/names.ts';
import type { Action } from './state/actions.ts';
import { carryOver } from './state/page.ts';
import { modeOf, type State } from './state/state.ts';
import { update } from './state/update.ts';
import type { View } from './view.ts';

/** Sends each new version of the CV, and messages about it, while it is looked at. Returns what ends that. */
export type Follow = (send: (event: View | Action) => void) => (() => void) | undefined;

type Props = {
	readonly view: View;
	readonly start: State;
	readonly paint: Paint;
	readonly openLink: OpenLink;
	readonly copy: Copy;
	readonly follow: Follow;
};

type Streams = { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };

/**
 * Renders the viewer on the alternate screen. What is on the screen already changes only where Ink draws other rows.
 */
export function mount(props: Props, { stdin, stdout }: Streams): Instance {
	// Ink clears the alternate screen as it enters it; corked, that reaches the terminal with the first frame.
	stdout.cork();
	const instance = render(<App {...props} />, {
		stdin,
		stdout,
		alternateScreen: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps: 120,
		incrementalRendering: true,
	});
	stdout.uncork();
	return instance;
}

/** A key, pasted text, an action or a new version of the CV. What a key means depends on the state at its turn. */
type Event = { readonly key: string } | { readonly pasted: string } | Action | View;
type Shown = { readonly view: View; readonly state: State };

/** The viewer: keys become actions, actions become state and effects, the state becomes the screen. */
function App({ view, start, paint, openLink, copy, follow }: Props) {
	const [shown, dispatch] = useReducer(next, { view, state: start });
	const { columns, rows } = useWindowSize();
	const perform = usePerform({ openLink, copy, say: (text) => dispatch({ type: 'say', text }) });
	const { asked } = shown.state;
	// biome-ignore lint/correctness/useExhaustiveDependencies: each effect happens once, however often this is drawn
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

	const state = { ...shown.state, size: { columns, rows } };
	return <Screen parts={screenParts(state, shown.view.content)} paint={paint} />;
}

function next(shown: Shown, event: Event): Shown {
	const { view, state } = shown;
	if ('content' in event) return { view: event, state: carryOver(state, view.content, event.content) };
	const action = actionOf(event, shown);
	return action ? { view, state: update(state, action, view.content) } : shown;
}

/** The action of an event. Pasted text is no key: it only counts in a text field. */
function actionOf(event: Exclude<Event, View>, { view, state }: Shown): Action | null {
	const mode = modeOf(state);
	if ('key' in event) return actionFor(view.bindings, event.key, mode);
	if (!('pasted' in event)) return event;
	return mode === 'field' ? { type: 'type', text: sanitize(event.pasted).replace(/\s+/g, ' ') } : null;
}
