import { childrenOf, fileOf, isNode, type Node, nameOf, nodesIn, type Source } from './syntax.ts';

/** The names that are known in a function: those of functions with their ids, such as `links.ts linksOf`; null for others. */
type Scope = ReadonlyMap<string, string | null>;

/**
 * The functions that call themselves, alone or over each other, as `path name, name`. A function that is named in
 * another counts as called there, so that `blocks.map(read)` is found too. Methods are followed over `this`.
 */
export function findCircles(sources: readonly Source[]): readonly string[] {
	const calls = new Map<string, Set<string>>();
	for (const { path, tree } of sources) {
		const known = namesIn(path, '', tree);
		const imports = nodesIn(tree).filter(({ type }) => type === 'ImportDeclaration');
		for (const [name, id] of imports.flatMap((node) => importsOf(path, node))) known.set(name, id);
		visit(tree, { path, owner: '', scopes: [known], calls });
	}
	return circlesIn(calls).map(([first = '', ...others]) => {
		const path = first.slice(0, first.indexOf(' ') + 1);
		return [first, ...others.map((name) => name.replace(path, ''))].join(', ');
	});
}

type Place = {
	readonly path: string;
	/** The function that is looked at; empty outside of all. */
	readonly owner: string;
	readonly scopes: readonly Scope[];
	readonly calls: Map<string, Set<string>>;
};

function visit(node: Node, place: Place): void {
	const { path, owner, scopes, calls } = place;
	const within = (name: unknown) => ({ ...place, owner: idOf(path, owner, String(nameOf(name))) });
	switch (node.type) {
		case 'Identifier': {
			const called = scopes.findLast((scope) => scope.has(String(nameOf(node))))?.get(String(nameOf(node)));
			if (called && owner) calls.set(owner, (calls.get(owner) ?? new Set()).add(called));
			break;
		}
		case 'MemberExpression': {
			const isOwn = isNode(node['object']) && node['object'].type === 'ThisExpression';
			if (isOwn) {
				const method = owner.replace(/[^ .]+$/, String(nameOf(node['property'])));
				calls.set(owner, (calls.get(owner) ?? new Set()).add(method));
			}
			visitAll(node['computed'] ? [node['object'], node['property']] : [node['object']], place);
			break;
		}
		case 'Property':
			visitAll(node['computed'] ? [node['key'], node['value']] : [node['value']], place);
			break;
		case 'FunctionDeclaration':
			visitFunction(node, within(node['id']));
			break;
		case 'ClassDeclaration':
			visitAll(childrenOf(node), within(node['id']));
			break;
		case 'MethodDefinition':
			visitAll([node['value']], within(node['key']));
			break;
		case 'VariableDeclarator':
			visitAll([node['init']], isFunction(node) ? within(node['id']) : place);
			break;
		case 'ArrowFunctionExpression':
		case 'FunctionExpression':
			visitFunction(node, place);
			break;
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
		case 'TSNonNullExpression':
			visitAll([node['expression']], place);
			break;
		default:
			if (!/^(?:TS|Import)/.test(node.type)) visitAll(childrenOf(node), place);
	}
}

function visitAll(nodes: readonly unknown[], place: Place): void {
	for (const node of nodes.filter(isNode)) visit(node, place);
}

function visitFunction(node: Node, place: Place): void {
	const parts = [node['params'], node['body']].flat().filter(isNode);
	const own = new Map(parts.flatMap((part) => [...namesIn(place.path, place.owner, part)]));
	visitAll(parts, { ...place, scopes: [...place.scopes, own] });
}

/** The id of a function inside another: `blocks.ts createReader.readList`. */
function idOf(path: string, owner: string, name: string): string {
	return owner === '' ? `${path} ${name}` : `${owner}.${name}`;
}

/** The names that a part of a function declares, without those of the functions inside it. */
function namesIn(path: string, owner: string, part: Node): Map<string, string | null> {
	const names = new Map<string, string | null>();
	const nodes = [part];
	for (let node = nodes.pop(); node; node = nodes.pop()) {
		const name = nameOf(node['id']);
		if (name !== undefined && /^(?:Function|Class)Declaration$|^VariableDeclarator$/.test(node.type))
			names.set(name, isFunction(node) ? idOf(path, owner, name) : null);
		else if (node.type === 'VariableDeclarator') for (const each of bound(node['id'])) names.set(each, null);
		else if (node === part) for (const each of bound(part)) names.set(each, null);
		if (!/Function/.test(node.type) || node === part) nodes.push(...childrenOf(node));
	}
	return names;
}

/** The names in a parameter or a pattern: `a` and `b` in `{ a, x: [b] = [] }`. */
function bound(pattern: unknown): readonly string[] {
	if (!isNode(pattern)) return [];
	if (pattern.type === 'Identifier') return [String(nameOf(pattern))];
	const inner = { ObjectPattern: 'properties', ArrayPattern: 'elements', RestElement: 'argument' } as const;
	if (pattern.type === 'Property') return bound(pattern['value']);
	if (pattern.type === 'AssignmentPattern') return bound(pattern['left']);
	const key = inner[pattern.type as keyof typeof inner];
	return key === undefined ? [] : [pattern[key]].flat().flatMap(bound);
}

/** Whether a declaration is one of a function: `function f`, `const f = () => …`, `const f = remember(() => …)`. */
function isFunction(node: Node): boolean {
	const value = node.type === 'VariableDeclarator' ? node['init'] : node;
	if (!isNode(value)) return false;
	if (value.type === 'CallExpression')
		return [value['arguments']].flat().some((given) => isNode(given) && isFunction(given));
	return /Function/.test(value.type);
}

function importsOf(path: string, { source, specifiers }: Node): readonly (readonly [name: string, id: string])[] {
	const from = isNode(source) ? String(source['value']) : '';
	if (!from.startsWith('.')) return [];
	return [specifiers]
		.flat()
		.filter(isNode)
		.map((one) => [String(nameOf(one['local'])), `${fileOf(path, from)} ${nameOf(one['imported'])}`] as const);
}

/** The groups of functions that reach each other, and those that reach themselves, sorted. */
function circlesIn(calls: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
	const reached = new Map([...calls.keys()].map((name) => [name, reachedFrom(name, calls)]));
	const circles = [...reached].flatMap(([name, names]) =>
		names.has(name) ? [[...names].filter((other) => reached.get(other)?.has(name)).sort()] : [],
	);
	return [...new Map(circles.map((names) => [names.join(), names])).values()].sort((a, b) =>
		a.join() < b.join() ? -1 : 1,
	);
}

function reachedFrom(start: string, calls: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
	const reached = new Set(calls.get(start));
	for (const name of reached) for (const next of calls.get(name) ?? []) reached.add(next);
	return reached;
}
