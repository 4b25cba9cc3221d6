import { countLines } from './line-numbers.ts';
import { sanitize } from './sanitize.ts';

export type FrontMatter = {
	/** The top-level keys of the front matter. Empty when there is none, or when it cannot be read. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly body: string;
	/** The 1-based source line on which the body starts. */
	readonly line: number;
};

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Separates the front matter (Jekyll, pandoc) from the Markdown below it. Without `readYaml` it is dropped unread. */
export function readFrontMatter(source: string, readYaml?: (text: string) => unknown): FrontMatter {
	const found = FRONT_MATTER.exec(source);
	if (!found) return { data: {}, body: source, line: 1 };
	return {
		data: recordOf(readYaml?.(found[1] ?? '')),
		body: source.slice(found[0].length),
		line: 1 + countLines(found[0]),
	};
}

/** The keys of a mapping, two levels deep. Texts are sanitised again, because YAML has escapes of its own. */
function recordOf(value: unknown, levels = 2): Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanValue(inner, levels - 1)]));
}

function cleanValue(value: unknown, levels: number): unknown {
	if (typeof value === 'string') return sanitize(value);
	if (typeof value === 'object' && value !== null) return levels > 0 ? recordOf(value, levels) : null;
	return value;
}
