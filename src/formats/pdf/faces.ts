import { UserError } from '../../errors.ts';
import { isIgnorable, isPicture, isWestern } from './characters.ts';
import type { FontFamily, FontFile, FontKind, FontShelf } from './fonts.ts';
import { type Font, type PDFDocument, readFont } from './library.ts';
import type { Look } from './look.ts';

/** A font in one style, as the document knows it. */
export type Face = {
	readonly key: string;
	readonly source: string | Font;
	/** Whether the style must be drawn, because the font has none of its own. */
	readonly lacksBold: boolean;
	readonly lacksItalic: boolean;
};

/** A piece of text with the face that has all of its characters. */
type Faced = { readonly text: string; readonly face: Face };

/** The fonts of a document. */
export type Faces = {
	/** Cuts the text by the fonts that have its characters. Pictures that no font has are left out. */
	readonly facesOf: (text: string, look: Look) => readonly Faced[];
	/** Points. */
	readonly widthOf: (text: string, look: Look, face: Face) => number;
};

/** The styles of a font, and the characters that it has. */
type Family = {
	readonly has: (text: string) => boolean;
	readonly faceOf: (look: Look) => Face;
};

/**
 * No ligatures: they save no room that counts, and a program that reads the text may take `ﬁ` for a letter of its own. What
 * a script needs, such as lam-alef, is not switched off by these.
 */
const FEATURES = { liga: false, clig: false } as const;
/** The same for characters that are never composed, for which asking costs most of the time. */
const SIMPLE_FEATURES = { ...FEATURES, ccmp: false } as const;
const SIMPLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}\p{P}\p{N}\p{Zs}]+$/u;

/** How the font of a face sets a text. The standard fonts have one way only. */
export function featuresOf(text: string, { source }: Face): Readonly<Record<string, boolean>> {
	return typeof source === 'string' || SIMPLE.test(text) ? SIMPLE_FEATURES : FEATURES;
}

/** Widths that are kept for each face: those of the words of a CV, not those of all words of a book. */
const MAX_WIDTHS = 50_000;
/** The size for which widths are kept. */
const UNIT = 1000;

/** Times that a font is looked for. */
const MAX_SEARCHES = 20;
/** Letters of scripts in which titles have serifs. */
const EUROPEAN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}]/u;

const standardFace = (name: string): Face => ({ key: name, source: name, lacksBold: false, lacksItalic: false });
/** Regular, bold, italic, both. */
const STANDARD: Readonly<Record<Look['family'], readonly Face[]>> = {
	sans: ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'].map(standardFace),
	serif: ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic'].map(standardFace),
	mono: ['Courier', 'Courier-Bold', 'Courier-Oblique', 'Courier-BoldOblique'].map(standardFace),
};

const STANDARD_FAMILY: Family = {
	has: isWestern,
	faceOf: ({ family, strong, italic }) => STANDARD[family][(strong ? 1 : 0) + (italic ? 2 : 0)] as Face,
};

/** The fonts for these texts. Throws UserError with the first letter that no font has. */
export function findFaces(
	texts: Iterable<string>,
	language: string,
	{ document, shelf }: { readonly document: PDFDocument; readonly shelf: FontShelf },
): Faces {
	const families = familiesFor(charactersOf(texts), language, shelf);
	const widths = new Map<string, Map<string, number>>();
	const widthOf = (text: string, look: Look, face: Face) => {
		const kept = widths.get(face.key);
		const known = kept && kept.size < MAX_WIDTHS ? kept : new Map<string, number>();
		if (known !== kept) widths.set(face.key, known);
		let width = known.get(text);
		if (width === undefined) {
			width = document
				.font(face.source, face.key)
				.fontSize(UNIT)
				.widthOfString(text, { features: featuresOf(text, face) });
			known.set(text, width);
		}
		return (width * look.size) / UNIT;
	};
	return { facesOf: (text, look) => cutByFamily(text, families).map((part) => faced(part, look)), widthOf };
}

/** Every character once, in the order of the CV. */
function charactersOf(texts: Iterable<string>): readonly string[] {
	const found = new Set<string>();
	for (const text of texts) for (const character of text) found.add(character);
	return [...found].filter((character) => !isIgnorable(character) && !/\s/.test(character));
}

