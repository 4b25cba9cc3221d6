import { withoutOuterRules } from '../../layout/section.ts';
import { bareAddress } from '../../model/address.ts';
import type { Contact, Resume, Section } from '../../model/index.ts';
import type { Format } from '../format.ts';
import { personOf } from '../json-ld/index.ts';
import { writeBlock, writeBlocks } from './blocks.ts';
import { writeEntry } from './entry.ts';
import { attributes, escapeHtml, escapeLines, scriptJson } from './escape.ts';
import { directionOf, languageOf } from './language.ts';
import { writeContact } from './links.ts';
import { policyOf, STYLE } from './style.ts';

/** The format: one self-contained web page without scripts and without requests. */
export async function loadHtml(): Promise<Format> {
	const policy = await policyOf();
	return (resume) => writePage(resume, policy);
}

function writePage(resume: Resume, policy: string): string {
	const language = languageOf(resume);
	return [
		'<!doctype html>',
		`<html${attributes({ lang: language, dir: directionOf(language) })}>`,
		...writeHead(resume, policy),
		'<body>',
		...writeHeader(resume),
		'<main>',
		printOnce([...writeIntro(resume), ...resume.sections.map(writeSection)].join('\n'), resume.contacts),
		'</main>',
		'</body>',
		'</html>\n',
	].join('\n');
}

function writeHead(resume: Resume, policy: string): string[] {
	const { name, headline, sections } = resume;
	const title = name ?? sections[0]?.title ?? 'CV';
	return [
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${escapeHtml(title)}</title>`,
		...(headline === null ? [] : [`<meta${attributes({ name: 'description', content: headline })}>`]),
		...(name === null ? [] : [`<meta${attributes({ name: 'author', content: name })}>`]),
		`<style>${STYLE}</style>`,
		`<script type="application/ld+json">\n${scriptJson(personOf(resume))}\n</script>`,
		'</head>',
	];
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

/** On paper an address stands only behind the first link that leads there, and behind none when a contact shows it. */
function printOnce(page: string, contacts: readonly Contact[]): string {
	const shown = new Set(contacts.map(({ value }) => escapeHtml(bareAddress(value))));
	return page.replace(/ data-address="([^"]*)"/g, (attribute, address: string) => {
		if (shown.has(address)) return '';
		shown.add(address);
		return attribute;
	});
}

/** A section. Headings below a sub-division are one level deeper. */
function writeSection({ title, slug, items }: Section): string {
	const shown = withoutOuterRules(items);
	const division = shown.findIndex(({ type }) => type === 'heading');
	const written = shown.map((item, at) => {
		if (item.type !== 'entry') return writeBlock(item, 3);
		return writeEntry(item, division >= 0 && at > division ? 4 : 3, `${slug}/${item.slug}`);
	});
	return [
		`<section${attributes({ id: slug, 'aria-labelledby': `${slug}-title` })}>`,
		`<h2${attributes({ id: `${slug}-title` })}>${escapeLines(title)}</h2>`,
		'<div>',
		...written,
		'</div>',
		'</section>',
	].join('\n');
}
