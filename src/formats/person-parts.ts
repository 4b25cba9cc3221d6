/** The parts of a name, as vCard (RFC 6350, section 6.2.2) and schema.org have them; empty where there are none. */
export type NameParts = {
	readonly family: string;
	readonly given: string;
	readonly prefixes: readonly string[];
	readonly suffixes: readonly string[];
};

const PREFIX = /^(?:dr|prof|mr|mrs|ms|mx|sir|dame|ing|mag|dipl)\.?(?:-[a-z]+\.?)?$/i;
/** Degrees and the like behind a name, without their dots. */
const SUFFIX = new Set(
	(
		'phd dphil edd scd bsc msc dsc ba ma bs ms beng meng btech mtech mba mph mfa md jd llm llb pmp cpa cfa cissp cka esq jr ' +
		'sr ii iii iv rn pe frs'
	).split(' '),
);
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f|\u200d/gu;

/** The parts of a person's name, as far as the words tell. A single word is the family name. */
export function namePartsOf(name: string): NameParts {
	const [first = '', ...others] = name
		.replace(PICTURE, ' ')
		.replace(/\s*[(（].*$/u, '')
		.split(',')
		.map((part) => part.replace(/\s+/g, ' ').trim())
		.filter((part) => part !== '');
	const suffixes = others.filter(isSuffix);
	const [given = ''] = others.filter((part) => !isSuffix(part));
	const words = first === '' ? [name.trim()] : first.split(' ');
	const prefixes = words.splice(
		0,
		words.findIndex((word) => !PREFIX.test(word)),
	);
	// Without a comma, spelling tells `PhD` and `Jr.` from the name `Ma`.
	while (words.length > 2 && /[A-Z].*[A-Z]|\.$/.test(words.at(-1) ?? '') && isSuffix(words.at(-1) ?? ''))
		suffixes.unshift(words.pop() ?? '');
	// `Byron, Ada`
	if (given !== '') return { family: words.join(' '), given, prefixes, suffixes };
	const last = words.findIndex((word, at) => at > 0 && (at === words.length - 1 || /^\p{Lowercase}/u.test(word)));
	const at = Math.max(0, last);
	return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), prefixes, suffixes };
}

function isSuffix(word: string): boolean {
	return SUFFIX.has(word.replace(/[. ]/g, '').toLowerCase());
}

/** The parts of an address (RFC 6350, section 6.3.1); empty where there are none. */
export type AddressParts = {
	readonly street: string;
	readonly locality: string;
	readonly region: string;
	readonly code: string;
	readonly country: string;
};

/** A code before or behind the name of a city: `6005 Luzern`, `Hull HU1 2AB`. */
const CODE_BEFORE = /^((?:[A-Z]{1,2}-)?\d{4,6})\s+(.+)$/;
const CODE_BEHIND = /^(.+?)\s+(\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/;
const STATE = /^([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?$/;
/** The states of the USA and the provinces of Canada. */
const STATES = new Set(
	(
		'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI ' +
		'SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK'
	).split(' '),
);

/** Whether the letters are those of a state: `TX`, not `UK`. */
export function isState(letters: string): boolean {
	return STATES.has(letters);
}

/** The parts of an address, as far as commas and digits tell: `12 Sea Lane, Hull HU1 2AB, England`. */
export function addressPartsOf(address: string): AddressParts {
	const parts = address
		.replace(PICTURE, ' ')
		.split(/[,\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const isStreet = parts.length > 1 && /\d/.test(parts[0] ?? '') && !CODE_BEFORE.test(parts[0] ?? '');
	const street = isStreet ? (parts.shift() ?? '') : '';
	const [city = '', second = '', ...others] = parts;
	const isRegion = isState(STATE.exec(second)?.[1] ?? '') || others.length > 0;
	const [, codeBefore, cityBehind] = CODE_BEFORE.exec(city) ?? [];
	const [, cityBefore, codeBehind] = CODE_BEHIND.exec(city) ?? [];
	const [state = '', stateCode = ''] = isRegion ? second.split(/\s+(?=\d)/) : [];
	return {
		street,
		locality: cityBehind ?? cityBefore ?? city,
		region: state,
		code: codeBefore ?? codeBehind ?? stateCode,
		country: isRegion ? others.join(', ') : second,
	};
}
