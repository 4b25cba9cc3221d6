// The other of these helpers: methods and getters with decorators.

/** Replaces a member of a prototype by what its decorators make of it, the last one first. */
export function _(decorators, prototype, name) {
	let member = Object.getOwnPropertyDescriptor(prototype, name);
	for (const decorator of decorators.toReversed()) member = decorator(prototype, name, member) ?? member;
	Object.defineProperty(prototype, name, member);
}
