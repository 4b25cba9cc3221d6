import type { Contact, Span } from '../../model/index.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import { lowerCase } from '../words/letters.ts';
import { sameAddress } from './contact.ts';

/** Sites on which many people have pages. */
const SITES = (
	'github gitlab bitbucket gitee codeberg linkedin xing twitter x facebook instagram youtube t telegram mastodon vk ' +
	'medium zhihu juejin qiita zenn habr stackoverflow stackexchange codepen leetcode hackerrank kaggle keybase ' +
	'wantedly behance dribbble orcid researchgate scholar.google dblp'
).split(' ');
/** The page of a person on such a site. */
const PROFILE = new RegExp(
	`^https?://(?:[\\w-]{1,20}\\.)?(?:${anyOf(SITES)})\\.[a-z]{2,6}(?:/[^/?#]+){1,3}/?(?:[?#].*)?$`,
	'i',
);
/** Sites on which the second step of an address is a project. */
const PROJECT = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket|gitee|codeberg)\.(?:com|org)\/[^/?#]+\/[^/?#]+/i;
/** Words for the page of a person. Those of scripts without spaces stand inside longer ones. */
const PAGES = new Set(wordsFor(({ pages }) => pages));
const UNSPACED_PAGES = [...PAGES].filter((word) => /[\u3040-\u9fff\uac00-\ud7a3]/.test(word));

/** Whether a link leads to a person: an e-mail address, a phone number, a profile. */
export function isPersonal(href: string): boolean {
	return /^(?:mailto|tel):/i.test(href) || (PROFILE.test(href) && !PROJECT.test(href));
}

/**
 * Whether none of the links is known to be the person's own, and they are badges of tools (`Python` to python.org), more
 * than a person has pages, or other editions of the CV.
 */
export function areOfOthers(contacts: readonly Contact[]): boolean {
	if (contacts.some(isOwn)) return false;
	const tools = contacts.filter(isTool).length;
	return (tools > 1 && tools * 2 > contacts.length) || contacts.length > MAX_PAGES || contacts.every(isFile);
}

/** Pages that a person may have besides profiles and the ones with a label. */
const MAX_PAGES = 3;

function isFile({ url }: Contact): boolean {
	return /\.(?:pdf|md|docx?|odt|tex)$/i.test(url ?? '');
}

function isTool({ label, url }: Contact): boolean {
	const host = /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1] ?? '';
	return host.split('.').slice(0, -1).includes(lowerCase(label).replace(/[\s.]/g, ''));
}

/** Whether a contact is the person's own: not the page of a tool on a badge, or of an employer. */
export function isOwn(contact: Contact): boolean {
	const { label, value, url } = contact;
	return isOfPerson(contact) || sameAddress(label, value) || isLabelled(contact) || namesPage(label) || url === null;
}

/** Whether the contact reaches a person for sure: an e-mail address, a phone number, a profile. */
export function isOfPerson({ kind, url }: Contact): boolean {
	return kind === 'email' || kind === 'phone' || (url !== null && isPersonal(url));
}

/** Whether the address is shown, with a label before it. */
function isLabelled({ label, value }: Contact): boolean {
	return label !== value && !/^[a-z]+:/i.test(value);
}

/** `Website`, `my blog`, `个人博客`. */
function namesPage(label: string): boolean {
	const text = lowerCase(label);
	const words = text.split(/[\s/-]+/);
	return (
		words.length <= 3 && (words.some((word) => PAGES.has(word)) || UNSPACED_PAGES.some((word) => text.includes(word)))
	);
}

/** Whether a link leads to the CV as a file: `[Download CV](cv.pdf)`. */
export function isButton({ href, text }: Span): boolean {
	return (
		href !== undefined &&
		/\.(?:pdf|docx?|odt)$/i.test(href) &&
		/\b(?:pdf|docx?|odt|cv|resume|résumé|download|print)\b/i.test(text)
	);
}

/** A name without such links beside it. */
export function withoutButtons(spans: readonly Span[]): readonly Span[] {
	const named = spans.filter((span) => !isButton(span));
	return named.length > 0 && named.length < spans.length ? named : spans;
}
