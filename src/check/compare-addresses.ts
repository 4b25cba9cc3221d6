import { bareAddress } from '../model/address.ts';

/** The address for comparison: lower case, without scheme, `www.`, final slash and `utm_` parameters. */
export function comparableAddress(address: string): string {
	return bareAddress(address.replace(/[?&]utm_[^#]*/, '')).toLowerCase();
}

/** The host of an address, with or without its scheme; `www.` is left out. */
export function hostOf(address: string): string {
	return /^[^/?#:]*/.exec(comparableAddress(address))?.[0] ?? '';
}
