import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** A node of a syntax tree, as ESTree has it. */
export type Node = { readonly type: string; readonly [key: string]: unknown };

export type Source = { readonly path: string; readonly text: string; readonly tree: Node };

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The syntax trees of the files of `src`. */
export function readSources(): readonly Source[] {
	return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
		.map((path) => sourceOf(path, readFileSync(join(SRC, path), 'utf8')));
}

/** The syntax tree of a text. */
export function sourceOf(path: string, text: string): Source {
	const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
	return { path, text, tree };
}

/** The nodes right below a node. */
export function childrenOf(node: Node): readonly Node[] {
	return Object.values(node).flat().filter(isNode);
}

/** The node and all nodes below it. */
export function nodesIn(root: Node): readonly Node[] {
	const nodes = [root];
	for (let at = 0; at < nodes.length; at++) nodes.push(...childrenOf(nodes[at] as Node));
	return nodes;
}

export function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The name of an identifier or a private name; `undefined` for any other node. */
export function nameOf(node: unknown): string | undefined {
	return isNode(node) && typeof node['name'] === 'string' ? node['name'] : undefined;
}

/** The file that an import such as `../model/index.ts` means. */
export function fileOf(path: string, specifier: string): string {
	return posix.join(posix.dirname(path), specifier);
}
