import { useApp } from 'ink';
import { useEffect, useRef } from 'react';
import { isSimple, prepareMeasure } from '../layout/measure.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import { suspendProcess } from '../terminal/suspend.ts';
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
	readonly say: (text: string) => void;
};

/** Returns a function that does what an action asks for outside the screen. */
export function usePerform({ openLink, copy, wheel, say }: Outside): (effect: Effect) => Promise<void> {
	const { exit } = useApp();
	const redraw = useRedraw(wheel);
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

/** Returns a function that draws the screen again from the start; with `stop` it suspends the process first. */
function useRedraw(wheel: Wheel): (stop: boolean) => Promise<void> {
	const { suspendTerminal } = useApp();
	const isAway = useRef(false);
	const isWanted = useRef(false);
	return async (stop) => {
		// SIGCONT asks for a redraw too while this one is under way: it is done once more behind it.
		isWanted.current = true;
		if (isAway.current) return;
		isAway.current = true;
		try {
			for (let isStop = stop; isWanted.current; isStop = false) {
				isWanted.current = false;
				await suspendTerminal(async () => {
					if (!isStop) return;
					wheel.off();
					await suspendProcess();
					wheel.on();
				});
			}
		} finally {
			isAway.current = false;
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
		// Other programs may have drawn on the terminal meanwhile.
		const redraw = () => dispatch({ type: 'redraw' });
		process.on('SIGCONT', redraw);
		return () => {
			process.off('SIGCONT', redraw);
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
