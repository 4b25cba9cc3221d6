import { withoutOuterRules } from '../../layout/section.ts';
import { bareAddress } from '../../model/address.ts';
import { headSpans } from '../../model/head-links.ts';
import type { Contact, Resume, Section } from '../../model/index.ts';
import type { Format } from '../format.ts';
import { writeBlock, writeBlocks } from './blocks.ts';
import { writeEntry } from './entry.ts';
import { attributes, escapeHtml, escapeLines } from './escape.ts';
import { type Look, writeHead } from './head.ts';
import { directionOf, languageOf } from './language.ts';
import { writeContact, writeSpans } from './links.ts';
import { policyOf, STYLE } from './style.ts';

/** The format: one self-contained web page without scripts and without requests. `css` is added to its style sheet. */
export async function loadHtml(css = ''): Promise<Format> {
	const style = css === '' ? STYLE : `${STYLE}\n${inlined(css)}`;
	const look = { style, policy: await policyOf(style) };
	return (resume, { links }) => writePage(resume, look, links !== 'none');
}

/** The style without what would end its element: `\/` is a slash in CSS too. */
function inlined(css: string): string {
	return `${css.trimEnd().replace(/<(?=[/!])/g, '\\3c ')}\n`;
}

/** `hasAddresses` tells whether addresses stand behind the links on paper. */
function writePage(resume: Resume, look: Look, hasAddresses: boolean): string {
	const language = languageOf(resume);
	return [
		'<!doctype html>',
		`<html${attributes({ lang: language, dir: directionOf(language) })}>`,
		...writeHead(resume, look),
		'<body>',
		...writeHeader(resume),
		'<main>',
		addressed(
			[...writeIntro(resume), ...resume.sections.map(writeSection)].join('\n'),
			hasAddresses ? resume.contacts : null,
		),
		'</main>',
		'</body>',
		'</html>\n',
	].join('\n');
}

/** Name, headline and contacts, as far as the CV has them. */
function writeHeader({ name, headline, contacts }: Resume): string[] {
	const lines = [
		...(name === null ? [] : [`<h1>${escapeLines(name)}</h1>`]),
		...(headline === null ? [] : [`<p class="headline">${escapeLines(headline)}</p>`]),
		...(contacts.length === 0
			? []
			: ['<ul class="contacts">', ...contacts.map((contact) => `<li>${writeContact(contact)}</li>`), '</ul>']),
	];
	return lines.length === 0 ? [] : ['<header>', ...lines, '</header>'];
}

function writeIntro({ intro }: Resume): string[] {
	return intro.length === 0 ? [] : ['<div class="intro">', writeBlocks(intro, 2), '</div>'];
}

/**
 * On paper an address stands only behind the first link that leads there, and behind none when a contact shows it. Without
 * contacts no address does.
 */
function addressed(page: string, contacts: readonly Contact[] | null): string {
	const shown = new Set(contacts?.map(({ value }) => escapeHtml(bareAddress(value))));
	return page.replace(/ data-address="([^"]*)"/g, (attribute, address: string) => {
		if (contacts === null || shown.has(address)) return '';
		shown.add(address);
		return attribute;
	});
}

/** A section. Headings below a sub-division are one level deeper. */
function writeSection({ title, slug, links = [], items }: Section): string {
	const shown = withoutOuterRules(items);
	const division = shown.findIndex(({ type }) => type === 'heading');
	const written = shown.map((item, at) => {
		if (item.type !== 'entry') return writeBlock(item, 3);
		return writeEntry(item, division >= 0 && at > division ? 4 : 3, `${slug}/${item.slug}`);
	});
	return [
		`<section${attributes({ id: slug, 'aria-labelledby': `${slug}-title` })}>`,
		`<h2${attributes({ id: `${slug}-title` })}>${writeSpans(headSpans(title, links))}</h2>`,
		'<div>',
		...written,
		'</div>',
		'</section>',
	].join('\n');
}
