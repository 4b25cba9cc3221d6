/** A name one can type: lower case letters and digits of any script, joined by `-`. Empty for a text without any. */
export function slugify(text: string): string {
	const words = text
		.normalize('NFD')
		.replace(/\p{M}|['’.]/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return (words ?? []).join('-');
}

/** Gives each text its own slug: the second `talk` is `talk-2`; a text without letters is named by `fallback`. */
export function createSlugger(fallback: string): (text: string) => string {
	const taken = new Set<string>();
	return (text) => {
		const base = slugify(text) || fallback;
		let slug = base;
		for (let count = 2; taken.has(slug); count++) slug = `${base}-${count}`;
		taken.add(slug);
		return slug;
	};
}
