// The licences of all bundled code, from the build's metafile.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** THIRD-PARTY-NOTICES.md as text. Throws when a bundled package has no licence text, its own or one in licenses/. */
export async function noticesOf(metafile) {
	// Terms in the same words stand once, below the packages that come with them and their holders.
	const groups = new Map();
	for (const { name, version, license, text } of await packagesOf(metafile)) {
		const { holders, terms } = partsOf(text);
		const key = terms.match(/[a-z]+/gi).join(' ');
		const group = groups.get(key) ?? { license, terms, names: new Map() };
		groups.set(key, group);
		group.names.set(holders, [...(group.names.get(holders) ?? []), `${name} ${version}`]);
	}
	const parts = [...groups.values()].map(({ license, terms, names }) => {
		const notices = [...names].map(([holders, packages]) => `${packages.join(', ')}\n${holders}`.trim());
		return `## ${license}\n\n\`\`\`text\n${[...notices, terms].join('\n\n')}\n\`\`\`\n`;
	});
	return `# Third-party notices\n\nThe bundle in \`dist/\` holds code of these packages.\n\n${parts.join('\n')}`;
}

/** What a licence text begins with above its terms: `MIT License`, `Copyright (c) 2020 Ada Byron`, `All rights reserved.` */
const TITLE = /^(?:\(?(?:The )?(?:MIT|ISC) License(?: \(MIT\))?\)?)?$/i;
const HOLDER = /^Copyright |^All rights reserved/;

/** The holders that a licence text names, as one text, and its terms. */
function partsOf(text) {
	const lines = text.split('\n');
	const start = lines.findIndex((line) => !TITLE.test(line.trim()) && !HOLDER.test(line));
	const holders = lines.slice(0, start).filter((line) => HOLDER.test(line));
	return { holders: holders.join('\n'), terms: lines.slice(start).join('\n') };
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
