/** Milliseconds to wait for the stop. Without a job-control shell the signal does nothing. */
const UNSTOPPED = 200;

let isStopped = false;

/** Whether `suspendProcess` stops the process, up to the moment in which it goes on. */
export function isSuspended(): boolean {
	return isStopped;
}

/**
 * Stops the process and its group, so that the shell comes back under npx too. Resolves when the process goes on.
 * SIGSTOP would stop it for good where no shell waits, so it is SIGTSTP.
 */
export async function suspendProcess(): Promise<void> {
	isStopped = true;
	await new Promise<void>((resolve) => {
		// The timer keeps Node alive over SIGCONT, and ends the wait when nothing stopped the process. After a stop it is over at
		// once; the signal, which Node reads before it runs what is immediate, still comes first.
		const alive = setTimeout(() => setImmediate(resolve), UNSTOPPED);
		process.once('SIGCONT', () => {
			clearTimeout(alive);
			resolve();
		});
		process.kill(0, 'SIGTSTP');
	});
	isStopped = false;
}
