import type { FooterItem } from '../content/footer.ts';
import type { PaneName } from '../content/pane.ts';
import type { Action } from '../state/actions.ts';
import type { Mode } from '../state/state.ts';

/** What a key is for; the help and README are divided by it. */
type Group = 'move' | 'find' | 'open' | 'leave';

/** A row of the key table. Dispatch, footer, help and README read it. */
export type Binding = {
	/** `g g` is one key after the other. */
	readonly keys: readonly string[];
	/** The keys as the help shows them. */
	readonly shown: string;
	readonly help: string;
	readonly group: Group;
	readonly modes: readonly Mode[];
	/** What the footer shows of it, by mode. */
	readonly footer?: Partial<Record<Mode, BindingFooter>>;
	/** Whether a key that is held down acts once. */
	readonly isOnce?: true;
	readonly action: (key: string) => Action;
};

/** `ascii` stands for the text on a terminal without Unicode. */
type BindingFooter = FooterItem & { readonly ascii: string };

const item = (text: string, rank: number, ascii = text): BindingFooter => ({ text, ascii, rank });
const pane = (name: PaneName) => (): Action => ({ type: 'pane', pane: name, subject: null });
const EVERYWHERE: readonly Mode[] = ['page', 'list', 'help', 'field'];
const NO_FIELD: readonly Mode[] = ['page', 'list', 'help'];
const LISTS: readonly Mode[] = ['list', 'help'];

/** Rows that a notch of the wheel moves. */
const WHEEL = 3;

/** Where keys move the cursor of a text field. */
const MOVING = new Map<string, Extract<Action, { type: 'cursor' }>['to']>([
	['left', 'left'],
	['right', 'right'],
	['home', 'start'],
	['ctrl+a', 'start'],
	['end', 'end'],
	['ctrl+e', 'end'],
]);

/** What keys erase in a text field. */
const ERASING = new Map<string, Extract<Action, { type: 'erase' }>['what']>([
	['backspace', 'character'],
	['ctrl+h', 'character'],
	['delete', 'next'],
	['ctrl+w', 'word'],
	['ctrl+u', 'start'],
]);

