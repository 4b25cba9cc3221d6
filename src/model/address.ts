const OPENED_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address in the form that may be handed to a browser: its `href` by the WHATWG URL standard. Null for a scheme other
 * than http, https and mailto, and for an address with credentials.
 */
export function openable(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return OPENED_SCHEMES.has(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
}

/** The address of a link in a document, where a telephone number may be followed too; null for one that may not. */
export function followable(address: string): string | null {
	return /^tel:\+?[\d().\-\s;=a-z]+$/i.test(address) ? address : openable(address);
}

/** The address without its scheme, `www.` and final slash. */
export function bareAddress(address: string): string {
	return address
		.trim()
		.replace(/^(?:mailto:|(?:https?:)?\/\/)/i, '')
		.replace(/^www\./i, '')
		.replace(/\/$/, '');
}

/** Whether the text of a link is its address, so that the address need not be shown again. */
export function saysAddress(text: string, href: string): boolean {
	if (/^tel:.*\d/i.test(href)) return digitsOf(text) === digitsOf(href);
	// `mailto:ada@example.com?subject=CV`
	return bareAddress(text) === bareAddress(href.replace(/^(mailto:[^?]*)\?.*$/i, '$1'));
}

function digitsOf(number: string): string {
	return number.replace(/\D/g, '');
}
