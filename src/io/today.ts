import type { Environment } from '../terminal/facts.ts';

/** This moment; SOURCE_DATE_EPOCH, in seconds, stands for it (https://reproducible-builds.org). */
export function nowOf({ SOURCE_DATE_EPOCH: epoch = '' }: Environment): Date {
	return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

/** The month of this moment as `YYYY-MM`, UTC. */
export function todayOf(env: Environment): string {
	return nowOf(env).toISOString().slice(0, 7);
}
