import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { type ExitCode, systemCode, UserError, usageError } from '../../errors.ts';
import { type Io, reasonOf, writeOut } from '../../io/streams.ts';
import { sanitize } from '../../parse/sanitize.ts';
import type { InitRequest } from '../request.ts';
import { createAsker, type Question } from './ask.ts';
import { filesOf, type Plan } from './files.ts';
import { commandOf, packageNameFrom, takeCommandName, takePackageName } from './names.ts';
import { STARTER, startFrom } from './start.ts';

/**
 * Writes the package of a card into an empty or new folder: what is not told by options is asked, or is as usual with
 * `--yes`. Nothing is ever overwritten.
 */
export async function initCard(request: InitRequest, io: Io): Promise<ExitCode> {
	const folder = normalize(request.folder ?? '.');
	if (!isEmptyOrNew(folder))
		throw new UserError(`${folder} is not empty: name a new folder, as in ${io.card.name} init me`);
	const plan = await planOf(request, folder, io);
	const written = filesOf(plan).map(([path, text]) => {
		writeNew(join(folder, path), text);
		return `wrote ${join(folder, path)}\n`;
	});
	const enter = folder === '.' ? '' : `cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)} && `;
	writeOut(sanitize(`${written.join('')}next: ${enter}npm install && npm start\n`));
	return 0;
}

/** Whether nothing stands in the folder but the data of Git. */
function isEmptyOrNew(folder: string): boolean {
	try {
		return readdirSync(folder).every((name) => name === '.git');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return true;
		const isFile = systemCode(error) === 'ENOTDIR';
		throw new UserError(`cannot write into ${folder}: ${isFile ? 'it is a file' : reasonOf(error)}`);
	}
}

function writeNew(path: string, text: string): void {
	try {
		makeFolder(dirname(path));
		writeFileSync(path, text, { flag: 'wx' });
	} catch (error) {
		const isThere = systemCode(error) === 'EEXIST';
		throw new UserError(`cannot write ${path}: ${isThere ? 'it is there already' : reasonOf(error)}`);
	}
}

/** Makes a folder with those above it. Node's own `recursive` never comes back where none can be made, as in /proc. */
function makeFolder(path: string): void {
	const above = dirname(path);
	if (existsSync(path) || above === path) return;
	makeFolder(above);
	mkdirSync(path);
}

async function planOf({ from, name, bin, yes }: InitRequest, folder: string, io: Io): Promise<Plan> {
	const isAsked = !yes && (from === null || name === null || bin === null);
	if (isAsked && !io.stdin.isTTY)
		throw usageError('nobody is there to be asked: add --from, --name and --bin, or --yes for the usual');
	const asker = isAsked ? createAsker() : null;
	const answerTo = <T>(question: Question<T>, told: string | null): T | Promise<T> =>
		told === null && asker ? asker.ask(question) : question.take(told ?? question.usual);
	try {
		const { cv, person } = await answerTo(
			{
				text: 'Start from a CV in Markdown or JSON Resume, or from the starter',
				usual: STARTER,
				take: (path) => startFrom(path, io),
			},
			from,
		);
		const packageName = await answerTo(
			{
				text: 'Name of the package: people will type npx and this',
				usual: packageNameFrom(basename(resolve(folder)), person),
				take: takePackageName,
			},
			name,
		);
		const command = await answerTo(
			{ text: 'Name of the command', usual: commandOf(packageName), take: takeCommandName },
			bin,
		);
		return { name: packageName, command, cv, person };
	} finally {
		asker?.close();
	}
}
