/** An address as people compare it: without scheme, `www.`, the slash at its end and what is only tracking. */
export function bareAddress(address: string): string {
	return address
		.trim()
		.replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/i, '')
		.replace(/[?&]utm_[^#]*/, '')
		.replace(/\/$/, '')
		.toLowerCase();
}

/** The host of an address, with or without its scheme; `www.` is left out. */
export function hostOf(address: string): string {
	return /^[^/?#:]*/.exec(bareAddress(address))?.[0] ?? '';
}
