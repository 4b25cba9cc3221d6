import { Box, Text, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useReducer } from 'react';
import type { OpenLink } from '../browser.ts';
import type { Line } from '../layout/line.ts';
import { announcementOf, effectFor, openAndSay } from './effects.ts';
import { type Action, actionFor } from './keymap.ts';
import { keyNames } from './keys.ts';
import { type Scene, screenLines, worldOf } from './screen.ts';
import { type State, update } from './state.ts';

type Props = {
	readonly scene: Scene;
	readonly start: State;
	readonly paint: (line: Line) => string;
	readonly openLink: OpenLink;
};

/** The viewer: keys to actions, actions to state and effects, state to rows. */
export function App({ scene, start, paint, openLink }: Props) {
	const world = worldOf(scene);
	const [state, dispatch] = useReducer((now: State, action: Action) => update(now, action, world), start);
	const { exit } = useApp();
	const { columns, rows } = useWindowSize();

	useEffect(() => dispatch({ type: 'resize', columns, rows }), [columns, rows]);

	const act = (action: Action) => {
		const announcement = announcementOf(action);
		dispatch(announcement === null ? action : { type: 'say', text: announcement });
		const effect = effectFor(action);
		if (effect?.type === 'exit') exit(effect.code);
		if (effect?.type === 'open') void openAndSay(effect.url, openLink).then((text) => dispatch({ type: 'say', text }));
	};

	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const action = actionFor(scene.bindings, name);
			if (action) act(action);
		}
	});
	// What is pasted is no key.
	usePaste(() => {});

	return (
		<Box flexDirection="column">
			{screenLines({ ...state, size: { columns, rows } }, scene).map((line, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
				<Text key={at} wrap="truncate">
					{paint(line) || ' '}
				</Text>
			))}
		</Box>
	);
}
