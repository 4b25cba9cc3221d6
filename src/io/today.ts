import type { Environment } from '../terminal/facts.ts';

/** This month as `YYYY-MM`, UTC; SOURCE_DATE_EPOCH, in seconds, stands for now (https://reproducible-builds.org). */
export function todayOf({ SOURCE_DATE_EPOCH: epoch = '' }: Environment): string {
	const now = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
	return now.toISOString().slice(0, 7);
}
