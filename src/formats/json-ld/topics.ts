import type { Block, Entry, Span } from '../../model/index.ts';
import { wordsOf } from '../names.ts';
import { spansOfSection } from '../spans-of-section.ts';
import { splitList } from '../split-list.ts';

/** Characters of a topic: a name, no sentence. */
const MOST_WORDS = 4;
const LONGEST = 40;
const LABEL = /^[^:：,，]{1,40}[:：]\s*/;

/** The topics in skills sections: emphasised words of a sentence, else the pieces between commas. */
export function topicsIn(items: readonly (Block | Entry)[]): string[] {
	const seen = new Map<string, string>();
	for (const topic of spansOfSection(items, false).flatMap(topicsOf)) {
		const key = topic.toLowerCase();
		if (!seen.has(key)) seen.set(key, topic);
	}
	return [...seen.values()];
}

function topicsOf(spans: readonly Span[]): string[] {
	const text = wordsOf(spans);
	const label = LABEL.exec(text)?.[0] ?? '';
	const strong = spans
		.filter((span) => span.strong)
		.map((span) => span.text.trim())
		.filter((name) => !label.startsWith(name));
	const names = strong.length > 0 ? strong.flatMap(split) : split(text.slice(label.length));
	return names.filter(isName);
}

function split(text: string): string[] {
	return splitList(text.replace(/[.。]$/, '')).map((name) => name.replace(/^(?:and|&)\s+/, '').trim());
}

function isName(text: string): boolean {
	return /[\p{Alphabetic}\d]/u.test(text) && text.length <= LONGEST && text.split(/\s+/).length <= MOST_WORDS;
}
