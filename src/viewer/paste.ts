/** What a terminal sends before and behind pasted text. */
const [START, END] = ['\x1b[200~', '\x1b[201~'];
const CTRL_C = '\x03';

/**
 * Tells when ctrl+c is pressed within a paste that has no end yet. Ink takes all that comes for pasted text then, and the
 * end may never come. Returns what ends that.
 */
export function followBreaks(stdin: NodeJS.ReadableStream, send: () => void): () => void {
	let isOpen = false;
	let tail = '';
	const read = (chunk: string | Buffer) => {
		// A mark may be cut in two by the end of a read.
		const text = `${tail}${chunk}`;
		const [start, end] = [text.lastIndexOf(START), text.lastIndexOf(END)];
		if (start !== end) isOpen = start > end;
		tail = text.slice(1 - START.length);
		if (isOpen && text.endsWith(CTRL_C)) send();
	};
	stdin.on('data', read);
	return () => {
		stdin.off('data', read);
	};
}
