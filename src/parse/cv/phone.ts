const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const PHONE = /^\(?\+?[\d\s().\-/–]*$/;

/** A day without marks is not a phone number: `19901231`. */
const COMPACT_DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/;

/** Two years are not a phone number: `2014 - 2015`. */
const YEARS = /^(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d$/;

/** Neither are two months: `2014.03 -- 2015.10`, `03/2014 - 10/2015`. */
const MONTHS =
	/^(?:(?:19|20)\d\d[./-]\d{1,2}|\d{1,2}[./-](?:19|20)\d\d)\.?\s*[-–/]{1,2}\s*(?:(?:19|20)\d\d[./-]\d{1,2}|\d{1,2}[./-](?:19|20)\d\d)\.?$/;

/** Whether the text is a phone number: 7 to 15 digits (ITU-T E.164) with the usual marks between them. */
export function isPhone(text: string): boolean {
	const digits = text.replace(/\D/g, '').length;
	const number = text.trim();
	return (
		digits >= 7 &&
		digits <= 15 &&
		PHONE.test(number) &&
		![DAY, COMPACT_DAY, YEARS, MONTHS].some((form) => form.test(number))
	);
}

/** `tel:` and the digits of a number (RFC 3966). */
export function phoneAddress(number: string): string {
	const plus = /^[^\d]*\+/.test(number) ? '+' : '';
	return `tel:${plus}${number.replace(/\D/g, '')}`;
}
