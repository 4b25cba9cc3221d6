import type { Key } from 'ink';

const NAMED = {
	upArrow: 'up',
	downArrow: 'down',
	leftArrow: 'left',
	rightArrow: 'right',
	pageDown: 'pagedown',
	pageUp: 'pageup',
	home: 'home',
	end: 'end',
	return: 'enter',
	escape: 'escape',
	backspace: 'backspace',
	delete: 'delete',
} as const satisfies Partial<Record<keyof Key, string>>;

/** One name for a key as Ink tells it: `j`, `up`, `space`, `shift+tab`, `ctrl+d`. Empty for what is no single key. */
export function keyName(input: string, key: Key): string {
	if (key.tab) return key.shift ? 'shift+tab' : 'tab';
	for (const [flag, name] of Object.entries(NAMED)) if (key[flag as keyof typeof NAMED]) return name;
	if (input === ' ') return 'space';
	if (key.ctrl) return `ctrl+${input}`;
	return key.meta || [...input].length !== 1 ? '' : input;
}
