import { findDates } from '../../parse/cv/dates.ts';
import { locate } from '../dated-entries.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

const BIRTH =
	/(?<![\p{Alphabetic}\d])(?:born(?: on)?|date of birth|birth ?da(?:te|y)|d\.?o\.?b\.?|geboren(?: am)?|geburts(?:datum|tag)|née? le|date de naissance|fecha de nacimiento|data de nascimento|data di nascita|nat[oa] il|fødselsdato|geboortedatum)(?![\p{Alphabetic}\d])|生年月日|出生(?:日期|年月)?/giu;
/** Characters between words such as `born` and the date. */
const NEAR = 12;
/** Characters of a line with both. */
const LONGEST = 40;
const STREET =
	/(?<![\p{Alphabetic}\d])(?:\d+[a-z]?,? (?:\p{Uppercase}[\p{Alphabetic}.'-]{1,30} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Terrace|Square)|\p{Uppercase}[\p{Alphabetic}-]{1,40}(?:straße|strasse|str\.|weg|gasse|allee|platz) \d+[a-z]?|\d+,? (?:bis |ter )?(?:rue|avenue|boulevard|chemin|impasse) (?:d[eu] |des |de la )?\p{Uppercase}\p{Alphabetic}+|(?:Calle|Rua|Via|Avenida|Viale) \p{Uppercase}[\p{Alphabetic} ]{1,40},? \d+)(?![\p{Alphabetic}\d])/gu;

/** Personal data on a public page: telephone numbers, birth dates, street addresses. */
export function* findPersonalData(page: Page): Iterable<Problem> {
	for (const { value, line } of page.resume.contacts.filter(({ kind }) => kind === 'phone'))
		yield problemOf(placeOfValue(page, value, line), 'a telephone number');
	for (const { from, text } of placesOfPerson(page)) {
		for (const { index, 0: words } of text.matchAll(BIRTH)) {
			const behind = index + words.length;
			const dates = findDates(text.slice(behind, behind + LONGEST));
			if (dates && dates.from <= NEAR)
				yield problemOf({ from: from + index, to: from + behind + dates.to }, 'a birth date');
		}
		for (const { index, 0: words } of text.matchAll(STREET))
			yield problemOf({ from: from + index, to: from + index + words.length }, 'a street address');
	}
}

/** The place of a value: where it was read, or in the front matter. */
function placeOfValue(page: Page, value: string, line: number): { from: number; to: number } {
	const from = page.text.indexOf(value, page.starts[line - 1]);
	return from < 0 ? locate(page, value, line) : { from, to: from + value.length };
}

/** Where people write their address: above the first section and in sections about themselves. */
function placesOfPerson({ resume: { sections }, starts, text }: Page): { from: number; text: string }[] {
	const startOf = (line: number | undefined) => (line === undefined ? text.length : (starts[line - 1] ?? 0));
	const own = sections.flatMap(({ kind, line }, at) =>
		kind === 'contact' || kind === 'summary' || /personal|persönlich|person/i.test(sections[at]?.title ?? '')
			? [{ from: startOf(line), to: startOf(sections[at + 1]?.line) }]
			: [],
	);
	return [{ from: 0, to: startOf(sections[0]?.line) }, ...own].map(({ from, to }) => ({
		from,
		text: text.slice(from, to),
	}));
}

function problemOf(place: { readonly from: number; readonly to: number }, what: string): Problem {
	return {
		...place,
		message: `${what} is here for everyone to collect`,
		fix: 'leave it out of a public page unless you mean it',
	};
}
