/**
 * What the build gives Ink for its screen of cells: rows. The viewer draws one text, whose rows are never wider than the
 * screen, so that nothing need be taken apart into cells and put together again.
 */
export default class Output {
	readonly #rows: string[];

	constructor({ height }: { readonly height: number }) {
		this.#rows = Array.from({ length: height }, () => '');
	}

	/** Puts a text on the screen, from row `y` on; what is below the screen is not seen. */
	write(_x: number, y: number, text: string): void {
		const rows = text.split('\n').slice(0, Math.max(0, this.#rows.length - y));
		this.#rows.splice(y, rows.length, ...rows.map((row) => row.trimEnd()));
	}

	/** The screen, and how many rows it has. */
	get(): { readonly output: string; readonly height: number } {
		return { output: this.#rows.join('\n'), height: this.#rows.length };
	}
}
