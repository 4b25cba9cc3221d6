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

const CONTROLS: Readonly<Record<string, string>> = {
	' ': 'space',
	'\t': 'tab',
	'\r': 'enter',
	'\n': 'enter',
	'\x7f': 'backspace',
};

/**
 * Names of the keys in what Ink tells of one read: `j`, `up`, `space`, `shift+tab`, `ctrl+d`. Keys that were pressed fast
 * arrive together; the rest of an escape sequence that Ink does not know is no key.
 */
export function keyNames(input: string, key: Key): readonly string[] {
	if (key.tab) return [key.shift ? 'shift+tab' : 'tab'];
	if (key.shift && (key.upArrow || key.downArrow)) return [key.upArrow ? 'shift+up' : 'shift+down'];
	for (const [flag, name] of Object.entries(NAMED)) if (key[flag as keyof typeof NAMED]) return [name];
	if (key.ctrl) return [`ctrl+${input}`];
	const characters = [...input];
	if (key.meta || (characters.length > 1 && /^[[O]/.test(input))) return [];
	return characters.map(characterName);
}

function characterName(character: string): string {
	const code = character.charCodeAt(0);
	return CONTROLS[character] ?? (code > 0 && code < 27 ? `ctrl+${String.fromCharCode(code + 96)}` : character);
}
