// What fontkit's compiler asks a helper package for, to save the long licence of that package in ours: a field of a class.

/** Sets a property of an object, as a class does with its fields: https://tc39.es/ecma262/#sec-definefield */
export function _(object, name, value) {
	return Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