/** The families that together have the characters, the one for most of the text first. */
function familiesFor(characters: readonly string[], language: string, shelf: FontShelf): readonly Family[] {
	const named = shelf.named.map(openFamily);
	const isMissing = (among: readonly Family[]) => (character: string) => !among.some(({ has }) => has(character));
	const isFound = (wanted: readonly string[]) => (family: Family) => wanted.every(family.has);
	const opened = new Map<string, Family>();
	let searches = 0;
	const search = (wanted: readonly string[], kind: FontKind = 'sans'): Family | null => {
		if (++searches > MAX_SEARCHES) return null;
		for (const files of shelf.having(wanted, language, kind)) {
			const key = files.regular.path;
			const family = opened.get(key) ?? openFamily(files);
			opened.set(key, family);
			if (isFound(wanted)(family)) return family;
		}
		return null;
	};
	const letters = characters.filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character));
	const foreign = letters.filter(isMissing([...named, STANDARD_FAMILY]));
	// One font for all of the text looks better than letters of two.
	const sans = foreign.length > 0 && named.length === 0 ? search(letters) : null;
	const serif = sans && letters.every((letter) => EUROPEAN.test(letter)) ? search(letters, 'serif') : null;
	const whole = sans && serif ? withSerif(sans, serif) : sans;
	const families = [...named, ...(whole ? [whole] : []), STANDARD_FAMILY];
	for (const group of groupsOf(characters.filter(isMissing(families)))) {
		const family = search(group);
		if (family) families.push(family);
		else
			for (const character of group.filter(isMissing(families))) families.push(...(oneOf(search([character])) ?? []));
	}
	const lacking = characters.filter(isMissing(families)).find((character) => !isPicture(character));
	if (lacking !== undefined) throw new UserError(adviceOn(lacking, named.length > 0));
	return families;
}

/** A family whose serif text is of another one. */
function withSerif(sans: Family, serif: Family): Family {
	return {
		has: (text) => sans.has(text) && serif.has(text),
		faceOf: (look) => (look.family === 'serif' ? serif : sans).faceOf(look),
	};
}

function oneOf(family: Family | null): readonly Family[] | null {
	return family && [family];
}

function adviceOn(character: string, isNamed: boolean): string {
	const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
	const place = isNamed ? 'the font of --font and the fonts of this system' : 'no font of this system';
	return isNamed
		? `${place} do not have ${character} (U+${code}): name a font that has it with --font FILE`
		: `${place} has ${character} (U+${code}): name one that has it with --font FILE, or install one such as Noto Sans`;
}

/** The characters by their script, so that a font is looked for that has all of it. */
function groupsOf(characters: readonly string[]): readonly (readonly string[])[] {
	const groups = new Map<string, string[]>();
	for (const character of characters) {
		const script = SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? '';
		groups.set(script, [...(groups.get(script) ?? []), character]);
	}
	return [...groups.values()];
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
	['east', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
	['arabic', /\p{Script=Arabic}/u],
	['hebrew', /\p{Script=Hebrew}/u],
	['devanagari', /\p{Script=Devanagari}/u],
	['thai', /\p{Script=Thai}/u],
	['latin', /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u],
	['picture', /\p{Extended_Pictographic}/u],
	['symbol', /[\p{S}\p{P}]/u],
];

/** The fonts of a family, each read when it is first used. */
function openFamily(files: FontFamily): Family {
	const fonts = new Map<FontFile, Font>();
	const open = (file: FontFile) => {
		const font = fonts.get(file) ?? openFont(file);
		fonts.set(file, font);
		return font;
	};
	const regular = open(files.regular);
	return {
		has: (text) => [...text].every((character) => regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
		faceOf: ({ strong, italic }) => {
			const { bold, boldItalic } = files;
			const own =
				strong && italic ? (boldItalic ?? bold ?? files.italic) : strong ? bold : italic ? files.italic : null;
			const file = own ?? files.regular;
			const lacksBold = strong && file !== bold && file !== boldItalic;
			const lacksItalic = italic && file !== files.italic && file !== boldItalic;
			const source = open(file);
			return { key: `${source.postscriptName} ${file.path}${lacksBold}${lacksItalic}`, source, lacksBold, lacksItalic };
		},
	};
}

/** Throws UserError for a file that is no font. */
function openFont({ path, choose, read }: FontFile): Font {
	try {
		const opened = readFont(read());
		if (!('fonts' in opened)) return opened;
		const name = choose?.(opened.fonts.map(({ postscriptName }) => postscriptName));
		const font = opened.fonts.find(({ postscriptName }) => postscriptName === name) ?? opened.fonts[0];
		if (font) return font;
	} catch (error) {
		if (error instanceof UserError) throw error;
	}
	throw new UserError(`${path} is no font that can be embedded: name a TTF, OTF or TTC file`);
}

type Part = { text: string; readonly family: Family };

function faced({ text, family }: Part, look: Look): Faced {
	return { text, face: family.faceOf(look) };
}

/** Cuts a text by family, between words where a family has whole words. */
function cutByFamily(text: string, families: readonly Family[]): readonly Part[] {
	const [main] = families;
	if (!main || text === '') return [];
	if (main.has(text)) return [{ text, family: main }];
	const parts: Part[] = [];
	const add = (piece: string, family: Family) => {
		const last = parts.at(-1);
		if (last?.family === family) last.text += piece;
		else parts.push({ text: piece, family });
	};
	for (const word of text.match(/\s+|\S+/g) ?? []) {
		const whole = /^\s/.test(word) ? (parts.at(-1)?.family ?? main) : families.find(({ has }) => has(word));
		if (whole) add(word, whole);
		else
			for (const character of word) {
				const last = parts.at(-1)?.family;
				const family = isIgnorable(character) ? last : families.find(({ has }) => has(character));
				if (family) add(character, family);
			}
	}
	return parts;
}
