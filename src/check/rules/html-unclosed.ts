import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import type { Tag } from '../tags.ts';

/** Elements whose end tag may be left out (HTML Standard, 13.1.2.4). */
const OPTIONAL_END = new Set(
	'p li dt dd rt rp option optgroup colgroup caption thead tbody tfoot tr td th html head body'.split(' '),
);
/** Elements inside which a tag may close itself: `<path/>` in `<svg>`. */
const FOREIGN = new Set(['svg', 'math']);

/** Start tags without their end tag, end tags that close nothing, and tags that only look closed. */
export function* findUnclosedTags({ tags }: Page): Iterable<Problem> {
	const open: Tag[] = [];
	const reported = new Map<string, number>();
	for (const tag of tags) {
		const isStart = tag.type === 'start' || tag.type === 'broken';
		const isForeign = tag.selfClosing && open.some(({ name }) => FOREIGN.has(name));
		if (tag.type === 'start' && tag.selfClosing && !isForeign) yield onlyLooksClosed(tag);
		else if (isStart && !tag.selfClosing) open.push(tag);
		if (tag.type !== 'end') continue;
		const at = open.findLastIndex(({ name }) => name === tag.name);
		const late = reported.get(tag.name) ?? 0;
		if (at < 0 && late > 0) reported.set(tag.name, late - 1);
		else if (at < 0) yield closesNothing(tag);
		else
			for (const left of open.splice(at).slice(1)) {
				if (!needsEnd(left)) continue;
				reported.set(left.name, (reported.get(left.name) ?? 0) + 1);
				yield notClosed(left, `before </${tag.name}>`);
			}
	}
	for (const left of open) if (needsEnd(left)) yield notClosed(left, 'anywhere below');
}

/** Broken tags are left to another rule. */
function needsEnd({ name, type }: Tag): boolean {
	return type !== 'broken' && !OPTIONAL_END.has(name);
}

function notClosed({ name, from, to }: Tag, where: string): Problem {
	return { from, to, message: `<${name}> is not closed ${where}`, fix: `add </${name}>, or remove the tag` };
}

function closesNothing({ name, from, to }: Tag): Problem {
	return { from, to, message: `</${name}> closes nothing that is open`, fix: 'remove it, or add its start tag' };
}

function onlyLooksClosed({ name, from, to }: Tag): Problem {
	return {
		from,
		to,
		message: `<${name} /> does not close itself in HTML, so it goes on over what follows`,
		fix: `write <${name}></${name}>`,
	};
}
