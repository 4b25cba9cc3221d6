import type { Environment } from './facts.ts';

/** Copies a text. Resolves to a short message that claims no more than is known. */
export type Copy = (text: string, what: string) => Promise<string>;

/** Bytes of base64 that terminals are known to take in one OSC 52 (the limit of xterm and of hterm). */
const MAX_BYTES = 74_994;

/**
 * Copies through the terminal by OSC 52 (xterm's ctlseqs, "Manipulate Selection Data"), inside tmux by
 * `tmux load-buffer -w`. A terminal never answers, so only the sending is reported.
 */
export function copier(write: (sequence: string) => void, env: Environment): Copy {
	return async (text, what) => {
		if (env['TMUX']) return (await loadBuffer(text)) ? `Sent to tmux: ${what}` : `tmux took no copy: ${what}`;
		if (env['TERM'] === 'linux') return `No clipboard here: ${what}`;
		const encoded = Buffer.from(text).toString('base64');
		if (encoded.length > MAX_BYTES) return `Too long for the clipboard: ${what}`;
		write(`\u001b]52;c;${encoded}\u0007`);
		return `Sent to clipboard: ${what}`;
	};
}

/** Hands the text to tmux, which passes it on to the terminal. Resolves to false when tmux fails. */
async function loadBuffer(text: string): Promise<boolean> {
	const { spawn } = await import('node:child_process');
	return new Promise((resolve) => {
		const tmux = spawn('tmux', ['load-buffer', '-w', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
		tmux.once('error', () => resolve(false));
		tmux.once('close', (code) => resolve(code === 0));
		tmux.stdin.on('error', () => resolve(false));
		tmux.stdin.end(text);
	});
}
