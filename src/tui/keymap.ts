import { contactName } from '../contact-name.ts';
import type { Contact } from '../model.ts';

/** What a key asks for; the reducer and the effects know what that means. */
export type Action =
	| { readonly type: 'scroll'; readonly rows: number }
	| { readonly type: 'page'; readonly pages: number }
	| { readonly type: 'edge'; readonly edge: 'start' | 'end' }
	| { readonly type: 'section'; readonly step: number }
	| { readonly type: 'goTo'; readonly section: number }
	| { readonly type: 'help' }
	| { readonly type: 'close' }
	| { readonly type: 'quit' }
	| { readonly type: 'interrupt' }
	| { readonly type: 'contact'; readonly contact: Contact }
	| { readonly type: 'say'; readonly text: string }
	| { readonly type: 'resize'; readonly columns: number; readonly rows: number };

/** A row of the key table: what dispatch, footer and help read. */
export type Binding = {
	readonly keys: readonly string[];
	/** The keys as the help shows them. */
	readonly shown: string;
	readonly help: string;
	/** What the footer says, and how early it gives way: 0 never does. Without it the footer is silent. */
	readonly footer?: { readonly text: string; readonly ascii: string; readonly rank: number };
	readonly action: (key: string) => Action;
};

/** The key table. */
export const BINDINGS: readonly Binding[] = [
	{
		keys: ['down', 'j'],
		shown: '↓ j',
		help: 'one row down, and on into the next section',
		footer: { text: '↑↓ scroll', ascii: 'up/down scroll', rank: 1 },
		action: () => ({ type: 'scroll', rows: 1 }),
	},
	{
		keys: ['up', 'k'],
		shown: '↑ k',
		help: 'one row up, and back into the section before',
		action: () => ({ type: 'scroll', rows: -1 }),
	},
	{
		keys: ['right', 'l', 'tab'],
		shown: '→ l tab',
		help: 'next section',
		footer: { text: '←→ section', ascii: 'left/right section', rank: 2 },
		action: () => ({ type: 'section', step: 1 }),
	},
	{
		keys: ['left', 'h', 'shift+tab'],
		shown: '← h shift+tab',
		help: 'section before',
		action: () => ({ type: 'section', step: -1 }),
	},
	{
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		shown: '1 … 9',
		help: 'the section of that number',
		footer: { text: '1-9 go to', ascii: '1-9 go to', rank: 4 },
		action: (key) => ({ type: 'goTo', section: Number(key) - 1 }),
	},
	{
		keys: ['space', 'pagedown'],
		shown: 'space PgDn',
		help: 'one page down',
		footer: { text: 'space page', ascii: 'space page', rank: 3 },
		action: () => ({ type: 'page', pages: 1 }),
	},
	{ keys: ['pageup'], shown: 'PgUp', help: 'one page up', action: () => ({ type: 'page', pages: -1 }) },
	{ keys: ['ctrl+d'], shown: 'ctrl+d', help: 'half a page down', action: () => ({ type: 'page', pages: 0.5 }) },
	{ keys: ['ctrl+u'], shown: 'ctrl+u', help: 'half a page up', action: () => ({ type: 'page', pages: -0.5 }) },
	{
		keys: ['home', '<'],
		shown: 'Home <',
		help: 'start of the section',
		action: () => ({ type: 'edge', edge: 'start' }),
	},
	{ keys: ['end', '>'], shown: 'End >', help: 'end of the section', action: () => ({ type: 'edge', edge: 'end' }) },
	{
		keys: ['?'],
		shown: '?',
		help: 'this help',
		footer: { text: '? help', ascii: '? help', rank: 0 },
		action: () => ({ type: 'help' }),
	},
	{ keys: ['escape'], shown: 'Esc', help: 'close what is open', action: () => ({ type: 'close' }) },
	{
		keys: ['q'],
		shown: 'q',
		help: 'quit',
		footer: { text: 'q quit', ascii: 'q quit', rank: 0 },
		action: () => ({ type: 'quit' }),
	},
	{ keys: ['ctrl+c'], shown: 'ctrl+c', help: 'quit from everywhere', action: () => ({ type: 'interrupt' }) },
];

/** Letters with a meaning of their own, now or for what the viewer is to learn. */
const RESERVED = new Set([...'hjklnoqsvy', ...BINDINGS.flatMap(({ keys }) => keys)]);

/** A contact of the header: its key, when it has one, and what it is called there. */
export type HotContact = { readonly contact: Contact; readonly key: string | null; readonly label: string };

/** Gives each contact the first free letter of its short name. */
export function hotContacts(contacts: readonly Contact[]): readonly HotContact[] {
	const taken = new Set(RESERVED);
	return contacts
		.filter(({ url }) => url !== null)
		.map((contact) => {
			const name = contactName(contact);
			const key = [...name].find((letter) => /[a-z]/.test(letter) && !taken.has(letter)) ?? null;
			if (key !== null) taken.add(key);
			return { contact, key, label: NAMES[name] ?? contact.label };
		});
}

const NAMES: Readonly<Record<string, string>> = {
	blog: 'Blog',
	email: 'Email',
	github: 'GitHub',
	gitlab: 'GitLab',
	linkedin: 'LinkedIn',
	phone: 'Phone',
	twitter: 'Twitter',
};

/** The rows of the key table that open the contacts. */
export function contactBindings(contacts: readonly HotContact[]): readonly Binding[] {
	return contacts.flatMap(({ contact, key, label }) =>
		key === null
			? []
			: [
					{
						keys: [key],
						shown: key,
						help: contact.kind === 'phone' ? `show the number: ${label}` : `open ${label}`,
						action: (): Action => ({ type: 'contact', contact }),
					},
				],
	);
}

/** What a key asks for; null when it is bound to nothing. */
export function actionFor(bindings: readonly Binding[], key: string): Action | null {
	return bindings.find(({ keys }) => keys.includes(key))?.action(key) ?? null;
}
