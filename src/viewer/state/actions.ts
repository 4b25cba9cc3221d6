import type { Contact } from '../../model/index.ts';
import type { Choice } from '../content/pane.ts';

/** What a key asks for. The reducer says how the state changes, `effectOf` what happens outside the screen. */
export type Action =
	| Choice
	| { readonly type: 'scroll'; readonly rows: number }
	| { readonly type: 'page'; readonly pages: number }
	| { readonly type: 'edge'; readonly edge: 'start' | 'end' }
	| { readonly type: 'section'; readonly step: number }
	| { readonly type: 'entry'; readonly step: number }
	/** The first of these numbers that there is: `12` and `2` for a 2 behind a 1. */
	| { readonly type: 'number'; readonly numbers: readonly number[] }
	| { readonly type: 'search' }
	| { readonly type: 'match'; readonly step: number }
	| { readonly type: 'command' }
	| { readonly type: 'type'; readonly text: string }
	| { readonly type: 'erase'; readonly what: 'character' | 'next' | 'word' | 'start' }
	| { readonly type: 'cursor'; readonly to: 'left' | 'right' | 'start' | 'end' }
	/** Puts an older (-1) or a newer (1) search into the field. */
	| { readonly type: 'recall'; readonly step: number }
	| { readonly type: 'enter' }
	/** Goes to the place of the chosen item in the CV. */
	| { readonly type: 'place' }
	/** Closes what is open, else goes back to the list that was left. */
	| { readonly type: 'close' }
	| { readonly type: 'back' }
	/** Closes the pane on top, else quits. */
	| { readonly type: 'leave' }
	| { readonly type: 'copy' }
	| { readonly type: 'contact'; readonly contact: Contact }
	| { readonly type: 'say'; readonly text: string }
	| { readonly type: 'suspend' }
	/** Takes the terminal back after a stop. */
	| { readonly type: 'continue' }
	| { readonly type: 'redraw' }
	| { readonly type: 'quit' }
	| { readonly type: 'interrupt' }
	/** The first `effects` of the effects that were asked for are under way. */
	| { readonly type: 'done'; readonly effects: number }
	| { readonly type: 'resize'; readonly columns: number; readonly rows: number };
