declare module 'marked-terminal' {
	/**
	 * The extension for marked; options are style functions by name, `unescape`, `emoji` and cli-table3's
	 * `tableOptions`.
	 */
	export function markedTerminal(options: Readonly<Record<string, unknown>>): object;
}
