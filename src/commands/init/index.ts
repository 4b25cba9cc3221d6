import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type ExitCode, systemCode, UserError, usageError } from '../../errors.ts';
import { readAnew } from '../../io/document.ts';
import { type Io, reasonOf, writeOut } from '../../io/streams.ts';
import { todayOf } from '../../io/today.ts';
import { isJson } from '../../parse/json-resume/is-json.ts';
import type { InitRequest } from '../request.ts';
import { createAsker, type Question } from './ask.ts';
import { filesOf, type Plan } from './files.ts';
import { commandNameProblem, commandOf, packageNameFrom, packageNameProblem } from './names.ts';

/** The CV to start from when none is named. */
const STARTER = 'starter';

/** The bundle runs in dist/, the source in src/commands/init/. */
const PACKAGE = join(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '..' : '../../..');

/**
 * Writes the package of a card into an empty or new folder: what is not told by options is asked, or is as usual with
 * `--yes`. Nothing is ever overwritten.
 */
export async function initCard(request: InitRequest, io: Io): Promise<ExitCode> {
	const folder = resolve(request.folder ?? '.');
	const shown = relative('', folder) || '.';
	if (!isEmptyOrNew(folder))
		throw new UserError(`${shown} is not empty: name a new folder, as in ${io.card.name} init me`);
	const plan = await planOf(request, folder, io);
	const written = filesOf(plan).map(([path, text]) => {
		writeNew(join(folder, path), text);
		return `wrote ${join(shown, path)}\n`;
	});
	const enter = shown === '.' ? '' : `cd ${/^[\w./-]+$/.test(shown) ? shown : JSON.stringify(shown)} && `;
	writeOut(`${written.join('')}next: ${enter}npm install && npm start\n`);
	return 0;
}

/** Whether nothing stands in the folder but the data of Git. */
function isEmptyOrNew(folder: string): boolean {
	try {
		return readdirSync(folder).every((name) => name === '.git');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return true;
		throw new UserError(
			`cannot write into ${folder}: ${systemCode(error) === 'ENOTDIR' ? 'it is a file' : reasonOf(error)}`,
		);
	}
}

function writeNew(path: string, text: string): void {
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text, { flag: 'wx' });
	} catch (error) {
		throw new UserError(
			`cannot write ${path}: ${systemCode(error) === 'EEXIST' ? 'it is there already' : reasonOf(error)}`,
		);
	}
}

async function planOf({ from, name, bin, yes }: InitRequest, folder: string, io: Io): Promise<Plan> {
	const isAsked = !yes && (from === null || name === null || bin === null);
	if (isAsked && !io.stdin.isTTY)
		throw usageError('nobody is there to be asked: add --from, --name and --bin, or --yes for the usual');
	const asker = isAsked ? createAsker() : null;
	const answer = async (told: string | null, option: string, question: Question): Promise<string> => {
		const given = told ?? (asker ? await asker.ask(question) : question.usual);
		const wrong = question.problem(given);
		if (wrong !== null) throw usageError(`${option} ${given}: ${wrong}`);
		return given;
	};
	try {
		const source = await answer(from, '--from', {
			text: 'Start from a CV in Markdown or JSON Resume, or from the starter',
			usual: STARTER,
			problem: () => null,
		});
		const { cv, person } = await startFrom(source, io);
		const isOwn = source !== STARTER;
		const packageName = await answer(name, '--name', {
			text: 'Name of the package: people will type npx and this',
			usual: packageNameFrom(basename(folder), isOwn ? person : null),
			problem: packageNameProblem,
		});
		const command = await answer(bin, '--bin', {
			text: 'Name of the command',
			usual: commandOf(packageName),
			problem: commandNameProblem,
		});
		return { name: packageName, command, cv, person: isOwn ? person : null };
	} finally {
		asker?.close();
	}
}

/** The CV in Markdown and the name in it. A Markdown CV stays as it is, a JSON Resume is written as Markdown. */
async function startFrom(from: string, io: Io): Promise<{ readonly cv: string; readonly person: string | null }> {
	const file = from === STARTER ? join(PACKAGE, 'templates/starter.md') : from;
	const { source, resume } = await readAnew(file, io);
	const person = resume.name;
	if (!isJson(source.text, source.name)) return { cv: source.text, person };
	const { markdown } = await import('../../formats/markdown/index.ts');
	const today = todayOf(io.env);
	const cv = markdown(resume, { width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today });
	return { cv, person };
}
