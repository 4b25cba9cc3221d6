import type { Span } from '../model/index.ts';

/** Results that are kept of one function: as many as a CV of 1 MiB has lines. With fewer kept, a second pass would find none. */
const MAX_KEPT = 550_000;

const caches: Map<readonly Span[], unknown>[] = [];

/** Caches the results of a function of spans. No weak map, which costs the garbage collector a fifth of a long parse. */
export function remember<Result>(read: (spans: readonly Span[]) => Result): (spans: readonly Span[]) => Result {
	const known = new Map<readonly Span[], Result>();
	caches.push(known);
	return (spans) => {
		const result = known.get(spans);
		if (result !== undefined) return result;
		const found = read(spans);
		if (known.size >= MAX_KEPT) known.clear();
		known.set(spans, found);
		return found;
	};
}

/** What `read` returns. All that was remembered is dropped then: it would hold the whole source of a CV. */
export function forgetAfter<Result>(read: () => Result): Result {
	try {
		return read();
	} finally {
		for (const known of caches) known.clear();
	}
}
