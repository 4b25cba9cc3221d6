/**
 * A short text that differs when the text does: its length and two sums over its characters (FNV-1a and djb2). It tells
 * whether a file has changed, not who changed it.
 */
export function checksumOf(text: string): string {
	let [fnv, djb] = [0x811c9dc5, 5381];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		fnv = Math.imul(fnv ^ code, 0x01000193);
		djb = Math.imul(djb, 33) ^ code;
	}
	return [text.length, fnv >>> 0, djb >>> 0].map((sum) => sum.toString(36)).join('-');
}
