const EMAIL = /^[^\s@<>()/]+@[^\s@<>()/]+\.[^\s@<>()/.]+$/;
const HOST = /^(?:[a-z0-9-]+\.)+([a-z]{2,})(?::\d+)?(?=[/?#]|$)/i;
/** Endings that look like a domain (`cv.pdf`) but name a file beside the CV. */
const FILE_ENDINGS = new Set(
	'pdf html htm md txt tex zip doc docx odt rtf png jpg jpeg gif svg webp css js json vcf ipynb'.split(' '),
);
const UNSAFE_SCHEME = /^(?:javascript|vbscript|data):/i;

/**
 * Adds the scheme that the author left out: `ada@example.org` → `mailto:`, `www.example.org` → `https://`. Encodes the
 * characters that RFC 3986 does not allow. Null for a target inside the page (`#`, empty), for a scheme without an address and for code that runs.
 */
export function completeAddress(target: string): string | null {
	const address = target
		.trim()
		.replace(/^(mailto|tel|https?):\s+/i, '$1:')
		.replace(/[\s"<>{}]/g, encodeURIComponent);
	if (/^(?:mailto:|tel:)?$/i.test(address) || address.startsWith('#') || UNSAFE_SCHEME.test(address)) return null;
	if (isEmail(address)) return `mailto:${address}`;
	if (address.startsWith('//')) return `https:${address}`;
	return isHost(address) ? `https://${address}` : address;
}

/** Whether an address begins with a scheme: https://www.rfc-editor.org/rfc/rfc3986#section-3.1 */
export function hasScheme(address: string): boolean {
	return /^[a-z][a-z\d+.-]*:/i.test(address);
}

/** Whether the text is an e-mail address without its scheme. */
export function isEmail(text: string): boolean {
	return EMAIL.test(text) && !text.includes(':');
}

/** Whether the text names a web page without its scheme: `www.example.org`, `github.com/ada`. */
function isHost(text: string): boolean {
	const host = HOST.exec(text);
	if (!host || /\s/.test(text)) return false;
	const [name, ending = ''] = host;
	return text.length > name.length || name.startsWith('www.') || !FILE_ENDINGS.has(ending.toLowerCase());
}

/** Whether the text is the address of a web page, with or without its scheme. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/\S+$/i.test(text) || isHost(text);
}
