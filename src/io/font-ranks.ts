import type { FontKind } from '../formats/pdf/fonts.ts';

/** Families for text, the best first, as their names and their files are called: those that look like the standard ones, Helvetica. */
const LATIN = [
	/^liberation ?sans/,
	/^arimo$/,
	/^helvetica ?neue/,
	/^arial$/,
	/^noto ?sans$/,
	/^dejavu ?sans$/,
	/^segoe ?ui$/,
	/^roboto$/,
	/^open ?sans/,
];
/** The same with serifs, like Times. */
const SERIF = [
	/^liberation ?serif/,
	/^tinos$/,
	/^times ?new/,
	/^times$/,
	/^noto ?serif$/,
	/^dejavu ?serif$/,
	/^georgia$/,
	/^cambria$/,
];
/** The same for languages that write Han characters, each in their own forms. */
const EAST: readonly (readonly [languages: RegExp, families: RegExp])[] = [
	[/^zh-(?:.*-)?(?:Hant|TW|HK|MO)\b/, /cjk ?tc|sans ?tc|ping ?fang(?: ?tc|$)|jheng ?hei|^msjh/],
	[/^ja\b/, /cjk ?jp|sans ?jp|hiragino|yu ?goth|meiryo|^ipa/],
	[/^ko\b/, /cjk ?kr|sans ?kr|apple ?sd ?gothic|malgun|nanum ?gothic/],
	[/^/, /cjk ?sc|sans ?sc|ping ?fang(?: ?sc|$)|ya ?hei|^msyh|hiragino sans gb|st ?heiti|wenquanyi|^wqy/],
];
/** What is no font for text: pictures in colours, fonts of one width, narrow and decorated ones. */
const ODD =
	/mono|code|cond|narrow|serif|display|math|symbol|emoji|music|unifont|last ?resort|nastaliq|kufi|rashi|looped|\bui\b/;
const COLOURED = /colou?r|emoji/;

const [NEXT, FURTHER, LAST, NEVER] = [50, 100, 1000, 10_000];

/** How well a family is suited for a text in this language; less is better. Null for one without serifs where these are asked for. */
export function rankOf(family: string, language: string, kind: FontKind = 'sans'): number | null {
	const name = family.toLowerCase();
	if (kind === 'serif') {
		const serif = SERIF.findIndex((pattern) => pattern.test(name));
		return serif < 0 ? null : serif;
	}
	if (COLOURED.test(name)) return NEVER;
	const own = EAST.find(([languages]) => languages.test(language))?.[1];
	const latin = LATIN.findIndex((pattern) => pattern.test(name));
	if (latin >= 0) return latin;
	if (own?.test(name)) return ODD.test(name) ? LAST : LATIN.length;
	if (ODD.test(name)) return LAST;
	return /sans|gothic|heiti/.test(name) ? NEXT : FURTHER;
}
