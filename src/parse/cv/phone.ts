const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const PHONE = /^\(?\+?[\d\s().\-/–]*$/;

/** Two years are not a phone number: `2014 - 2015`. */
const YEARS = /^(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d$/;

/** Whether the text is a phone number: 7 to 15 digits (ITU-T E.164) with the usual marks between them. */
export function isPhone(text: string): boolean {
	const digits = text.replace(/\D/g, '').length;
	return digits >= 7 && digits <= 15 && PHONE.test(text.trim()) && !DAY.test(text.trim()) && !YEARS.test(text.trim());
}

/** `tel:` and the digits of a number (RFC 3966). */
export function phoneAddress(number: string): string {
	const plus = /^[^\d]*\+/.test(number) ? '+' : '';
	return `tel:${plus}${number.replace(/\D/g, '')}`;
}
