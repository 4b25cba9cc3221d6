import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { FontFamily, FontFile, FontShelf } from '../formats/pdf/fonts.ts';
import { rankOf } from './font-ranks.ts';
import type { Io } from './streams.ts';

/** The endings of fonts that can be embedded. */
const KINDS = /\.(?:ttf|otf|ttc)$/i;
/** Families that are opened to look for a letter, where fontconfig does not tell who has it. */
const MAX_OPENED = 60;
/** By how much a bold or slanted font of a collection is less suited for text. */
const STYLED_RANK = 100;
/** Folders in folders in which fonts are looked for. */
const MAX_DEPTH = 4;

/** The ends of names that tell a style, of Linux, macOS and Windows. The regular one may have none. */
const REGULAR = /(?:[-_ ]?(?:regular|roman|book|normal))$/i;
const STYLED =
	/(?:bold|black|heavy|light|thin|medium|italic|oblique)|(?<=^(?:arial|segoeui|verdana|times|calibri))(?:bd|bi|b|i|z)$/i;
const ENDS = {
	bold: ['-Bold', ' Bold', '_Bold', 'Bold', 'bd', 'b'],
	italic: ['-Italic', ' Italic', '_Italic', 'Italic', '-Oblique', '-It', 'i'],
	boldItalic: ['-BoldItalic', ' Bold Italic', '_Bold_Italic', 'BoldItalic', '-BoldOblique', '-BoldIt', 'bi', 'z'],
} as const;

/** The fonts in the files that are named, and those of this system. Throws UserError for a file that cannot be read. */
export function fontShelf(paths: readonly string[], { env, platform }: Pick<Io, 'env' | 'platform'>): FontShelf {
	return {
		named: namedFamilies(paths),
		having: (characters, language, kind) => {
			const rank = (family: string) => rankOf(family, language, kind);
			const listed = platform === 'win32' ? null : familiesOfFontconfig(characters, rank);
			return listed ?? familiesOfFolders(foldersOf(platform, env), rank);
		},
	};
}

/** A family for each file; one that is named for its style belongs to the file before it. */
function namedFamilies(paths: readonly string[]): readonly FontFamily[] {
	const families: FontFamily[] = [];
	for (const path of paths) {
		if (!existsSync(path)) throw new UserError(`cannot read ${path}: there is no such file`);
		const last = families.at(-1);
		const style = styleOf(basename(path));
		if (last && style) families[families.length - 1] = { ...last, [style]: fileOf(path) };
		else families.push(withSiblings(path));
	}
	return families;
}

function styleOf(name: string): keyof typeof ENDS | null {
	const [isBold, isItalic] = [/bold/i.test(name), /italic|oblique/i.test(name)];
	return isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : null;
}

function fileOf(path: string, choose?: FontFile['choose']): FontFile {
	return {
		path,
		choose,
		read: () => {
			try {
				return readFileSync(path);
			} catch (error) {
				throw new UserError(`cannot read ${path}: ${(error as Error).message}`);
			}
		},
	};
}

/** A font with the bold and italic ones that stand beside it. */
function withSiblings(path: string, choose?: FontFile['choose']): FontFamily {
	const extension = extname(path);
	const stem = basename(path, extension).replace(REGULAR, '');
	const find = (ends: readonly string[]) => {
		const found = ends
			.map((end) => join(dirname(path), stem + end + extension))
			.find((file) => file !== path && existsSync(file));
		return found === undefined ? undefined : fileOf(found, choose);
	};
	return {
		regular: fileOf(path, choose),
		bold: find(ENDS.bold),
		italic: find(ENDS.italic),
		boldItalic: find(ENDS.boldItalic),
	};
}

/** How well a family is suited; null for not at all. */
type Rank = (family: string) => number | null;

/** A font as fontconfig tells it. */
type Listed = {
	readonly file: FontFile;
	readonly family: string;
	readonly weight: number;
	readonly isSlanted: boolean;
};

