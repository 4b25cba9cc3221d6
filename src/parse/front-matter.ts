import { sanitize } from './sanitize.ts';

export type FrontMatter = {
	/** The top-level keys of the YAML head; empty without one or when it cannot be read. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly body: string;
	/** The 1-based source line on which the body starts. */
	readonly line: number;
};

const HEAD = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Parts a YAML head (Jekyll, pandoc) from the Markdown below it. Without `readYaml` the head is dropped unread. */
export function readFrontMatter(source: string, readYaml?: (text: string) => unknown): FrontMatter {
	const head = HEAD.exec(source);
	if (!head) return { data: {}, body: source, line: 1 };
	return {
		data: record(readYaml?.(head[1] ?? '')),
		body: source.slice(head[0].length),
		line: 1 + countLines(head[0]),
	};
}

/** How many line ends a piece of the source holds. */
export function countLines(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}

/** Two levels of keys are all that is read; their texts are sanitised, as YAML has escapes of its own. */
function record(value: unknown, levels = 2): Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, levels - 1)]));
}

function clean(value: unknown, levels: number): unknown {
	if (typeof value === 'string') return sanitize(value);
	if (typeof value === 'object' && value !== null) return levels > 0 ? record(value, levels) : null;
	return value;
}
