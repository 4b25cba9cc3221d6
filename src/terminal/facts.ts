import type { ColorLevel } from './theme.ts';

/** The environment variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The properties of a stream that tell the facts. */
export type Output = { readonly isTTY?: boolean; readonly columns?: number; getColorDepth?(env?: object): number };

export type ColorChoice = 'auto' | 'always' | 'never';

/** Facts about the terminal behind stdout. */
export type Terminal = {
	/** Whether stdout is a terminal that can be drawn on. */
	readonly isTerminal: boolean;
	/** Columns: the terminal's, else `COLUMNS`, else 80. */
	readonly columns: number;
	readonly colors: ColorLevel;
	/** Whether OSC 8 links are shown. */
	readonly hyperlinks: boolean;
	/** Whether the locale is UTF-8 and the terminal draws more than ASCII. */
	readonly unicode: boolean;
};

/** Reads the facts from a stream and the environment; nothing else in the program looks at either. */
export function terminalOf(stdout: Output, env: Environment, choice: ColorChoice = 'auto'): Terminal {
	const isTerminal = stdout.isTTY === true;
	return {
		isTerminal,
		columns: (isTerminal && stdout.columns) || columnsOf(env) || 80,
		colors: colorsOf(stdout, env, choice),
		hyperlinks: isTerminal && showsHyperlinks(env),
		unicode: env['TERM'] !== 'dumb' && (!isTerminal || showsUnicode(env)),
	};
}

function columnsOf({ COLUMNS }: Environment): number {
	const columns = Number(COLUMNS);
	return Number.isInteger(columns) && columns > 0 ? columns : 0;
}

/**
 * The first of these that is set decides: `--color`, NO_COLOR (no-color.org), FORCE_COLOR (force-color.org; 0 as Node
 * has it), CLICOLOR_FORCE and CLICOLOR=0 (bixense.com/clicolors), TERM=dumb, the stream.
 */
function colorsOf(stdout: Output, env: Environment, choice: ColorChoice): ColorLevel {
	const depth = levelOf(stdout, env);
	const some = depth === 0 ? 1 : depth;
	if (choice !== 'auto') return choice === 'always' ? some : 0;
	if (env['NO_COLOR']) return 0;
	const forced = env['FORCE_COLOR'];
	if (forced)
		return forced === '0' || forced === 'false'
			? 0
			: (([1, 2, 3] as const).find((level) => `${level}` === forced) ?? some);
	if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0') return some;
	if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb' || stdout.isTTY !== true) return 0;
	return depth;
}

/** Levels as chalk counts them, from the bits that Node tells for the stream. */
function levelOf(stdout: Output, env: Environment): ColorLevel {
	const bits = stdout.getColorDepth?.({ ...env, NO_COLOR: undefined, FORCE_COLOR: undefined }) ?? 1;
	return bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0;
}

/** Whether the terminal is known to show OSC 8. Others may print its bytes. */
function showsHyperlinks(env: Environment): boolean {
	if (env['FORCE_HYPERLINK'] !== undefined) return env['FORCE_HYPERLINK'] !== '0';
	if (env['TERM'] === 'dumb' || env['TERM'] === 'linux' || env['TMUX'] || env['STY']) return false;
	if (env['WT_SESSION'] || env['KITTY_WINDOW_ID'] || env['WEZTERM_PANE'] || env['KONSOLE_VERSION']) return true;
	if (Number(env['VTE_VERSION']) >= 5000) return true;
	if (/^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour)/.test(env['TERM'] ?? '')) return true;
	return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby'].includes(env['TERM_PROGRAM'] ?? '');
}

function showsUnicode(env: Environment): boolean {
	if (env['TERM'] === 'linux') return false;
	const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
	// Windows sets no locale, and its terminals show UTF-8.
	return locale === undefined || locale === '' ? env['OS'] === 'Windows_NT' : /utf-?8/i.test(locale);
}
