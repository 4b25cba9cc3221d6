import type { Entry } from './index.ts';

/** A name one can type: lower case letters and digits of any script, joined by `-`. Empty for a text without any. */
export function slugify(text: string): string {
	const words = text
		.normalize('NFD')
		.replace(/[\u0300-\u036f'’.]/g, '')
		.normalize('NFC')
		.toLowerCase()
		.match(/[\p{ID_Continue}--[_·]]+/gv);
	return (words ?? []).join('-');
}

/** Gives each text its own slug: the second `talk` is `talk-2`; a text without letters is named by `fallback`. */
export function createSlugger(fallback: string): (text: string) => string {
	const taken = new Set<string>();
	const counts = new Map<string, number>();
	return (text) => {
		const base = slugify(text) || fallback;
		let count = counts.get(base) ?? 1;
		let slug = count === 1 ? base : `${base}-${count}`;
		while (taken.has(slug)) slug = `${base}-${++count}`;
		counts.set(base, count + 1);
		taken.add(slug);
		return slug;
	};
}

/** What an entry is named by: its employer, unless it is shown as a phrase without the employer, else its title. */
export function nameForSlug({ title, organization, phrase }: Pick<Entry, 'title' | 'organization' | 'phrase'>): string {
	const isShown = phrase === null || organization === null || phrase.includes(organization);
	return (isShown ? organization : null) ?? title ?? '';
}
