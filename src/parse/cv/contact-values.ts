const EMAIL = /^[^\s@<>()/]+@[^\s@<>()/]+\.[^\s@<>()/.]+$/;
const HOST = /^(?:[a-z0-9-]+\.)+([a-z]{2,})(?::\d+)?(?=[/?#]|$)/i;
/** What ends like a host and is a file beside the CV. */
const FILE_ENDINGS = new Set(
	'pdf html htm md txt tex zip doc docx odt rtf png jpg jpeg gif svg webp css js json vcf ipynb'.split(' '),
);
const UNSAFE_SCHEME = /^(?:javascript|vbscript|data):/i;
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const PHONE = /^\(?\+?[\d\s().\-/–]*$/;

/**
 * A link's target with the scheme its author left out: `ada@example.org` → `mailto:`, `www.example.org` → `https://`.
 * What no address holds is encoded (RFC 3986). Null for a target that leads nowhere outside the page (`#`, empty) or that runs code.
 */
export function completeAddress(target: string): string | null {
	const address = target
		.trim()
		.replace(/^(mailto|tel|https?):\s+/i, '$1:')
		.replace(/[\s"<>{}]/g, encodeURIComponent);
	if (address === '' || address.startsWith('#') || UNSAFE_SCHEME.test(address)) return null;
	if (isEmail(address)) return `mailto:${address}`;
	if (address.startsWith('//')) return `https:${address}`;
	return isHost(address) ? `https://${address}` : address;
}

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

/** Two years are no number: `2014 - 2015`. */
const YEARS = /^(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d$/;

/** Whether the text can be read as a phone number: 7 to 15 digits (ITU-T E.164) and what is written between them. */
export function isPhone(text: string): boolean {
	const digits = text.replace(/\D/g, '').length;
	return digits >= 7 && digits <= 15 && PHONE.test(text.trim()) && !DAY.test(text.trim()) && !YEARS.test(text.trim());
}

/** `tel:` and the digits of a number (RFC 3966). */
export function phoneAddress(number: string): string {
	const plus = /^[^\d]*\+/.test(number) ? '+' : '';
	return `tel:${plus}${number.replace(/\D/g, '')}`;
}
