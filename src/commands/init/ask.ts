import { createInterface } from 'node:readline/promises';
import { UserError } from '../../errors.ts';

/** A question with the answer that Enter gives, and what is wrong with an answer; null when it is good. */
export type Question = {
	readonly text: string;
	readonly usual: string;
	readonly problem: (answer: string) => string | null;
};

/** Asks questions on the terminal, each until it has a good answer. `close` gives the terminal back. */
export function createAsker() {
	// Answers are no data: standard output is left to the list of files.
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	const gone = new Promise<never>((_, reject) => {
		lines.once('close', () => reject(new UserError('stopped; nothing is written', 130)));
	});
	gone.catch(() => {});
	return {
		ask: async ({ text, usual, problem }: Question): Promise<string> => {
			for (;;) {
				const answer = (await Promise.race([lines.question(`${text} (${usual}): `), gone])).trim() || usual;
				const wrong = problem(answer);
				if (wrong === null) return answer;
				process.stderr.write(`  ${wrong}\n`);
			}
		},
		close: () => lines.close(),
	};
}
