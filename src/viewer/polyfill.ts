/** Ink 8 asks for `Promise.withResolvers` (ECMAScript 2024), which Node 20 does not have. */
Promise.withResolvers ??= function withResolvers<T>() {
	let resolve!: (value: T | PromiseLike<T>) => void;
	let reject!: (reason?: unknown) => void;
	const promise = new Promise<T>((onResolve, onReject) => {
		resolve = onResolve;
		reject = onReject;
	});
	return { promise, resolve, reject };
};
