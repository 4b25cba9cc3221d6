import type { Contact } from '../../model/index.ts';

/** The panes that open over the page. */
export type PaneName = 'help' | 'links' | 'timeline' | 'skills' | 'evidence';

/** What a key asks for; the reducer and the effects know what that means. */
export type Action =
	| { readonly type: 'scroll'; readonly rows: number }
	| { readonly type: 'page'; readonly pages: number }
	| { readonly type: 'edge'; readonly edge: 'start' | 'end' }
	| { readonly type: 'section'; readonly step: number }
	| { readonly type: 'digit'; readonly digit: string }
	/** To a section, counted from 0, at its top or at what stands on a line of the source. */
	| { readonly type: 'goTo'; readonly section: number; readonly line: number | null }
	| { readonly type: 'search' }
	| { readonly type: 'match'; readonly step: number }
	| { readonly type: 'type'; readonly text: string }
	| { readonly type: 'erase'; readonly all: boolean }
	| { readonly type: 'enter' }
	| { readonly type: 'pane'; readonly pane: PaneName; readonly subject: string | null }
	| { readonly type: 'close' }
	| { readonly type: 'copy' }
	| { readonly type: 'open'; readonly url: string }
	| { readonly type: 'contact'; readonly contact: Contact }
	| { readonly type: 'say'; readonly text: string }
	| { readonly type: 'suspend' }
	| { readonly type: 'redraw' }
	| { readonly type: 'quit' }
	| { readonly type: 'interrupt' }
	| { readonly type: 'done'; readonly effects: number }
	| { readonly type: 'resize'; readonly columns: number; readonly rows: number };
