import { isEmail, isWebAddress } from '../address.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import { beginsLowercase, beginsUppercase, firstLetterOrDigit, isNameWord, lowerCase } from '../words/letters.ts';
import { isJob, isOrganization, isSubject, isSurePlace } from '../words/phrases.ts';
import { readDates } from './dates.ts';
import { kindOf } from './kinds.ts';
import { isPhone } from './phone.ts';

/** What a CV is called: `CV`, `Lebenslauf`, `履歴書`. */
const DOCUMENTS = wordsFor(({ documents }) => documents);
const DOCUMENT = `(?:${anyOf(DOCUMENTS)})`;
/** Of these the words of scripts without spaces, which stand inside longer words. */
const UNSPACED_DOCUMENT = anyOf(DOCUMENTS.filter((word) => /[\u3040-\u9fff\uac00-\ud7a3]/.test(word)));
/** What joins a document to the name behind it: `CV of Ada`. */
const JOINERS = anyOf(wordsFor((language) => language.of));
/** No letter before a word, and none behind it. */
const [WORD_START, WORD_END] = ['(?<![a-zà-ÿ])', '(?![a-zà-ÿ])'];
const DOCUMENT_TITLE = new RegExp(
	`^(?:[^\\d,;:|/()@'’–—]+ )?${DOCUMENT}$|^${DOCUMENT}(?: [^\\s\\d,;:|/()@'’–—]+)?$`,
	'u',
);
const POSSESSIVE = new RegExp(`^(\\S.*?)['’]s? ${DOCUMENT}${WORD_END}`, 'i');
const OF = new RegExp(`^${DOCUMENT} (?:${JOINERS}) (\\S.*)$`, 'i');
/** The same inside a sentence: `This is the resume page of Ada Byron, an engineer.` */
const OF_PERSON = new RegExp(`${WORD_START}${DOCUMENT}(?: page)? (?:${JOINERS}) (\\S.*)$`, 'i');
/** `Ada Byron CV: long edition`. */
const BEFORE_DOCUMENT = new RegExp(`^(\\S.*?) ${DOCUMENT}\\s*[:|–—-]\\s`, 'i');
const WRAPPED = new RegExp(`^${DOCUMENT}[\\s:–—-]+|[\\s:–—-]+${DOCUMENT}$|\\s*\\(${DOCUMENT}\\)$`, 'gi');
/** `李晓明的简历`, `山田太郎 職務経歴書`: titles of scripts without spaces. */
const UNSPACED_TITLE = new RegExp(
	`^(?!个人|個人|我的)(.{2,8}?)\\s*[的の의]?\\s*(?:个人|個人)?(?:${UNSPACED_DOCUMENT})$`,
);
/** `山田太郎の2021年3月現在の職務経歴。` */
const UNSPACED_SENTENCE = new RegExp(
	`^([\\p{Ideographic}\u3040-\u30ff]{2,6}?)[の的].{0,20}(?:${UNSPACED_DOCUMENT}|職務経歴)`,
	'u',
);
const HAS_DOCUMENT = new RegExp(WORD_START + DOCUMENT + WORD_END, 'i');
/** The year of an edition: `CV of Ada Byron 2024`. */
const YEAR = /[\s,–—-]*\b(?:19|20)\d\d\b/u;
/** Marks and words between a name and the rest of its title. */
const BEHIND_NAME = /^(?:['’]s?|[的の의])?[\s|｜:,–—-]*/;
const BEFORE_NAME = new RegExp(`[\\s|｜:,–—-]+(?:(?:${JOINERS})\\s*)?$`, 'i');
const PARTS = /\s+[-–—|·•]\s+|\s*[|｜,]\s*/u;
const PARTICLES = new Set('van von der den de da di do dos du del la le bin ibn al el y e zu af'.split(' '));
const UNSPACED_WORD = /^[\p{Ideographic}\u3040-\u30ff\uac00-\ud7a3]+$/u;
/** Words of page titles and of fields of work, which are not in names. */
const NO_NAME =
	/\b(?:software|web|page|home|site|portfolio|template|curriculum|resume|background|qualifications|highlights|science|engineering|computer|download|pdf|print|version)\b/i;
const NAME_LABELS = new Set(wordsFor(({ nameLabels }) => nameLabels));
const GIVEN_NAME_LABELS = new Set(wordsFor(({ givenNameLabels }) => givenNameLabels));
const FAMILY_NAME_LABELS = new Set(wordsFor(({ familyNameLabels }) => familyNameLabels));

/** Whether the text only says what kind of document this is: Lebenslauf, Curriculum Vitae, 職務経歴書. */
export function isDocumentTitle(text: string): boolean {
	// `简 历`
	const title = lowerCase(text.trim()).replace(/(?<=\p{Ideographic}) (?=\p{Ideographic}$)/u, '');
	const parts = title.split(/ ?[/|] ?| [–—-] |, /u);
	return (
		DOCUMENT_TITLE.test(title.replace(NOTES, '').trim()) ||
		(parts.some(isDocument) && parts.every((part) => isDocument(part) || readDates(part) !== null))
	);
}

/** Whether a text in small letters is what a CV is called, and nothing else. */
export function isDocument(text: string): boolean {
	return DOCUMENTS.includes(text) || isFileName(text);
}

/** Whether a text is the name of a file or a repository with a CV: `cv-markdown`, `resume.md`. */
function isFileName(text: string): boolean {
	const words = /\s/.test(text) ? [] : text.split(/[-_.]/);
	return words.length > 1 && words.some((word) => DOCUMENTS.includes(word));
}

/** What a document's title may say besides: `CV (English)`, `履歴書 2024年1月`. */
const NOTES = /\([^()]{0,30}\)|（[^（）]{0,30}）|\s*[|,–—-]?\s*\d{4}(?:[年./-]\d{1,2}月?(?:[./-]?\d{1,2}日?)?|年)?/gu;

/** Whether the text looks like the name of a person: a few capitalised words, none of them a job or a section's title. */
export function isPersonName(text: string): boolean {
	return hasNameForm(text.trim()) && !NO_NAME.test(text) && !isDocumentTitle(text) && !namesSomethingElse(text);
}

/** Whether the words are those of a section's title, a job or an organisation. */
export function namesSomethingElse(text: string): boolean {
	return kindOf(text) !== 'other' || isJob(text) || isOrganization(text);
}

/** Two to five words that begin with capitals or have none, or two to six characters of a script without spaces. */
function hasNameForm(text: string): boolean {
	const words = text.split(' ');
	const [first = '', ...others] = words;
	if (words.some((word) => UNSPACED_WORD.test(word)))
		return words.every(isUnspacedName) && (first.length > 1 ? others.length < 2 : isSpacedName(words));
	return (
		isCapitalised(first) &&
		others.length > 0 &&
		others.length < 5 &&
		others.every((word) => PARTICLES.has(word) || isCapitalised(word)) &&
		(beginsUppercase(first) || !others.some(beginsUppercase))
	);
}

/** Whether a name of two to four characters is set with spaces between them: `林 月`. */
function isSpacedName(words: readonly string[]): boolean {
	return words.length > 1 && words.length <= 4 && words.every((word) => word.length === 1);
}

/** Whether the word begins with a capital, or has a script without capitals. */
function isCapitalised(word: string): boolean {
	return !beginsLowercase(word) && isNameWord(word);
}

function isUnspacedName(word: string): boolean {
	return word.length <= 6 && UNSPACED_WORD.test(word);
}

/** Whether the text is a name, perhaps with a degree or another spelling behind it: `Ada Byron, PhD`, `林月 (Lin Yue)`. */
export function beginsWithName(text: string): boolean {
	const [first = ''] = text.replace(/^[^\p{Alphabetic}]+/u, '').split(/\s*[,(（]/u);
	return isPersonName(first) && !namesSomethingElse(text);
}

/** Whether the text is a name with the family name first: `Byron, Ada`, unlike `Oslo, Norway`. */
export function isReversedName(text: string): boolean {
	const [family = '', given, ...others] = text.split(', ');
	return given !== undefined && others.length === 0 && isPersonName(`${given} ${family}`) && !isSurePlace(text);
}

/** What a heading says: the name, if it has one, and the rest. A greeting is a sentence that stays whole: `Hi, I'm Ada`. */
export type NamedTitle = { readonly name: string | null; readonly rest: string; readonly isGreeting: boolean };

/**
 * Splits a heading into the name and the rest: `Ada Byron | Engineer`, `Ada Byron's CV`, `Hi, I'm Ada`. Most headings are
 * all name.
 */
export function cutName(text: string): NamedTitle {
	const [said = '', pronouns = ''] = PRONOUNS.exec(text) ?? [];
	const cut = cutWithoutPronouns(text.slice(0, text.length - said.length));
	return said === '' ? cut : { ...cut, rest: cut.isGreeting ? text : `${cut.rest} ${pronouns}`.trim() };
}

function cutWithoutPronouns(text: string): NamedTitle {
	const greeted = readGreeting(text);
	if (greeted) return { ...greeted, rest: text, isGreeting: true };
	const titled = HAS_DOCUMENT.test(text) || UNSPACED_TITLE.test(text) ? nameInTitle(text) : null;
	if (titled !== null) return { name: titled, rest: withoutName(text, titled), isGreeting: false };
	const [, before = '', job = ''] = JOB_IN_BRACKETS.exec(text) ?? [];
	if (isPersonName(before) && isJob(job)) return { name: before, rest: job, isGreeting: false };
	const { index, 0: mark = '' } = MARK.exec(text) ?? { index: text.length };
	const [first, second] = [text.slice(0, index), text.slice(index + mark.length)];
	// A comma may stand inside a name: `Byron, Ada`, `Ada Byron, PhD`.
	const isName = isPersonName(first) || (/[·•]/.test(mark) && beginsWithName(first));
	// One word before a bar is a name when a job stands behind it: `ADA | Engineer`.
	const isNickname = /[|｜]/u.test(mark) && isCapitalised(first) && !namesSomethingElse(first) && isJob(second);
	if ((isName && (!/[,:]/.test(mark) || isJob(second))) || isNickname)
		return { name: first, rest: second, isGreeting: false };
	const isReversed = isJob(first) && isPersonName(second);
	const jobAt = isReversed ? -1 : jobBehindName(text);
	if (jobAt > 0) return { name: text.slice(0, jobAt).trim(), rest: text.slice(jobAt), isGreeting: false };
	return { name: isReversed ? second : text, rest: isReversed ? first : '', isGreeting: false };
}

/** The character at which a job begins right behind a name, `Ada Byron Rope Engineer`; -1 without one. */
function jobBehindName(text: string): number {
	const spaces = [...text.matchAll(/ /g)].slice(1, MAX_NAME_WORDS).map(({ index }) => index);
	if (!isJob(text) || isOrganization(text)) return -1;
	const end = spaces.findLast((at) => isPersonName(text.slice(0, at)) && isJob(text.slice(at)));
	return end === undefined ? -1 : end + 1;
}

/** Words of a name with a job behind it. */
const MAX_NAME_WORDS = 3;

/** `Ada Byron (Engineer)` */
const JOB_IN_BRACKETS = /^([^()]{3,60}) \(([^()]{2,60})\)$/;

/** How one speaks of a person: `(she/her)`. */
const PRONOUNS = /\s+([([](?:she|he|they|elle|sie|er)\/[a-z]{2,6}(?:\/[a-z]{2,6})?[)\]])$/i;

/** Whether a text says no more than how one speaks of a person. */
export function arePronouns(text: string): boolean {
	return PRONOUNS.exec(` ${text}`)?.index === 0;
}

/** What stands between a name and a job in a heading. */
const MARK = /\s*[|｜—]\s*|\s+[-–—·•]\s+|\s+\/\s*|[,:]\s+/u;

/** The person who greets: Ada in `Hi, I'm Ada`; null when nobody greets. */
function readGreeting(text: string): { readonly name: string | null } | null {
	// `i` with `\p{Alphabetic}` takes milliseconds to compile, so the patterns begin at the first letter.
	const said = text.slice(Math.max(0, firstLetterOrDigit(text))).replaceAll('’', "'");
	const hello = GREETING.exec(said)?.[0];
	const words = said.slice(hello?.length ?? 0);
	const introduction = (hello === undefined ? INTRODUCTION : ANY_INTRODUCTION).exec(words)?.[0];
	// A greeting may be a name itself: `Moin Khan`.
	if (introduction === undefined) return hello === undefined || isPersonName(text) ? null : { name: null };
	const name = leadingName(words.slice(introduction.length));
	// `I am` without a name begins a sentence like any other.
	return name === null && hello === undefined ? null : { name };
}

const GREETINGS = anyOf(wordsFor(({ greetings }) => greetings));
const INTRODUCTIONS = wordsFor(({ introductions }) => introductions);
/** Signs and emoji behind a word. */
const SIGNS = '[^a-z\\u00c0-\\u1fff\\u3040-\\ud7ff]+';
/** A greeting with the signs and at most two words behind it: `Hello world! `. */
const GREETING = new RegExp(`^(?:${GREETINGS})(?:${SIGNS}|$)(?:(?:everyone|all|world|folks)${SIGNS})?`, 'i');
const ANY_INTRODUCTION = introductionPattern(INTRODUCTIONS);
/** Introductions that do not need a greeting before them. A short one may be a name itself: `Ben` in Turkish. */
const INTRODUCTION = introductionPattern(INTRODUCTIONS.filter((words) => /[ ']|[\u3040-\u9fff]/u.test(words)));

function introductionPattern(words: readonly string[]): RegExp {
	const unspaced = words.filter((word) => UNSPACED_WORD.test(word));
	const spaced = words.filter((word) => !unspaced.includes(word));
	return new RegExp(`^(?:(?:${anyOf(spaced)})\\s+|(?:${anyOf(unspaced)})\\s*)`, 'i');
}

/** The name at the start of the text: Ada Byron in `Ada Byron, who builds engines`. */
function leadingName(text: string): string | null {
	const [start = ''] = text.split(/[^\p{Alphabetic}\p{M}\s.'’-]/u);
	const unspaced = start.trim().replace(/(?:です|と申します|입니다|이라고 합니다)[.。]?$/u, '');
	if (isPersonName(unspaced) && UNSPACED_WORD.test(unspaced.split(' ')[0] ?? '')) return unspaced;
	const words = start.trim().split(/\s+/);
	const end = words.findIndex((word) => !isCapitalised(word) && !PARTICLES.has(word));
	const name = words
		.slice(0, end < 0 ? undefined : end)
		.join(' ')
		.replace(/\.$/, '');
	return name !== '' && words.length > 0 && !namesSomethingElse(name) && isCapitalised(words[0] ?? '') ? name : null;
}

/** The title without the name: the `CV` of `Ada Byron's CV`. */
function withoutName(title: string, name: string): string {
	const at = title.indexOf(name);
	const before = title.slice(0, at).replace(BEFORE_NAME, '');
	const behind = title.slice(at + name.length).replace(BEHIND_NAME, '');
	return `${before} ${behind}`.trim().replace(/^\((.*)\)$/, '$1');
}

/** The part of a name that a label announces: all of it (Name, 姓名), the given or the family name; null for any other. */
export function namedBy(label: string): 'full' | 'given' | 'family' | null {
	// `姓  名`
	const text = lowerCase(label.replace(/[\s:：]+$/u, '').trim()).replace(
		/(?<=[\p{Ideographic}\uac00-\ud7af])\s+(?=[\p{Ideographic}\uac00-\ud7af])/gu,
		'',
	);
	if (NAME_LABELS.has(text)) return 'full';
	return GIVEN_NAME_LABELS.has(text) ? 'given' : FAMILY_NAME_LABELS.has(text) ? 'family' : null;
}

/** The name before other facts about the person: 林月 in `林月/女/1990`, Ada Byron in `Ada Byron, Engineer`; or null. */
export function nameBeforeFacts(text: string): string | null {
	const [first = ''] = text.split(/\s*[/|｜,，、·•]\s*|\s+[-–—]\s+/u);
	return text.length <= MAX_FACTS && isPersonName(first) ? first.trim() : null;
}

/** Characters of a name with a few facts. */
const MAX_FACTS = 80;

/**
 * The person in what a page says about itself: `Ada Byron - engineer`, or that it is a CV, `Curriculum vitae of Ada Byron –
 * positions and papers`, `Resume - Ada Byron, Engineer`; null without one.
 */
export function nameInDescription(text: string): string | null {
	if (text.length > MAX_DESCRIPTION) return null;
	// `Ada Byron - an engineer`
	const [subject = ''] = text.split(/\s+[-–—|]\s+/u);
	if (subject !== text && isPersonName(subject) && !isSubject(subject)) return subject;
	const unspaced = UNSPACED_SENTENCE.exec(text)?.[1] ?? '';
	if (isPersonName(unspaced)) return unspaced;
	if (!HAS_DOCUMENT.test(text)) return null;
	const said = POSSESSIVE.exec(text)?.[1] ?? OF_PERSON.exec(text)?.[1] ?? text.replace(WRAPPED, '');
	const name = said === text ? null : leadingName(said);
	return name !== null && isPersonName(name) ? name : null;
}

/** Characters. A longer description tells more than whose CV it is. */
const MAX_DESCRIPTION = 200;

/**
 * The person in the title of a page: `Ada Byron's CV`, `Lebenslauf - Ada Byron`, `Ada Byron | +44 …`; null without one.
 */
export function nameInTitle(title: string): string | null {
	if (isDocument(lowerCase(title.trim()))) return null;
	const unspaced = UNSPACED_TITLE.exec(title.trim())?.[1] ?? '';
	if (isPersonName(unspaced)) return unspaced;
	const undated = title.replace(YEAR, '');
	const before = BEFORE_DOCUMENT.exec(undated)?.[1] ?? '';
	if (isPersonName(before)) return before;
	const said = POSSESSIVE.exec(undated)?.[1] ?? OF.exec(undated)?.[1]?.replace(/ for .*$/, '');
	if (said !== undefined) return isDocumentTitle(said) ? null : said;
	const parts = undated
		.replace(WRAPPED, '')
		.split(PARTS)
		.map((part) => part.trim());
	return parts.find((part) => isPersonName(part) && !isEmail(part) && !isPhone(part) && !isWebAddress(part)) ?? null;
}
