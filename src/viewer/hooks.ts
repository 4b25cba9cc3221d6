import { useApp } from 'ink';
import { useEffect, useRef } from 'react';
import { isSimple, prepareMeasure } from '../layout/measure.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import { suspendProcess } from '../terminal/suspend.ts';
import type { Action } from './state/actions.ts';
import { type Effect, sayOpened } from './state/effects.ts';
import type { Size } from './state/state.ts';

/** Milliseconds without another size after which the screen is drawn anew. */
const SETTLED = 100;

type World = { readonly openLink: OpenLink; readonly copy: Copy; readonly say: (text: string) => void };

/** Does what an action asks of the world outside the screen. */
export function usePerform({ openLink, copy, say }: World): (effect: Effect) => Promise<void> {
	const { exit } = useApp();
	const redraw = useRedraw();
	return async (effect) => {
		switch (effect.type) {
			case 'exit':
				exit(effect.code);
				break;
			case 'open':
				say(sayOpened(await openLink(effect.url)));
				break;
			case 'copy':
				say(await copy(effect.text, effect.what));
				break;
			case 'suspend':
			case 'redraw':
				await redraw(effect.type === 'suspend');
				break;
		}
	};
}

/** Draws the screen anew, after a stop of the process when that is asked for. */
function useRedraw(): (stop: boolean) => Promise<void> {
	const { suspendTerminal } = useApp();
	const isAway = useRef(false);
	const isWanted = useRef(false);
	return async (stop) => {
		// Coming back from a stop asks for a redraw as well; what is asked for meanwhile is done once more.
		isWanted.current = true;
		if (isAway.current) return;
		isAway.current = true;
		try {
			for (let isStop = stop; isWanted.current; isStop = false) {
				isWanted.current = false;
				await suspendTerminal(isStop ? suspendProcess : async () => {});
			}
		} finally {
			isAway.current = false;
		}
	};
}

/** Tells of new sizes, and asks for a redraw when they settle and when the process was stopped from outside. */
export function useRedraws({ columns, rows }: Size, first: Size, dispatch: (action: Action) => void): void {
	const isResized = useRef(false);
	useEffect(() => {
		if (columns === first.columns && rows === first.rows && !isResized.current) return;
		isResized.current = true;
		dispatch({ type: 'resize', columns, rows });
		// Frames drawn for one size may have reached a screen of another, where their rows were broken.
		const settled = setTimeout(() => dispatch({ type: 'redraw' }), SETTLED);
		return () => clearTimeout(settled);
	}, [columns, rows, first, dispatch]);
	useEffect(() => {
		// The terminal may have been used by others meanwhile.
		const redraw = () => dispatch({ type: 'redraw' });
		process.on('SIGCONT', redraw);
		return () => {
			process.off('SIGCONT', redraw);
		};
	}, [dispatch]);
}

/** Runs what text leads to once its width can be measured, one after the other. */
export function useInTurn(): (text: string, run: () => void) => void {
	const last = useRef<Promise<void> | null>(null);
	return (text, run) => {
		if (last.current === null && isSimple(text)) return run();
		const turn = (last.current ?? Promise.resolve()).then(() => prepareMeasure(text)).then(run);
		last.current = turn;
		void turn.then(() => {
			if (last.current === turn) last.current = null;
		});
	};
}
