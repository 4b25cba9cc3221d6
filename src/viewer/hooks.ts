import { useApp } from 'ink';
import { useEffect, useRef } from 'react';
import { isSimple, prepareMeasure } from '../layout/measure.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import { isSuspended, suspendProcess } from '../terminal/suspend.ts';
import type { Size } from './content/frame.ts';
import type { Action } from './state/actions.ts';
import { sayOpened } from './state/effects.ts';
import type { Effect } from './state/state.ts';
import type { Wheel } from './wheel.ts';

/** Milliseconds after the last change of size until the screen is drawn again from the start. */
const SETTLED = 100;

/** What the viewer can do outside the screen. */
type Outside = {
	readonly openLink: OpenLink;
	readonly copy: Copy;
	readonly wheel: Wheel;
	/** Empties the screen and draws it again. */
	readonly redraw: () => void;
	readonly dispatch: (action: Action) => void;
};

/** Returns a function that does what an action asks for outside the screen. */
export function usePerform({ openLink, copy, wheel, redraw, dispatch }: Outside): (effect: Effect) => Promise<void> {
	const { exit, suspendTerminal } = useApp();
	/** Whether the terminal is not the viewer's: nothing is drawn, and coming back draws everything. */
	const isAway = useRef(false);
	const say = (text: string) => dispatch({ type: 'say', text });
	const leaveTerminal = async (during: () => Promise<void>) => {
		if (isAway.current) return;
		isAway.current = true;
		try {
			await suspendTerminal(during);
		} finally {
			isAway.current = false;
		}
		// Asked for, not done: the reader may have quit meanwhile, and then the screen is the shell's.
		dispatch({ type: 'redraw' });
	};
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
				await leaveTerminal(async () => {
					wheel.off();
					await suspendProcess();
					wheel.on();
				});
				break;
			case 'continue':
				await leaveTerminal(async () => {});
				break;
			case 'redraw':
				if (!isAway.current) redraw();
				break;
		}
	};
}

/** Sends each new size, and asks for a redraw when the size has settled and when the process goes on after a stop. */
export function useRedraws({ columns, rows }: Size, first: Size, dispatch: (action: Action) => void): void {
	const isResized = useRef(false);
	useEffect(() => {
		if (columns === first.columns && rows === first.rows && !isResized.current) return;
		isResized.current = true;
		dispatch({ type: 'resize', columns, rows });
	}, [columns, rows, first, dispatch]);
	useEffect(() => {
		// A frame drawn for one size may reach the terminal when it has another, which breaks its rows. The signal counts,
		// not the size, because a window that was dragged there and back has the size that Ink knows.
		let settled: NodeJS.Timeout | undefined;
		const redrawSoon = () => {
			clearTimeout(settled);
			settled = setTimeout(() => dispatch({ type: 'redraw' }), SETTLED);
		};
		process.on('SIGWINCH', redrawSoon);
		return () => {
			clearTimeout(settled);
			process.off('SIGWINCH', redrawSoon);
		};
	}, [dispatch]);
	useEffect(() => {
		// Other programs may have used the terminal meanwhile. After a stop of ours it is taken back already: done twice, it would
		// be the shell's for a moment, which shows the keys that are pressed then.
		const takeBack = () => {
			if (!isSuspended()) dispatch({ type: 'continue' });
		};
		process.on('SIGCONT', takeBack);
		return () => {
			process.off('SIGCONT', takeBack);
		};
	}, [dispatch]);
}

/** Returns a function that runs what a text leads to, in order, once the width of the text can be measured. */
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
