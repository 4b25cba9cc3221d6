import { type Instance, render, useInput, usePaste, useStdin, useWindowSize } from 'ink';
import { useEffect, useReducer } from 'react';
import { sanitize } from '../parse/sanitize.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import type { Paint } from './components/lines.tsx';
import { Screen } from './components/screen.tsx';
import { screenParts } from './components/screen-parts.ts';
import { type Content, withPanes } from './content/panes.ts';
import { useInTurn, usePerform, useRedraws } from './hooks.ts';
import { keyNames } from './keys/names.ts';
import { NO_PRESSES, PATIENCE, type Presses, press, settle } from './keys/presses.ts';
import { followBreaks } from './paste.ts';
import type { Action } from './state/actions.ts';
import { carryOver } from './state/page.ts';
import { openedPane } from './state/pane.ts';
import { modeOf, type State } from './state/state.ts';
import { update } from './state/update.ts';
import type { View } from './view.ts';
import type { Wheel } from './wheel.ts';

/** Sends each new version of the CV, and messages about it, while it is looked at. Returns what ends that. */
export type Follow = (send: (event: View | Action) => void) => (() => void) | undefined;

type Props = {
	readonly view: View;
	readonly start: State;
	readonly paint: Paint;
	readonly openLink: OpenLink;
	readonly copy: Copy;
	readonly wheel: Wheel;
	readonly follow: Follow;
	/** Empties the screen, so that the next frame is written whole. */
	readonly clear: () => void;
};

type Streams = { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };

/**
 * Renders the viewer on the alternate screen. What is on the screen already changes only where Ink draws other rows.
 */
export function mount(props: Omit<Props, 'clear'>, { stdin, stdout }: Streams): Instance {
	const clear = () => {
		instance.clear();
		// Ink erases upwards from the cursor, which may not be where Ink left it.
		stdout.write('\x1b[H\x1b[2J');
	};
	// Ink clears the alternate screen as it enters it; corked, that reaches the terminal with the first frame.
	stdout.cork();
	const instance = render(<App {...props} clear={clear} />, {
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

/**
 * A key, pasted text, the end of a wait for a second key, an action or a new version of the CV. What a key means depends
 * on the state at its turn.
 */
type Event =
	| { readonly key: string; readonly at: number }
	| { readonly pasted: string }
	| { readonly isOver: true }
	| Action
	| Opened;
/** A CV with everything that keys can ask for. */
type Opened = View & { readonly content: Content };
type Shown = { readonly view: Opened; readonly state: State; readonly presses: Presses };

function opened(view: View): Opened {
	return { ...view, content: withPanes(view.content) };
}

/** The viewer: keys become actions, actions become state and effects, the state becomes the screen. */
function App({ view, start, paint, openLink, copy, wheel, follow, clear }: Props) {
	const [shown, dispatch] = useReducer(
		next,
		view,
		(first): Shown => ({ view: opened(first), state: start, presses: NO_PRESSES }),
	);
	const { columns, rows } = useWindowSize();
	const [drawing, drawAgain] = useReducer((count: number) => count + 1, 0);
	const redraw = () => {
		clear();
		drawAgain();
	};
	const perform = usePerform({ openLink, copy, wheel, redraw, dispatch });
	const { asked } = shown.state;
	// biome-ignore lint/correctness/useExhaustiveDependencies: each effect happens once, however often this is drawn
	useEffect(() => {
		if (asked.length === 0) return;
		for (const effect of asked) void perform(effect);
		dispatch({ type: 'done', effects: asked.length });
	}, [asked]);
	const isWaiting = shown.presses.waiting !== null;
	useEffect(() => {
		if (!isWaiting) return;
		const timer = setTimeout(() => dispatch({ isOver: true }), PATIENCE);
		return () => clearTimeout(timer);
	}, [isWaiting]);
	useRedraws({ columns, rows }, start.size, dispatch);
	useEffect(() => follow((event) => dispatch('content' in event ? opened(event) : event)), [follow]);
	useEffect(() => wheel.follow((key) => dispatch({ key, at: performance.now() })), [wheel]);

	const { stdin } = useStdin();
	useEffect(() => followBreaks(stdin, () => dispatch({ key: 'ctrl+c', at: performance.now() })), [stdin]);

	const send = useInTurn();
	useInput((input, key) =>
		send(input, () => {
			for (const name of keyNames(input, key)) dispatch({ key: name, at: performance.now() });
		}),
	);
	usePaste((text) => send(text, () => dispatch({ pasted: text })));

	const state = { ...shown.state, size: { columns, rows } };
	const { content } = shown.view;
	// Ink draws when an element changes: with another key all of them are new.
	return <Screen key={drawing} parts={screenParts(state, content, openedPane(state, content))} paint={paint} />;
}

function next(shown: Shown, event: Event): Shown {
	const { view, state, presses } = shown;
	const mode = modeOf(state);
	if ('content' in event) return { ...shown, view: event, state: carryOver(state, view.content, event.content) };
	if ('key' in event) {
		const pressed = press(presses, { ...event, mode }, view.bindings);
		return { view, state: after(pressed.actions, shown), presses: pressed.presses };
	}
	if ('isOver' in event)
		return { view, state: after(settle(presses, view.bindings, mode), shown), presses: { ...presses, waiting: null } };
	// Pasted text is no key: it only counts in a text field.
	const action: Action | null = !('pasted' in event)
		? event
		: mode === 'field'
			? { type: 'type', text: sanitize(event.pasted).replace(/\s+/g, ' ') }
			: null;
	return { ...shown, state: after(action ? [action] : [], shown) };
}

function after(actions: readonly Action[], { view, state }: Shown): State {
	return actions.reduce((now, action) => update(now, action, view.content), state);
}
