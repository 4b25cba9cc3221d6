import { createInterface } from 'node:readline';
import { UserError } from '../../errors.ts';

export type Question<T> = {
	readonly text: string;
	/** The answer that Enter gives. */
	readonly usual: string;
	/** What is made of an answer. Throws a UserError for a wrong one. */
	readonly take: (answer: string) => T | Promise<T>;
};

/** Asks questions on the terminal, each until its answer is good. `close` gives the terminal back. */
export function createAsker() {
	// Answers are no data: standard output is left to the list of files.
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	// After ctrl+z and fg, readline waits to be told to go on.
	lines.on('SIGCONT', () => lines.prompt(true));
	const answers = lines[Symbol.asyncIterator]();
	return {
		ask: async <T>({ text, usual, take }: Question<T>): Promise<T> => {
			lines.setPrompt(`${text} (${usual}): `);
			for (;;) {
				lines.prompt();
				const { value, done } = await answers.next();
				if (done) {
					process.stderr.write('\n');
					throw new UserError('stopped; nothing is written', 130);
				}
				try {
					return await take(value.trim() || usual);
				} catch (error) {
					if (!(error instanceof UserError)) throw error;
					process.stderr.write(`  ${error.message}\n`);
				}
			}
		},
		close: () => lines.close(),
	};
}
