import type { Opened, OpenLink } from '../browser.ts';
import type { ExitCode } from '../errors.ts';
import type { Action } from './keymap.ts';

/** What an action does to the world outside the screen. */
export type Effect =
	| { readonly type: 'exit'; readonly code: ExitCode }
	| { readonly type: 'open'; readonly url: string };

/** The effect of an action; null for one that only changes what is seen. */
export function effectFor(action: Action): Effect | null {
	switch (action.type) {
		case 'quit':
			return { type: 'exit', code: 0 };
		case 'interrupt':
			return { type: 'exit', code: 130 };
		case 'contact':
			return action.contact.url === null || action.contact.kind === 'phone'
				? null
				: { type: 'open', url: action.contact.url };
		case 'scroll':
		case 'page':
		case 'edge':
		case 'section':
		case 'goTo':
		case 'help':
		case 'close':
		case 'say':
		case 'resize':
			return null;
	}
}

/** What can be said at once about an action whose effect takes time, or has none. */
export function announcementOf(action: Action): string | null {
	if (action.type !== 'contact') return null;
	const { kind, value, url } = action.contact;
	return kind === 'phone' ? `Phone: ${value}` : `Opening ${url}`;
}

/** Opens a link and says what came of it, the address always with it. */
export async function openAndSay(url: string, openLink: OpenLink): Promise<string> {
	return sayOf(await openLink(url));
}

function sayOf(opened: Opened): string {
	return opened.outcome === 'opened' ? `Opened ${opened.url}` : `${opened.url} (${opened.reason})`;
}
