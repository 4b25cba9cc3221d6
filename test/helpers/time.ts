/** Milliseconds of processor time that a function takes. Other processes on the machine do not count, as they do by the clock. */
export function processorTime(run: () => unknown): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
