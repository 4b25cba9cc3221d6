import type { Contact } from '../model/index.ts';
import { type AddressParts, addressPartsOf, isState } from './person-parts.ts';

/** A place whose parts are sure. */
export type Place = AddressParts & {
	/** ISO 3166-1 alpha-2; null when no country is named. */
	readonly countryCode: string | null;
};

/** The languages in which names of countries are known. */
const NAMED_IN = ['en', 'de', 'fr', 'es', 'pt', 'it', 'da', 'nl', 'pl', 'tr', 'ru', 'zh', 'ja', 'ko', 'ar', 'fa'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names that people use besides those of Unicode. */
const OTHER_NAMES: readonly (readonly [code: string, names: string])[] = [
	['GB', 'uk,u.k.,great britain,england,scotland,wales,northern ireland'],
	['US', 'us,u.s.,usa,u.s.a.,united states of america'],
	['NL', 'the netherlands,holland'],
	['TR', 'turkey'],
	['CZ', 'czech republic'],
	['CN', "people's republic of china"],
];
/** What stands where a place is asked for, and is none, or none with borders. */
const NO_PLACE = /\b(?:remote|hybrid|anywhere|worldwide|area|region|based|relocat\w*|open to)\b/i;
/** `Bengaluru (India)`: the country in brackets. */
const IN_BRACKETS = /\s*[(（]([^()（）]+)[)）]\s*$/u;
const MAX_CITY_WORDS = 3;

/**
 * The place of a person, when its words tell for sure what is a city and what a country: `Hull, England`, `Austin, TX
 * 78701`, `Lisbon`. Null for `Remote`, and for `Old Town, Riverside`, which may be a city and a region or two of either.
 */
export function placeOf(contacts: readonly Contact[]): Place | null {
	const place = contacts.find(({ kind }) => kind === 'location');
	return place ? readPlace(place.value) : null;
}

function readPlace(text: string): Place | null {
	if (NO_PLACE.test(text)) return null;
	const parts = addressPartsOf(text.replace(IN_BRACKETS, ', $1'));
	const { street, locality, region, code, country } = parts;
	const named = countryCodeOf(country);
	if (named !== null && country.split(',').length === 1) return { ...parts, countryCode: named };
	if (isState(region) && code !== '' && country === '') return { ...parts, countryCode: 'US' };
	if (country !== '') return null;
	if (code !== '' && /\p{Alphabetic}/u.test(locality)) return { ...parts, countryCode: null };
	const alone = countryCodeOf(locality);
	if (alone !== null) return { ...parts, locality: '', country: locality, countryCode: alone };
	if (isState(region)) return { ...parts, countryCode: null };
	const isCity =
		street === '' && region === '' && /^\P{Nd}+$/u.test(locality) && locality.split(/\s+/).length <= MAX_CITY_WORDS;
	return isCity ? { ...parts, countryCode: null } : null;
}

let codes: ReadonlyMap<string, string> | null = null;

/** The code of a country by its name in one of the languages above. */
function countryCodeOf(name: string): string | null {
	codes ??= codesByName();
	return codes.get(name.trim().toLowerCase()) ?? null;
}

function codesByName(): ReadonlyMap<string, string> {
	const pairs = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
	const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	// Codes of countries that are gone have the names of their successors.
	const present = pairs.filter(
		(code) => english.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code,
	);
	const found = new Map<string, string>();
	for (const locale of NAMED_IN) {
		const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
		for (const code of present) {
			const name = names.of(code)?.toLowerCase();
			if (name !== undefined && !found.has(name)) found.set(name, code);
		}
	}
	for (const [code, names] of OTHER_NAMES) for (const name of names.split(',')) found.set(name, code);
	return found;
}
