import type { Resume } from '../../model/index.ts';
import { profileOf } from '../../model/network.ts';
import { personOf } from '../json-ld/index.ts';
import { paragraphsOf } from '../names.ts';
import { namePartsOf } from '../person-parts.ts';
import { attributes, escapeHtml, scriptJson } from './escape.ts';

/** The style sheet of a page, and the policy that allows it. */
export type Look = { readonly style: string; readonly policy: string };

/** Characters of a title and of a description: about what search engines and previews of links show. */
const [LONGEST_TITLE, LONGEST_DESCRIPTION] = [70, 200];

/** What is not shown in the page: its title, what previews of a link to it show, its style, and its data. */
export function writeHead(resume: Resume, { style, policy }: Look): string[] {
	const { name } = resume;
	const [title, description] = [titleOf(resume), descriptionOf(resume)];
	return [
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${escapeHtml(title)}</title>`,
		...named('name', [
			['description', description],
			['author', name],
		]),
		...named('property', [
			['og:type', 'profile'],
			['og:title', title],
			['og:description', description],
			...nameParts(name),
		]),
		...named('name', [
			['twitter:card', 'summary'],
			['twitter:creator', handleOf(resume)],
		]),
		`<style>${style}</style>`,
		`<script type="application/ld+json">\n${scriptJson(personOf(resume))}\n</script>`,
		'</head>',
	];
}

type Named = readonly (readonly [name: string, content: string | null])[];

/** A `meta` for each that has a content. */
function named(attribute: 'name' | 'property', rows: Named): string[] {
	return rows.flatMap(([name, content]) =>
		content === null ? [] : [`<meta${attributes({ [attribute]: name, content })}>`],
	);
}

/** The name with the headline when both are short enough to be read in a tab. */
function titleOf({ name, headline, sections }: Resume): string {
	const both = [name, headline].filter((part) => part !== null).join(' – ');
	const title = both.length <= LONGEST_TITLE ? both : name;
	return inOneLine(title || (headline ?? sections[0]?.title ?? 'CV'));
}

/** The headline and the first words about the person; null when the CV has neither. */
function descriptionOf({ headline, intro, sections }: Resume): string | null {
	const summary = sections.filter(({ kind }) => kind === 'summary').flatMap(({ items }) => items);
	const about = [...paragraphsOf(intro), ...paragraphsOf(summary)];
	const text = inOneLine([...(headline === null ? [] : [withStop(headline)]), ...about].join(' '));
	return text === '' ? null : cut(text);
}

function withStop(text: string): string {
	return /[.!?。]$/u.test(text) ? text : `${text}.`;
}

/** The first words of a text. */
function cut(text: string): string {
	if (text.length <= LONGEST_DESCRIPTION) return text;
	const start = text.slice(0, LONGEST_DESCRIPTION);
	return `${start.slice(0, Math.max(start.lastIndexOf(' '), LONGEST_DESCRIPTION / 2)).replace(/[\s,;:]+$/, '')} …`;
}

function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** https://ogp.me/#type_profile */
function nameParts(name: string | null): Named {
	if (name === null) return [];
	const { given, family } = namePartsOf(name);
	return given === ''
		? []
		: [
				['profile:first_name', given],
				['profile:last_name', family],
			];
}

/** The name of the person on X. */
function handleOf({ contacts }: Resume): string | null {
	const [user] = contacts.flatMap((contact) => {
		const profile = profileOf(contact);
		return profile?.name === 'twitter' && profile.user !== null ? [profile.user] : [];
	});
	return user === undefined ? null : `@${user}`;
}
