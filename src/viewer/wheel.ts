/** The wheel of the mouse while the viewer is shown. */
export type Wheel = {
	readonly on: () => void;
	/** Gives the wheel back as it was. */
	readonly off: () => void;
	/** Tells the turns of the wheel that are no keys yet, as `wheelup` and `wheeldown`. Returns what ends that. */
	readonly follow: (send: (key: string) => void) => () => void;
};

type Streams = { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };

/** DEC mode 1007: on the alternate screen the wheel sends arrow keys. Its state is saved, as many terminals begin with it. */
const AS_ARROWS = { on: '\x1b[?1007s\x1b[?1007h', off: '\x1b[?1007r' } as const;

/** Modes 1000 and 1006: the buttons, of which the wheel is two, are told. */
const AS_BUTTONS = { on: '\x1b[?1000h\x1b[?1006h', off: '\x1b[?1006l\x1b[?1000l' } as const;

/** A button, its place, and `M` when it goes down. */
const BUTTON = /\x1b\[<(\d{1,3});\d{1,5};\d{1,5}([Mm])/g;
const WHEEL: ReadonlyMap<string, string> = new Map([
	['64', 'wheelup'],
	['65', 'wheeldown'],
]);

/** Tells whether the program around the viewer takes the mouse for itself, as tmux may. */
export type HasMouse = () => Promise<boolean>;

/**
 * Makes the wheel scroll. Terminals turn it into arrow keys; tmux does not when it takes the mouse, so there the buttons
 * are asked for. A button that goes down begins to select text: then they are given back, so that the drag is tmux's own,
 * and asked for again at the next key.
 */
export function createWheel({ stdin, stdout }: Streams, hasMouse: HasMouse): Wheel {
	let state: 'off' | 'arrows' | 'buttons' | 'given back' = 'off';
	return {
		on() {
			state = 'arrows';
			stdout.write(AS_ARROWS.on);
			void hasMouse().then((isTaken) => {
				if (!isTaken || state !== 'arrows') return;
				state = 'buttons';
				stdout.write(AS_BUTTONS.on);
			});
		},
		off() {
			if (state === 'buttons') stdout.write(AS_BUTTONS.off);
			if (state !== 'off') stdout.write(AS_ARROWS.off);
			state = 'off';
		},
		follow(send) {
			// Ink reads keys from the same stream, and drops the buttons.
			const read = (chunk: string | Buffer) => {
				const text = `${chunk}`;
				if (state === 'given back' && text.replace(BUTTON, '') !== '') {
					state = 'buttons';
					stdout.write(AS_BUTTONS.on);
				}
				if (state !== 'buttons') return;
				for (const [, button = '', edge] of text.matchAll(BUTTON)) {
					const key = WHEEL.get(button);
					if (key !== undefined) send(key);
					else if (edge === 'M') {
						state = 'given back';
						stdout.write(AS_BUTTONS.off);
					}
				}
			};
			stdin.on('data', read);
			return () => {
				stdin.off('data', read);
			};
		},
	};
}
