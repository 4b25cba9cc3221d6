import { isEmail, isWebAddress } from '../address.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import { beginsUppercase, isNameWord, lowerCase } from '../words/letters.ts';
import { isPhone } from './phone.ts';

/** What a CV is called: `CV`, `Lebenslauf`, `履歴書`. */
const DOCUMENTS = wordsFor(({ documents }) => documents);
const DOCUMENT = `(?:${anyOf(DOCUMENTS)})`;
/** Of these the words of scripts without spaces, which stand inside longer words. */
const UNSPACED_DOCUMENT = anyOf(DOCUMENTS.filter((word) => /[\u3040-\u9fff\uac00-\ud7a3]/.test(word)));
/** What joins a document to the name behind it: `CV of Ada`. */
const JOINERS = anyOf(wordsFor((language) => language.of));
const DOCUMENT_TITLE = new RegExp(
	`^(?:[^\\d,;:|/()@'’–—]+ )?${DOCUMENT}$|^${DOCUMENT}(?: [^\\s\\d,;:|/()@'’–—]+)?$`,
	'u',
);
const POSSESSIVE = new RegExp(`^(\\S.*?)['’]s? (?:${DOCUMENT})\\b`, 'iu');
const OF = new RegExp(`^${DOCUMENT} (?:${JOINERS}) (\\S.*)$`, 'iu');
const WRAPPED = new RegExp(`^${DOCUMENT}[\\s:–—-]+|[\\s:–—-]+${DOCUMENT}$|\\s*\\(${DOCUMENT}\\)$`, 'giu');
/** `李晓明的简历`, `山田太郎 職務経歴書`: titles of scripts without spaces. */
const UNSPACED_TITLE = new RegExp(
	`^(?!个人|個人|我的)(.{2,8}?)\\s*[的の의]?\\s*(?:个人|個人)?(?:${UNSPACED_DOCUMENT})$`,
);
const HAS_DOCUMENT = new RegExp(`(?<![a-zà-ÿ])${DOCUMENT}(?![a-zà-ÿ])`, 'i');
/** Marks and words between a name and the rest of its title. */
const BEHIND_NAME = /^(?:['’]s?|[的の의])?[\s|｜:,–—-]*/;
const BEFORE_NAME = new RegExp(`[\\s|｜:,–—-]+(?:(?:${JOINERS})\\s*)?$`, 'i');
const PARTS = /\s+[-–—|·•]\s+|\s*[|｜,]\s*/u;
const PARTICLES = new Set('van von der den de da di do dos du del la le bin ibn al el y e zu af'.split(' '));
const UNSPACED_WORD = /^[\p{Ideographic}\u3040-\u30ff\uac00-\ud7a3]+$/u;
/** Words of job titles and page titles, which are not in names. */
const NO_NAME =
	/\b(?:engineer|developer|designer|manager|architect|consultant|scientist|researcher|student|analyst|director|software|senior|junior|lead|web|page|home|site|portfolio|profile|contact|template|about|university|curriculum|resume|experience|education)\b/i;
const NAME_LABELS = new Set(wordsFor(({ nameLabels }) => nameLabels));

/** Whether the text only says what kind of document this is: Lebenslauf, Curriculum Vitae, 職務経歴書. */
export function isDocumentTitle(text: string): boolean {
	return DOCUMENT_TITLE.test(text.trim().toLowerCase());
}

/** Whether the text looks like the name of a person: a few capitalised words, none of them a job. */
export function isPersonName(text: string): boolean {
	return hasNameForm(text.trim()) && !NO_NAME.test(text) && !isDocumentTitle(text);
}

/** Two to five words that begin with capitals, or two to six characters of a script without them. */
function hasNameForm(text: string): boolean {
	const [first = '', ...others] = text.split(' ');
	if (UNSPACED_WORD.test(first))
		return first.length > 1 && others.length < 2 && [first, ...others].every(isUnspacedName);
	return (
		isCapitalised(first) &&
		others.length > 0 &&
		others.length < 5 &&
		others.every((word) => PARTICLES.has(word) || isCapitalised(word))
	);
}

function isCapitalised(word: string): boolean {
	return beginsUppercase(word) && isNameWord(word);
}

function isUnspacedName(word: string): boolean {
	return word.length <= 6 && UNSPACED_WORD.test(word);
}

/**
 * Splits a heading into the name and the rest: `Ada Byron | Engineer`, `Ada Byron's CV`. Most headings are all name.
 */
export function cutName(text: string): { readonly name: string; readonly rest: string } {
	const titled = HAS_DOCUMENT.test(text) || UNSPACED_TITLE.test(text) ? nameInTitle(text) : null;
	if (titled !== null) return { name: titled, rest: withoutName(text, titled) };
	const mark = /\s*[|｜]\s*|\s+[-–—]\s+|\s+\/\s*/u.exec(text);
	const name = text.slice(0, mark?.index);
	return mark && isPersonName(name)
		? { name, rest: text.slice(mark.index + mark[0].length) }
		: { name: text, rest: '' };
}

/** The title without the name: the `CV` of `Ada Byron's CV`. */
function withoutName(title: string, name: string): string {
	const at = title.indexOf(name);
	const before = title.slice(0, at).replace(BEFORE_NAME, '');
	const behind = title.slice(at + name.length).replace(BEHIND_NAME, '');
	return `${before} ${behind}`.trim().replace(/^\((.*)\)$/, '$1');
}

/** Whether the text is the label of a name: Name, 姓名, 氏名. */
export function isNameLabel(text: string): boolean {
	return NAME_LABELS.has(lowerCase(text.replace(/[\s:：]+$/u, '').trim()));
}

/**
 * The person in the title of a page: `Ada Byron's CV`, `Lebenslauf - Ada Byron`, `Ada Byron | +44 …`; null without one.
 */
export function nameInTitle(title: string): string | null {
	const unspaced = UNSPACED_TITLE.exec(title.trim())?.[1] ?? '';
	if (isPersonName(unspaced)) return unspaced;
	const said = POSSESSIVE.exec(title)?.[1] ?? OF.exec(title)?.[1];
	if (said !== undefined) return isDocumentTitle(said) ? null : said;
	const parts = title
		.replace(WRAPPED, '')
		.split(PARTS)
		.map((part) => part.trim());
	return parts.find((part) => isPersonName(part) && !isEmail(part) && !isPhone(part) && !isWebAddress(part)) ?? null;
}
