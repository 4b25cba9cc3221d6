import type { FooterItem } from '../content/footer.ts';
import type { PaneName } from '../content/pane.ts';
import type { Action } from '../state/actions.ts';
import type { Mode } from '../state/state.ts';

/** A row of the key table. Dispatch, footer, help and README read it. */
export type Binding = {
	readonly keys: readonly string[];
	/** The keys as the help shows them. */
	readonly shown: string;
	readonly help: string;
	readonly modes: readonly Mode[];
	/** What the footer shows of it, by mode. */
	readonly footer?: Partial<Record<Mode, BindingFooter>>;
	readonly action: (key: string) => Action;
};

/** `ascii` stands for the text on a terminal without Unicode. */
type BindingFooter = FooterItem & { readonly ascii: string };

const item = (text: string, rank: number, ascii = text): BindingFooter => ({ text, ascii, rank });
const pane = (name: PaneName) => (): Action => ({ type: 'pane', pane: name, subject: null });
const EVERYWHERE: readonly Mode[] = ['page', 'list', 'help', 'field'];
const NO_FIELD: readonly Mode[] = ['page', 'list', 'help'];

/** The key table. */
export const BINDINGS: readonly Binding[] = [
	{
		keys: ['down'],
		shown: '↓ j',
		help: 'one row down, and on into the next section',
		modes: EVERYWHERE,
		footer: {
			page: item('↑↓ scroll', 1, 'up/down scroll'),
			list: item('↑↓ choose', 3, 'up/down choose'),
			help: item('↑↓ scroll', 1, 'up/down scroll'),
		},
		action: () => ({ type: 'scroll', rows: 1 }),
	},
	{
		keys: ['up'],
		shown: '↑ k',
		help: 'one row up, and back into the section before',
		modes: EVERYWHERE,
		action: () => ({ type: 'scroll', rows: -1 }),
	},
	{
		keys: ['right', 'l', 'tab'],
		shown: '→ l tab',
		help: 'next section',
		modes: ['page'],
		footer: { page: item('←→ section', 2, 'left/right section') },
		action: () => ({ type: 'section', step: 1 }),
	},
	{
		keys: ['left', 'h', 'shift+tab'],
		shown: '← h shift+tab',
		help: 'section before',
		modes: ['page'],
		action: () => ({ type: 'section', step: -1 }),
	},
	{
		keys: ['/'],
		shown: '/',
		help: 'search the whole CV; in a list, show what fits',
		modes: NO_FIELD,
		footer: { page: item('/ search', 3), list: item('/ filter', 4), help: item('/ filter', 4) },
		action: () => ({ type: 'search' }),
	},
	{
		keys: ['n'],
		shown: 'n',
		help: 'next match',
		modes: ['page'],
		action: () => ({ type: 'match', step: 1 }),
	},
	{ keys: ['N'], shown: 'N', help: 'match before', modes: ['page'], action: () => ({ type: 'match', step: -1 }) },
	{
		keys: ['o'],
		shown: 'o',
		help: 'links: what is on the screen first',
		modes: NO_FIELD,
		footer: { page: item('o links', 4) },
		action: pane('links'),
	},
	{
		keys: ['v'],
		shown: 'v',
		help: 'timeline of what has dates',
		modes: NO_FIELD,
		footer: { page: item('v timeline', 5) },
		action: pane('timeline'),
	},
	{
		keys: ['s'],
		shown: 's',
		help: 'skills, and where each is mentioned',
		modes: NO_FIELD,
		footer: { page: item('s skills', 6) },
		action: pane('skills'),
	},
	{
		keys: ['enter'],
		shown: 'Enter',
		help: 'open what is chosen; keep the search',
		modes: ['list', 'field'],
		footer: { list: item('Enter open', 2), field: item('Enter keep', 1) },
		action: () => ({ type: 'enter' }),
	},
	{
		keys: ['y'],
		shown: 'y',
		help: 'copy the section, or the chosen link',
		modes: NO_FIELD,
		footer: { page: item('y copy', 8), list: item('y copy', 5) },
		action: () => ({ type: 'copy' }),
	},
	{
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
		shown: '1 … 9',
		help: 'the section, or the link, of that number',
		modes: NO_FIELD,
		footer: { page: item('1-9 go to', 9) },
		action: (digit) => ({ type: 'digit', digit }),
	},
	{
		keys: ['space', 'pagedown'],
		shown: 'space PgDn',
		help: 'one page down',
		modes: NO_FIELD,
		footer: { page: item('space page', 7) },
		action: () => ({ type: 'page', pages: 1 }),
	},
	{
		keys: ['pageup'],
		shown: 'PgUp',
		help: 'one page up',
		modes: NO_FIELD,
		action: () => ({ type: 'page', pages: -1 }),
	},
	{
		keys: ['ctrl+d'],
		shown: 'ctrl+d',
		help: 'half a page down',
		modes: NO_FIELD,
		action: () => ({ type: 'page', pages: 0.5 }),
	},
	{
		keys: ['ctrl+u'],
		shown: 'ctrl+u',
		help: 'half a page up',
		modes: NO_FIELD,
		action: () => ({ type: 'page', pages: -0.5 }),
	},
	{
		keys: ['home', '<'],
		shown: 'Home <',
		help: 'start of the section',
		modes: NO_FIELD,
		action: () => ({ type: 'edge', edge: 'start' }),
	},
	{
		keys: ['end', '>'],
		shown: 'End >',
		help: 'end of the section',
		modes: NO_FIELD,
		action: () => ({ type: 'edge', edge: 'end' }),
	},
	{
		keys: ['?'],
		shown: '?',
		help: 'this help',
		modes: NO_FIELD,
		footer: { page: item('? help', 0), list: item('? help', 0) },
		action: pane('help'),
	},
	{
		keys: ['escape'],
		shown: 'Esc',
		help: 'close what is open, end the search',
		modes: EVERYWHERE,
		footer: { list: item('Esc close', 1), help: item('Esc close', 0), field: item('Esc clear', 0) },
		action: () => ({ type: 'close' }),
	},
	{
		keys: ['ctrl+l'],
		shown: 'ctrl+l',
		help: 'draw the screen anew',
		modes: EVERYWHERE,
		action: () => ({ type: 'redraw' }),
	},
	{
		keys: ['ctrl+z'],
		shown: 'ctrl+z',
		help: 'back to the shell; `fg` comes back here',
		modes: EVERYWHERE,
		action: () => ({ type: 'suspend' }),
	},
	{
		keys: ['q'],
		shown: 'q',
		help: 'quit',
		modes: NO_FIELD,
		footer: { page: item('q quit', 0), list: item('q quit', 0), help: item('q quit', 0) },
		action: () => ({ type: 'quit' }),
	},
	{
		keys: ['ctrl+c'],
		shown: 'ctrl+c',
		help: 'quit from everywhere',
		modes: EVERYWHERE,
		action: () => ({ type: 'interrupt' }),
	},
];

/** The letters that move as the arrow keys do, where no text is typed. */
const MOVES: Readonly<Record<string, string>> = { j: 'down', k: 'up' };

/** What a key asks for in a mode; null when it is bound to nothing there. In a field every character is text. */
export function actionFor(bindings: readonly Binding[], key: string, mode: Mode): Action | null {
	if (mode === 'field') {
		if (key === 'space' || [...key].length === 1) return { type: 'type', text: key === 'space' ? ' ' : key };
		if (key === 'backspace' || key === 'delete') return { type: 'erase', all: false };
		if (key === 'ctrl+u' || key === 'ctrl+w') return { type: 'erase', all: true };
	}
	const name = MOVES[key] ?? key;
	const found = bindings.find(({ keys, modes }) => modes.includes(mode) && keys.includes(name));
	return found?.action(name) ?? null;
}

/** The keys that the footer shows in a mode. */
export function footerItems(mode: Mode, ascii: boolean): readonly FooterItem[] {
	return BINDINGS.flatMap(({ footer }) => {
		const item = footer?.[mode];
		return item ? [{ text: ascii ? item.ascii : item.text, rank: item.rank }] : [];
	});
}
