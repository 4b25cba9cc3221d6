const OPENED_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as it may be handed to a browser: the `href` of the WHATWG URL it is, when that is http, https or mailto
 * and carries no credentials; null otherwise.
 */
export function openable(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return OPENED_SCHEMES.has(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
}

/** The address as people write it: no scheme, no `www.`, no slash at the end. */
export function bareAddress(address: string): string {
	return address
		.trim()
		.replace(/^(?:mailto:|(?:https?:)?\/\/)/i, '')
		.replace(/^www\./i, '')
		.replace(/\/$/, '');
}

/** Whether the words of a link are its address already, so that showing it beside them would say it twice. */
export function saysAddress(text: string, href: string): boolean {
	if (/^tel:/i.test(href)) return digitsOf(text) === digitsOf(href);
	return bareAddress(text) === bareAddress(href);
}

function digitsOf(number: string): string {
	return number.replace(/\D/g, '');
}
