/** Tells that the size of the terminal has changed: also what happened before anybody listened, once. */
export type Resizes = {
	readonly follow: (send: () => void) => () => void;
	readonly off: () => void;
};

/** Listens from now on. A window is often given its size while the program in it starts. */
export function createResizes(): Resizes {
	let isMissed = false;
	let follower: (() => void) | null = null;
	const tell = () => {
		if (follower) follower();
		else isMissed = true;
	};
	process.on('SIGWINCH', tell);
	return {
		follow(send) {
			follower = send;
			if (isMissed) send();
			isMissed = false;
			return () => {
				follower = null;
			};
		},
		off() {
			process.off('SIGWINCH', tell);
		},
	};
}
