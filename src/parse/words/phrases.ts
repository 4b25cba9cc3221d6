import { LANGUAGES, splitWords, wordsFor } from './index.ts';
import { beginsLowercase, isNameWord, lowerCase } from './letters.ts';

/** Characters of Arabic and the scripts behind it in Unicode, whose words are found inside longer ones. */
const UNSPACED = /[^\0-\u05ff]/;
/** A word with the points and hyphens inside it, and what makes it a possessive: `b.tech`, `b. tech`, `co-founder`, `dean's`. */
const WORD =
	/[\p{ID_Continue}--[\d_·]]+(?:(?:[.\-]|(?<=(?<!\p{ID_Continue})[bm])\. (?=(?:sc|tech|eng|com|phil)(?!\p{ID_Continue})))[\p{ID_Continue}--[\d_·]]+)*(?:'s(?!\p{ID_Continue}))?/gv;

/** Words behind which a name is only described: `School of Law`, `Director for Sales`. */
const DESCRIBES = new Set(
	'of for in at to on with from de del della di du des der von für im am w van voor och do da em'.split(' '),
);
/** Whether a name stands behind the word that only describes what is before it: `of`, `des`. */
export function isDescribing(word: string): boolean {
	return DESCRIBES.has(word);
}

/** Letters that the end of a compound has when it is a word of its own: `Softwareentwickler`. */
const [SHORTEST_END, LONGEST_END] = [6, 30];

const LABELS = new Set(wordsFor(({ labels }) => labels));

const SUBJECT_WORDS = knownWords(wordsFor(({ subjects }) => subjects));
const WORK_WORDS = knownWords(wordsFor(({ works }) => works));

const JOB_WORDS = knownWords(wordsFor(({ roles }) => roles));
const DEGREE_WORDS = knownWords(wordsFor(({ degrees }) => degrees));
const ORGANIZATION_WORDS = knownWords(wordsFor(({ organizations }) => organizations));

/** Employers and schools of which the first word says what they are: `Instituto Superior Técnico`. */
export const LEADING: ReadonlySet<string> = new Set(
	LANGUAGES.flatMap(({ headFirst, organizations }) => (headFirst ? splitWords(organizations) : [])),
);

const PLACE_PARTICLES = new Set('de del do da la le am an im of the upon sur und y e'.split(' '));
const POSTCODE = /^\d{4,6} /;
/** Brackets behind a name: `Bengaluru (India)`, `Nantes (44)`. */
const BRACKETED = / \(([^()]{2,30})\)(?=, |\.?$)/g;

/** The letters of a state behind its city, which look like a degree: `Boston MA`. */
export const STATE = /,? (?<=\p{Lowercase},? )[A-Z]{2}$/u;
/** The letters of a state alone. */
export const STATE_CODE = /^[A-Z]{2}$/;

/** Whether the text names a job: Engineer, 工程师. */
export function isJob(text: string): boolean {
	return hasWord(JOB_WORDS, text);
}

/** Whether the text names a job or a degree: Engineer, Bachelor, 工程师. */
export function isRole(text: string): boolean {
	return hasWord(JOB_WORDS, text) || hasWord(DEGREE_WORDS, text);
}

/** Whether the text names an employer or a school: University, GmbH, 公司. */
export function isOrganization(text: string): boolean {
	return hasWord(ORGANIZATION_WORDS, text);
}

/** Whether the text names what is studied: Computer Science, Physik, `Studio Arts`, where a studio only describes the arts. */
export function isSubject(text: string): boolean {
	if (!hasWord(SUBJECT_WORDS, text)) return false;
	const { noun } = namedIn(text);
	const words = lowerCase(text).match(WORD) ?? [];
	const isDescribed = words.length < 4 && isKnown(SUBJECT_WORDS, words.at(-1) ?? '');
	return noun === null || (noun === 'organization' && isDescribed && !words.some((word) => DESCRIBES.has(word)));
}

/** What a text names by its words. */
export type Named = {
	/**
	 * What its main word names: a job (`Bank Manager`, `Director of the School`), or an employer or a school (`School of
	 * Management`); null when it has no such word, or only in what describes the main word.
	 */
	readonly noun: 'role' | 'organization' | null;
	readonly hasRole: boolean;
	readonly hasOrganization: boolean;
	readonly hasDegree: boolean;
};

const NOTHING: Named = { noun: null, hasRole: false, hasOrganization: false, hasDegree: false };

/** `B.A. School of Law`, but not `MS Ramaiah Institute`. */
const BEGINS_WITH_DEGREE = /^(?:Ph\.?D|[BM]\.(?:A|S)\.|[BM]\.?(?:Sc|Eng|Ed|Phil)|MBA|LLM|LLB)\.?\s/;

/** What the text names, and which known words stand in it. */
export function namedIn(text: string): Named {
	if (TOWN.test(text)) return NOTHING;
	const words = wordsWithPlaces(lowerCase(text));
	// `Developer/Consulting` is a developer.
	const isBehind = (word: string, at: number) => at > 0 && (DESCRIBES.has(word) || text[at - 1] === '/');
	const end = words.find(({ word, at }) => isBehind(word, at))?.at ?? Number.POSITIVE_INFINITY;
	const degrees = placesOf(DEGREE_WORDS, words, text);
	const jobs = placesOf(JOB_WORDS, words, text);
	const organizations = placesOf(ORGANIZATION_WORDS, words, text);
	const leads = LEADING.has(words[0]?.word ?? '');
	const lastOf = (places: readonly number[]) => places.findLast((at) => at < end) ?? -1;
	const roleAt = Math.max(lastOf(jobs), lastOf(degrees));
	const organizationAt = leads ? Number.POSITIVE_INFINITY : lastOf(organizations);
	// `BA Studio Art`
	const behind = words[words.findIndex(({ at }) => at === organizationAt) + 1]?.word ?? '';
	const isOfSubject = degrees[0] === 0 && organizationAt > 0 && isKnown(SUBJECT_WORDS, behind);
	const isDegree = BEGINS_WITH_DEGREE.test(text) || isOfSubject;
	return {
		noun: roleAt < 0 && organizationAt < 0 ? null : isDegree || roleAt >= organizationAt ? 'role' : 'organization',
		hasRole: jobs.length > 0 || degrees.length > 0,
		hasOrganization: organizations.length > 0,
		hasDegree: degrees.length > 0,
	};
}

/** A word and the character at which it stands. */
type PlacedWord = { readonly word: string; readonly at: number };

function wordsWithPlaces(text: string): readonly PlacedWord[] {
	let end = 0;
	return (text.match(WORD) ?? []).map((word) => {
		const at = text.indexOf(word, end);
		end = at + word.length;
		return { word, at };
	});
}

/** Whether the text names an employer or a school and no job: not `Bank Manager`. */
export function isEmployer(text: string): boolean {
	return isOrganization(text) && !isRole(text);
}

/** Whether a text is nothing but an employer or a school: `Leeds College`, `University of Hull`, unlike `University Service`. */
export function isEmployerAlone(text: string): boolean {
	if (!isEmployer(text)) return false;
	const words = wordsIn(text);
	const end = words.findIndex(isDescribing);
	const last = words[(end < 0 ? words.length : end) - 1] ?? '';
	return words.length > 1 && (isKnown(ORGANIZATION_WORDS, last) || LEADING.has(words[0] ?? ''));
}

/** Whether the text names a job or a degree and no employer: not `School of Engineers`. */
export function isRoleOnly(text: string): boolean {
	return isRole(text) && !isOrganization(text);
}

/** Whether the text only announces what stands below it: `Responsibilities`, `Key achievements:`. */
export function isLabel(text: string): boolean {
	const words = lowerCase(text)
		.replace(/[\s:：]+$/u, '')
		.split(/\s+/);
	return words.length <= 3 && (LABELS.has(words.at(-1) ?? '') || LABELS.has(words.join(' ')));
}

const COUNTRIES = new Set(wordsFor(({ countries }) => countries));

/** Whether the text is the name of a country or a state, also in brackets: `Norway`, `(UK)`, `Texas`. */
export function isCountry(text: string): boolean {
	return COUNTRIES.has(lowerCase(text.replace(/^[(（]|[.)）]+$/g, '').replaceAll('.', '')));
}

const WORK_MODES = new Set(wordsFor(({ workModes }) => workModes));

/** Whether the text is a way of working in the place of a place, also in brackets: Remote, (Hybrid), Online, Télétravail. */
export function isWorkMode(text: string): boolean {
	const mode = text.replace(/^[(（]|[)）]$/g, '').trim();
	if (WORK_MODES.has(lowerCase(mode))) return true;
	return /^(?:(?:fully )?(?:remote|hybrid|on-?site)|online|virtual)(?: (?:job|work|position)| (?:from|in) \S.{1,29})?$/i.test(
		mode,
	);
}

/** What stands between a city and its state or country, or two places: `Oslo, Norway`, `Busan · South Korea`, `Recife - PE`, `Detroit, MI & Hull`. */
const BETWEEN_PLACES = /, | · | - (?=[A-Z]{2}(?:$|,))|(?<= [A-Z]{2}|^[A-Z]{2}) & /;

/** Whether the text names a place beyond doubt: a city with its country, its state, a pin or a way of working, or that alone. */
export function isSurePlace(text: string): boolean {
	const [city, ...others] = text.split(BETWEEN_PLACES);
	const last = others.at(-1) ?? '';
	const isKnown = isCountry(last) || STATE_CODE.test(last) || isWorkMode(last) || PIN.test(text);
	return isWorkMode(text) || (city !== '' && isPlace(text) && isKnown);
}

/** Whether the text is a kind of employment: full-time, contract. */
export function isEmployment(text: string): boolean {
	return EMPLOYMENTS.has(lowerCase(text.replace(/^[(（]|[)）]$/g, '').trim()));
}

/** Whether the text stands in the place of an employer for somebody who has none: `Freelance`, `Freelance (Self-Employed)`. */
export function isSelfEmployed(text: string): boolean {
	const [name = '', ...others] = text.split(/\s*[(（)）]\s*/u);
	return SELF_EMPLOYED.has(lowerCase(name.trim())) && others.every((word) => word === '' || isEmployment(word));
}

const SELF_EMPLOYED = new Set(wordsFor(({ selfEmployed }) => selfEmployed));

/** Whether the text is no more than a name for a page that a link leads to: `Website`, `Demo`. */
export function isPage(text: string): boolean {
	return PAGES.has(lowerCase(text.trim()));
}

const PAGES = new Set([
	...wordsFor(({ pages }) => pages),
	...[
		'link',
		'demo',
		'live demo',
		'code',
		'source',
		'source code',
		'repo',
		'repository',
		'video',
		'recording',
		'slides',
		'certificate',
		'credential',
		'view certificate',
		'view credential',
		'show credential',
		'app store',
	],
]);

/** Whether the text says how a talk was given: `Oral`, `Invited talk`. */
export function isKindOfTalk(text: string): boolean {
	return KIND_OF_TALK.test(text.trim());
}

const KIND_OF_TALK =
	/^[([]?(?:(?:invited|contributed|keynote|lightning|guest) )?(?:oral|poster|talk|presentation|keynote|panel|seminar|lecture|roundtable)(?: presentation)?[)\]]?$/i;

/** Whether the text says how a degree or a job began or ended, perhaps with a sentence behind it: 合格, `入社。船を作った。` */
export function isOutcome(text: string): boolean {
	return OUTCOMES.has(lowerCase(text.split('。', 1)[0] ?? ''));
}

const OUTCOMES = new Set(wordsFor(({ outcomes }) => outcomes));

/** Whether the text begins with what was won: `2nd place of 40 crews`. */
export function isPrize(text: string): boolean {
	// `A fellowship for students` tells what it is.
	return !/^an?\s/i.test(text) && hasWord(PRIZE_WORDS, text.split(/\s+/).slice(0, MAX_PRIZE).join(' '));
}

/** Words of the name of a prize. */
const MAX_PRIZE = 4;
const PRIZE_WORDS = knownWords(wordsFor(({ prizes }) => prizes));

/** Whether the text names what one works on, and no employer: `会員システム`. */
export function isWork(text: string): boolean {
	return hasWord(WORK_WORDS, text) && !isOrganization(text);
}

/** Whether the last word of a text in a script without spaces names what one works on: `海洋项目`, unlike `项目经理`. */
export function endsInWork(text: string): boolean {
	if (!UNSPACED.test(text)) return false;
	const words = text.trimEnd();
	return WORK_WORDS.signs.some((sign) => words.endsWith(sign));
}

const EMPLOYMENTS = new Set(wordsFor(({ employments }) => employments));

/** Characters. */
const MAX_PLACE = 60;

/** A host: `acme.io`, unlike `D.C.` and `St.Gallen`. */
const DOMAIN = /\p{Lowercase}\.\p{Lowercase}/u;

/** Whether the text can be a place: one to three names, neither a job nor an employer among them. */
export function isPlace(text: string): boolean {
	const place = text.replace(PIN, '');
	if (place.length > MAX_PLACE || !hasPlaceForm(place)) return false;
	const name = place.replace(STATE, '');
	if (DOMAIN.test(name) || PEOPLE.test(name)) return false;
	return TOWN.test(name) || !(isRole(name) || isOrganization(name) || isSubject(name) || endsInWork(name));
}

/** Towns that are called like a school or a church. */
const TOWN = /^(?:(?:College|University) (?:Park|Station|Place|City|Heights|Center)|State College|Falls Church)$/;

/** How a person is called before the name, `Prof. Ada Reed`, and a team behind it. */
const PEOPLE = /^(?:Prof|Dr|Mrs?|Ms)\.? |team$/i;

/** A picture before a place: `📍 Oslo`, `:round_pushpin: Oslo`. */
const PIN = /^(?:[📌📍🌍-🌐🏠🏡🏢🗺🧭]\uFE0F?|:[a-z_]{3,20}:)\s*/u;

/** `Lisbon`, `Lisbon, Portugal`, `Bengaluru (India)`, `Remote`: names of which each word that counts is capitalised. */
function hasPlaceForm(text: string): boolean {
	const names = text
		.replace(BRACKETED, (all, inside: string) =>
			isWorkMode(inside) || /^\d\d$/.test(inside) || inside.split(/[ ,/-]+/).every(isNameWord) ? '' : all,
		)
		.replace(POSTCODE, '')
		.split(BETWEEN_PLACES);
	return names.length <= 3 && names.every(isPlaceName);
}

function isPlaceName(name: string): boolean {
	const [first = '', ...others] = name.split(/[ /]/);
	return (
		isPlaceWord(first) &&
		others.length <= (isCountry(first) ? 1 : 3) &&
		others.every((word) => PLACE_PARTICLES.has(word) || isPlaceWord(word))
	);
}

function isPlaceWord(word: string): boolean {
	return isNameWord(word) && !beginsLowercase(word);
}

/** Words to look for: whole words, the ends of compounds, and signs of scripts without spaces. */
type Known = {
	readonly words: ReadonlySet<string>;
	readonly signs: readonly string[];
};

function knownWords(all: readonly string[]): Known {
	const [words, signs] = [new Set<string>(), new Set<string>()];
	for (const word of all) (UNSPACED.test(word) ? signs : words).add(word);
	return { words, signs: [...signs] };
}

/** Whether one of the words stands in a text. */
function hasWord(known: Known, text: string): boolean {
	for (const word of wordsIn(text)) if (isKnown(known, word)) return true;
	return UNSPACED.test(text) && known.signs.some((sign) => text.includes(sign));
}

/** The words of a text in lower case. Several lists are asked about one text after the other, so the last ones are kept. */
function wordsIn(text: string): readonly string[] {
	if (text !== last.text) last = { text, words: lowerCase(text).match(WORD) ?? [] };
	return last.words;
}

let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

/** The characters at which known words stand in a text, given with its words in lower case. */
function placesOf(known: Known, found: readonly PlacedWord[], text: string): readonly number[] {
	const places: number[] = [];
	for (const { word, at } of found) if (isKnown(known, word)) places.push(at);
	if (!UNSPACED.test(text)) return places;
	const here = known.signs.filter((sign) => text.includes(sign));
	return [...places, ...here.map((sign) => text.lastIndexOf(sign) + sign.length - 1)].sort((a, b) => a - b);
}

/** The words between points or hyphens. The first one of `co-author` is no company. */
function partsOf(word: string): readonly string[] {
	return word.replace(/^co-/, '').split(/[.-] ?/);
}

/**
 * Whether a word is one of those, has one between points or hyphens, or is a compound that ends in one. Degrees are known with
 * points and without: `b.f.a`, `bfa`. Companies are not, or the `a.s` of a degree would be an `AS`.
 */
function isKnown({ words }: Known, word: string): boolean {
	if (words.has(word) || endsInWord(words, word)) return true;
	if (!/[.-]/.test(word)) return false;
	return (
		(words === DEGREE_WORDS.words && words.has(word.replace(/[. ]/g, ''))) ||
		partsOf(word).some((part) => words.has(part))
	);
}

/** Whether a long word is a compound whose end is one of the words, and is none of its own: `semiconductor`. */
function endsInWord(words: ReadonlySet<string>, compound: string): boolean {
	if (compound.length <= 2 * SHORTEST_END || ORGANIZATION_WORDS.words.has(compound)) return false;
	for (let length = SHORTEST_END; length <= Math.min(LONGEST_END, compound.length); length++)
		if (words.has(compound.slice(-length))) return true;
	return false;
}
