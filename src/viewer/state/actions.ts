import type { Contact } from '../../model/index.ts';
import type { Choice } from '../content/pane.ts';

/** What a key asks for. The reducer says how the state changes, `effectOf` what happens outside the screen. */
export type Action =
	| Choice
	| { readonly type: 'scroll'; readonly rows: number }
	| { readonly type: 'page'; readonly pages: number }
	| { readonly type: 'edge'; readonly edge: 'start' | 'end' }
	| { readonly type: 'section'; readonly step: number }
	| { readonly type: 'digit'; readonly digit: string }
	| { readonly type: 'search' }
	| { readonly type: 'match'; readonly step: number }
	| { readonly type: 'type'; readonly text: string }
	| { readonly type: 'erase'; readonly all: boolean }
	| { readonly type: 'enter' }
	| { readonly type: 'close' }
	| { readonly type: 'copy' }
	| { readonly type: 'contact'; readonly contact: Contact }
	| { readonly type: 'say'; readonly text: string }
	| { readonly type: 'suspend' }
	| { readonly type: 'redraw' }
	| { readonly type: 'quit' }
	| { readonly type: 'interrupt' }
	/** The first `effects` of the effects that were asked for are under way. */
	| { readonly type: 'done'; readonly effects: number }
	| { readonly type: 'resize'; readonly columns: number; readonly rows: number };