/** The key table. A key has one meaning in a mode. */
export const BINDINGS: readonly Binding[] = [
	{
		keys: ['down', 'j', 'ctrl+e'],
		shown: '↓ j ctrl+e',
		help: 'one row down',
		group: 'move',
		modes: NO_FIELD,
		footer: {
			page: item('↑↓ scroll', 2, 'up/down scroll'),
			list: item('↑↓ choose', 3, 'up/down choose'),
			help: item('↑↓ scroll', 1, 'up/down scroll'),
		},
		action: () => ({ type: 'scroll', rows: 1 }),
	},
	{
		keys: ['up', 'k', 'ctrl+y'],
		shown: '↑ k ctrl+y',
		help: 'one row up',
		group: 'move',
		modes: NO_FIELD,
		action: () => ({ type: 'scroll', rows: -1 }),
	},
	{
		keys: ['right', 'l', 'tab'],
		shown: '→ l tab',
		help: 'next section',
		group: 'move',
		modes: ['page'],
		footer: { page: item('←→ section', 3, 'left/right section') },
		action: () => ({ type: 'section', step: 1 }),
	},
	{
		keys: ['left', 'h', 'shift+tab'],
		shown: '← h shift+tab',
		help: 'section before',
		group: 'move',
		modes: ['page'],
		action: () => ({ type: 'section', step: -1 }),
	},
	{
		keys: [']', '}', 'shift+down'],
		shown: '] } shift+↓',
		help: 'next entry',
		group: 'move',
		modes: ['page'],
		footer: { page: item('[] entry', 8) },
		action: () => ({ type: 'entry', step: 1 }),
	},
	{
		keys: ['[', '{', 'shift+up'],
		shown: '[ { shift+↑',
		help: 'entry before',
		group: 'move',
		modes: ['page'],
		action: () => ({ type: 'entry', step: -1 }),
	},
	{
		keys: ['space', 'pagedown', 'ctrl+f'],
		shown: 'space PgDn ctrl+f',
		help: 'one screen down',
		group: 'move',
		modes: NO_FIELD,
		footer: { page: item('space page', 7) },
		action: () => ({ type: 'page', pages: 1 }),
	},
	{
		keys: ['pageup', 'ctrl+b'],
		shown: 'PgUp ctrl+b',
		help: 'one screen up',
		group: 'move',
		modes: NO_FIELD,
		action: () => ({ type: 'page', pages: -1 }),
	},
	{
		keys: ['ctrl+d'],
		shown: 'ctrl+d',
		help: 'half a screen down',
		group: 'move',
		modes: NO_FIELD,
		action: () => ({ type: 'page', pages: 0.5 }),
	},
	{
		keys: ['ctrl+u'],
		shown: 'ctrl+u',
		help: 'half a screen up',
		group: 'move',
		modes: NO_FIELD,
		action: () => ({ type: 'page', pages: -0.5 }),
	},
	{
		keys: ['home', '<', 'g g'],
		shown: 'Home < gg',
		help: 'top',
		group: 'move',
		modes: NO_FIELD,
		action: () => ({ type: 'edge', edge: 'start' }),
	},
	{
		keys: ['end', '>', 'G'],
		shown: 'End > G',
		help: 'end',
		group: 'move',
		modes: NO_FIELD,
		action: () => ({ type: 'edge', edge: 'end' }),
	},
	{
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
		shown: '1 … 9',
		help: 'the section or the link of that number; 1 2 is 12',
		group: 'move',
		modes: NO_FIELD,
		footer: { page: item('1-9 go to', 10) },
		action: (digit) => ({ type: 'number', numbers: [Number(digit)] }),
	},
	{
		keys: ['wheelup', 'wheeldown'],
		shown: 'wheel',
		help: 'some rows up or down',
		group: 'move',
		modes: NO_FIELD,
		action: (key) => ({ type: 'scroll', rows: key === 'wheelup' ? -WHEEL : WHEEL }),
	},
	{
		keys: ['/'],
		shown: '/',
		help: 'search the whole CV; in a list, show what fits',
		group: 'find',
		modes: NO_FIELD,
		footer: { page: item('/ search', 4), list: item('/ filter', 4), help: item('/ filter', 4) },
		action: () => ({ type: 'search' }),
	},
	{
		keys: ['n'],
		shown: 'n',
		help: 'next match',
		group: 'find',
		modes: ['page'],
		action: () => ({ type: 'match', step: 1 }),
	},
	{
		keys: ['N'],
		shown: 'N',
		help: 'match before',
		group: 'find',
		modes: ['page'],
		action: () => ({ type: 'match', step: -1 }),
	},
	{
		keys: ['up', 'down'],
		shown: '↑ ↓',
		help: 'in the field: the last searches',
		group: 'find',
		modes: ['field'],
		action: (key) => ({ type: 'recall', step: key === 'up' ? -1 : 1 }),
	},
	{
		keys: ['tab', 'shift+tab'],
		shown: 'tab shift+tab',
		help: 'in the field: next match, match before',
		group: 'find',
		modes: ['field'],
		action: (key) => ({ type: 'match', step: key === 'tab' ? 1 : -1 }),
	},
	{
		keys: [...MOVING.keys()],
		shown: '← → Home End',
		help: 'in the field: move the cursor',
		group: 'find',
		modes: ['field'],
		action: (key) => ({ type: 'cursor', to: MOVING.get(key) ?? 'end' }),
	},
	{
		keys: [...ERASING.keys()],
		shown: 'ctrl+w ctrl+u',
		help: 'in the field: erase a word, all before the cursor',
		group: 'find',
		modes: ['field'],
		action: (key) => ({ type: 'erase', what: ERASING.get(key) ?? 'character' }),
	},
	{
		keys: ['enter'],
		shown: 'Enter',
		help: 'contents: the sections and their entries',
		group: 'open',
		modes: ['page'],
		footer: { page: item('Enter contents', 9) },
		action: pane('contents'),
	},
	{
		keys: ['enter'],
		shown: 'Enter',
		help: 'open what is chosen; keep the search',
		group: 'open',
		modes: ['list', 'field'],
		footer: { list: item('Enter open', 2), field: item('Enter keep', 1) },
		action: () => ({ type: 'enter' }),
	},
	{
		keys: ['right', 'l', 'tab'],
		shown: '→ l tab',
		help: 'in a list: the place of what is chosen in the CV',
		group: 'open',
		modes: ['list'],
		footer: { list: item('→ place', 6, 'right place') },
		action: () => ({ type: 'place' }),
	},
	{
		keys: ['o'],
		shown: 'o',
		help: 'links: what is on the screen first',
		group: 'open',
		modes: NO_FIELD,
		footer: { page: item('o links', 5) },
		action: pane('links'),
	},
	{
		keys: ['v'],
		shown: 'v',
		help: 'timeline of what has dates',
		group: 'open',
		modes: NO_FIELD,
		footer: { page: item('v timeline', 6) },
		action: pane('timeline'),
	},
	{
		keys: ['s'],
		shown: 's',
		help: 'skills, and where each is mentioned',
		group: 'open',
		modes: NO_FIELD,
		footer: { page: item('s skills', 6) },
		action: pane('skills'),
	},
	{
		keys: ['y'],
		shown: 'y',
		help: 'copy the section, or what is chosen',
		group: 'open',
		modes: NO_FIELD,
		footer: { page: item('y copy', 11), list: item('y copy', 5) },
		action: () => ({ type: 'copy' }),
	},
	{
		keys: ['?'],
		shown: '?',
		help: 'this help',
		group: 'open',
		modes: NO_FIELD,
		footer: { page: item('? help', 0), list: item('? help', 0) },
		action: pane('help'),
	},
	{
		keys: ['escape'],
		shown: 'Esc',
		help: 'close what is open, end the search, go back to the list one came from',
		group: 'leave',
		modes: EVERYWHERE,
		footer: { list: item('Esc close', 0), help: item('Esc close', 0), field: item('Esc clear', 0) },
		action: () => ({ type: 'close' }),
	},
	{
		keys: ['backspace'],
		shown: 'Backspace',
		help: 'back to the list one came from',
		group: 'leave',
		modes: NO_FIELD,
		action: () => ({ type: 'back' }),
	},
	{
		keys: ['left', 'h', 'shift+tab'],
		shown: '← h shift+tab',
		help: 'in a list: close it',
		group: 'leave',
		modes: LISTS,
		action: () => ({ type: 'back' }),
	},
	{
		keys: ['q'],
		shown: 'q',
		help: 'close what is open, else quit',
		group: 'leave',
		modes: NO_FIELD,
		footer: { page: item('q quit', 0) },
		action: () => ({ type: 'leave' }),
	},
	{
		keys: ['Z Z', 'Z Q'],
		shown: 'ZZ',
		help: 'quit',
		group: 'leave',
		modes: NO_FIELD,
		action: () => ({ type: 'quit' }),
	},
	{
		keys: [':'],
		shown: ':q',
		help: 'quit',
		group: 'leave',
		modes: NO_FIELD,
		action: () => ({ type: 'command' }),
	},
	{
		keys: ['ctrl+c'],
		shown: 'ctrl+c',
		help: 'quit from everywhere',
		group: 'leave',
		modes: EVERYWHERE,
		action: () => ({ type: 'interrupt' }),
	},
	{
		keys: ['ctrl+z'],
		shown: 'ctrl+z',
		help: 'back to the shell; `fg` comes back here',
		group: 'leave',
		modes: EVERYWHERE,
		action: () => ({ type: 'suspend' }),
	},
	{
		keys: ['ctrl+l'],
		shown: 'ctrl+l',
		help: 'draw the screen anew',
		group: 'leave',
		modes: EVERYWHERE,
		action: () => ({ type: 'redraw' }),
	},
];

/** What a key asks for in a mode; null when it is bound to nothing there. In a field every character is text. */
export function actionFor(bindings: readonly Binding[], key: string, mode: Mode): Action | null {
	if (mode === 'field') {
		if (key === 'space' || [...key].length === 1) return { type: 'type', text: key === 'space' ? ' ' : key };
	}
	return bindingFor(bindings, key, mode)?.action(key) ?? null;
}

/** The row of the table for a key in a mode. */
export function bindingFor(bindings: readonly Binding[], key: string, mode: Mode): Binding | null {
	return bindings.find(({ keys, modes }) => modes.includes(mode) && keys.includes(key)) ?? null;
}

/** The keys that the footer shows in a mode. */
export function footerItems(mode: Mode, ascii: boolean): readonly FooterItem[] {
	return BINDINGS.flatMap(({ footer }) => {
		const item = footer?.[mode];
		return item ? [{ text: ascii ? item.ascii : item.text, rank: item.rank }] : [];
	});
}
