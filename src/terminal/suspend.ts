/** Milliseconds to wait for the stop. Without a job-control shell the signal does nothing. */
const UNSTOPPED = 200;

/**
 * Stops the process and its group, so that the shell comes back under npx too. Resolves when the process goes on.
 * SIGSTOP would stop it for good where no shell waits, so it is SIGTSTP.
 */
export function suspendProcess(): Promise<void> {
	return new Promise((resolve) => {
		// The timer keeps Node alive over SIGCONT, and ends the wait when nothing stopped the process.
		const alive = setTimeout(resolve, UNSTOPPED);
		process.once('SIGCONT', () => {
			clearTimeout(alive);
			resolve();
		});
		process.kill(0, 'SIGTSTP');
	});
}
