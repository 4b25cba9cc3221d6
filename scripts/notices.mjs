// The licences of all bundled code, from the build's metafile.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** THIRD-PARTY-NOTICES.md as text. Throws when a bundled package has no licence text, its own or one in licenses/. */
export async function noticesOf(metafile) {
	// Packages of one author share their text to the letter; it stands once below their names.
	const titles = new Map();
	for (const { name, version, license, text } of await packagesOf(metafile)) {
		const shared = `${license}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
		titles.set(shared, [...(titles.get(shared) ?? []), `## ${name} ${version}`]);
	}
	const parts = [...titles].map(([shared, names]) => `${names.join('\n\n')}\n\n${shared}`);
	return `# Third-party notices\n\nThe bundle in \`dist/\` holds code of these packages.\n\n${parts.join('\n')}`;
}

/** The bundled packages, each version once, with their licence texts. */
export async function packagesOf(metafile) {
	const folders = new Set(Object.keys(metafile.inputs).flatMap((path) => packageFolder(path) ?? []));
	const packages = new Map(
		(await Promise.all([...folders].map(describe))).map((one) => [`${one.name}@${one.version}`, one]),
	);
	return [...packages.values()].sort(
		(a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'),
	);
}

/** The folder of the package that a module is of; a module that the bundler made begins with a NUL and is of none. */
function packageFolder(path) {
	return /^[^\0]*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

async function describe(folder) {
	const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const own = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
	const path = own ? join(folder, own) : join('licenses', `${name.replace('/', '__')}.txt`);
	const text = await readFile(path, 'utf8').catch(() => {
		throw new Error(`${name} ${version} is bundled but has no licence text: add ${path}`);
	});
	return { name, version, license, text: text.trim().replaceAll('\r\n', '\n') };
}
