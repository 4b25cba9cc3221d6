/** Milliseconds a process goes on when nothing stops it: without a shell behind it the signal is ignored. */
const UNSTOPPED = 200;

/**
 * Stops this process and all of its group, so that the shell comes back under npx too, and resolves when it goes on.
 * SIGTSTP and not SIGSTOP, which would stop it for good where no shell waits.
 */
export function suspendProcess(): Promise<void> {
	return new Promise((resolve) => {
		// Node would leave on SIGCONT without anything to wait for; where nothing stops us this goes on by itself.
		const alive = setTimeout(resolve, UNSTOPPED);
		process.once('SIGCONT', () => {
			clearTimeout(alive);
			resolve();
		});
		process.kill(0, 'SIGTSTP');
	});
}
