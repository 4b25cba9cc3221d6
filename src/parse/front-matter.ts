import { countLines } from './line-numbers.ts';
import { sanitize } from './sanitize.ts';

export type FrontMatter = {
	/** The top-level keys of the front matter. Empty when there is none, or when it cannot be read. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly body: string;
	/** The 1-based source line on which the body starts. */
	readonly line: number;
};

/** Read the text of a front matter, and throw when it is broken. Without its reader a front matter is not read. */
export type FrontMatterReaders = {
	readonly readYaml?: (text: string) => unknown;
	readonly readToml?: (text: string) => unknown;
};

const YAML = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/;
/** Pelican: lines right at the start, of which one says what only its pages have: `Title: CV`, `Slug: cv`. */
const METADATA =
	/^(?=(?:[^\n]{1,200}\n){0,11}(?:slug|category|tags): )(?:(?:title|date|category|tags|slug|author|summary): [^\n]{1,200}\n){2,12}(?=\n)/i;
/** Levels of lists and mappings, and items of each below the first, that are read. */
const [MAX_LEVELS, MAX_ITEMS] = [4, 100];

/** Separates the front matter (Jekyll and pandoc write YAML, Hugo writes TOML) from the Markdown below it. */
export function readFrontMatter(source: string, { readYaml, readToml }: FrontMatterReaders = {}): FrontMatter {
	const yaml = YAML.exec(source);
	const found = yaml ?? TOML.exec(source);
	const [raw = '', text = ''] = found ?? METADATA.exec(source) ?? [];
	return {
		data: recordOf(found ? (yaml ? readYaml : readToml)?.(text) : readMetadata(raw)),
		body: source.slice(raw.length),
		line: 1 + countLines(raw),
	};
}

/** The keys that tell whose page it is. What Pelican calls a summary is of the page, not of the person. */
function readMetadata(lines: string): object {
	const entries = lines.matchAll(/^(title|author): (.+)/gim);
	return Object.fromEntries(Array.from(entries, ([, key = '', value = '']) => [key.toLowerCase(), value]));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
	if (!isObject(value) || Array.isArray(value)) return {};
	const known: Known = Array.from({ length: MAX_LEVELS }, () => new Map());
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanValue(inner, 1, known)]));
}

/** The clean lists and mappings of each level. YAML's aliases may name one a thousand times. */
type Known = readonly Map<object, unknown>[];

/** The value with its texts sanitised, because YAML and TOML have escapes of their own. */
function cleanValue(value: unknown, level: number, known: Known): unknown {
	if (typeof value === 'string') return sanitize(value);
	if (!isObject(value)) return value;
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (level >= MAX_LEVELS) return null;
	const clean = known[level]?.get(value) ?? cleanItems(value, (inner) => cleanValue(inner, level + 1, known));
	known[level]?.set(value, clean);
	return clean;
}

function cleanItems(value: object, clean: (inner: unknown) => unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(clean);
	const entries: [string, unknown][] = [];
	for (const key in value) {
		if (entries.length >= MAX_ITEMS) break;
		entries.push([key, (value as Readonly<Record<string, unknown>>)[key]]);
	}
	return Object.fromEntries(entries.map(([key, inner]) => [key, clean(inner)]));
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
