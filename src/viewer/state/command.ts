import type { Content } from '../content/panes.ts';
import type { Action } from './actions.ts';
import { edit, textIn } from './field.ts';
import { openPane } from './pane.ts';
import type { State } from './state.ts';

/** The commands that leave the viewer, as people of vi type them. */
const QUITTING: ReadonlySet<string> = new Set(['q', 'q!', 'qa', 'qa!', 'quit', 'wq', 'wq!', 'x', 'x!', 'exit']);

/** Whether an action runs a command that quits. */
export function isQuitting({ command }: State, { type }: Action): boolean {
	return command !== null && type === 'enter' && QUITTING.has(textIn(command).trim());
}

/** The state after an action while a command is typed behind a colon; null when none is. */
export function inCommand(state: State, action: Action, content: Content): State | null {
	const { command } = state;
	if (!command) return null;
	const text = textIn(command).trim();
	if (action.type === 'close' || (action.type === 'erase' && textIn(command) === ''))
		return { ...state, command: null };
	if (action.type === 'enter') {
		const next = { ...state, command: null };
		if (text === 'h' || text === 'help') return openPane(next, { type: 'pane', pane: 'help', subject: null }, content);
		return text === '' || QUITTING.has(text) ? next : { ...next, message: `No command “${text}”: :q quits, :h helps` };
	}
	return { ...state, command: edit(command, action) ?? command };
}