/** Weights of fontconfig: https://www.freedesktop.org/software/fontconfig/fontconfig-user.html */
const WEIGHT = { regular: 80, medium: 100, bold: 200 };
const FIELDS = '%{file}\t%{postscriptname}\t%{family[0]}\t%{weight}\t%{slant}\t%{width}\t%{variable}\n';
const NORMAL_WIDTH = '100';

/** The families that have all of the characters, the best first; null without fontconfig. */
function familiesOfFontconfig(characters: readonly string[], rank: Rank): readonly FontFamily[] | null {
	const codes = characters.map((character) => character.codePointAt(0)?.toString(16)).join(' ');
	const { stdout, error } = spawnSync('fc-list', ['--format', FIELDS, `:charset=${codes}`], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	if (error) return null;
	const fonts = stdout.split('\n').flatMap((row): Listed[] => {
		const [path = '', name = '', family = '', weight = '', slant = '', width = '', variable = ''] = row.split('\t');
		if (!KINDS.test(path) || variable === 'True' || width !== NORMAL_WIDTH) return [];
		return [{ file: fileOf(path, () => name), family, weight: Number(weight), isSlanted: slant !== '0' }];
	});
	const names = [...new Set(fonts.map(({ family }) => family))];
	return sorted(names, rank).flatMap((name) => familyOf(fonts.filter(({ family }) => family === name)) ?? []);
}

/** The styles of a family; null when it has none for text. */
function familyOf(fonts: readonly Listed[]): FontFamily | null {
	const find = (weight: number, isSlanted: boolean) =>
		fonts
			.filter(
				(font) => font.isSlanted === isSlanted && Math.abs(font.weight - weight) <= WEIGHT.medium - WEIGHT.regular,
			)
			.toSorted((one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight))[0]?.file;
	const regular = find(WEIGHT.regular, false);
	if (!regular) return null;
	return {
		regular,
		bold: find(WEIGHT.bold, false),
		italic: find(WEIGHT.regular, true),
		boldItalic: find(WEIGHT.bold, true),
	};
}

function foldersOf(platform: string, env: Io['env']): readonly string[] {
	const home = homedir();
	if (platform === 'darwin')
		return [
			join(home, 'Library/Fonts'),
			'/Library/Fonts',
			'/System/Library/Fonts',
			'/System/Library/Fonts/Supplemental',
		];
	if (platform === 'win32')
		return [
			join(env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
			join(env['LOCALAPPDATA'] ?? home, 'Microsoft\\Windows\\Fonts'),
		];
	return [join(home, '.fonts'), join(home, '.local/share/fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
}

/** The families in these folders, the best first. */
function* familiesOfFolders(folders: readonly string[], rank: Rank): Generator<FontFamily> {
	const paths = folders.flatMap((folder) => filesIn(folder, MAX_DEPTH));
	const regular = paths.filter((path) => !STYLED.test(basename(path, extname(path))));
	const choose = (names: readonly string[]) =>
		sorted(names, (name) => (STYLED.test(name) ? STYLED_RANK : 0) + (rank(name) ?? 0))[0];
	const best = sorted(regular, (path) => rank(basename(path, extname(path)).replace(REGULAR, '')));
	for (const path of best.slice(0, MAX_OPENED)) yield withSiblings(path, choose);
}

/** The texts by rank, without those that have none. */
function sorted(texts: readonly string[], rank: Rank): readonly string[] {
	const ranked = texts.map((text) => ({ text, rank: rank(text) }));
	return ranked
		.filter((one): one is { text: string; rank: number } => one.rank !== null)
		.toSorted((one, other) => one.rank - other.rank || (one.text < other.text ? -1 : 1))
		.map(({ text }) => text);
}

function filesIn(folder: string, depth: number): readonly string[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return depth > 1 ? filesIn(path, depth - 1) : [];
			return KINDS.test(entry.name) ? [path] : [];
		});
	} catch {
		return [];
	}
}
