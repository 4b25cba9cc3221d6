import chalk, { Chalk, type ChalkInstance } from 'chalk';
import type { Line, Role, Segment } from '../layout/line.ts';
import { openable } from '../model/address.ts';

/** Levels of colour as chalk counts them: none, 16, 256, 16 million. */
export type ColorLevel = 0 | 1 | 2 | 3;

export type PaintOptions = {
	readonly colors: ColorLevel;
	/** Whether the terminal shows OSC 8 links. */
	readonly hyperlinks: boolean;
};

/** Sets the level for everybody who colours by Chalk itself, as Ink's `<Text color>` does. */
export function setColors(level: ColorLevel): void {
	chalk.level = level;
}

/** Draws lines as ANSI strings; at colour level 0 they hold no escape code at all. */
export function painter({ colors, hyperlinks }: PaintOptions): (line: Line) => string {
	if (colors === 0) return withMarks;
	const styles = stylesOf(new Chalk({ level: colors }));
	return ({ segments }) =>
		segments
			.map((segment) => {
				const painted = styleOf(segment, styles)(segment.text);
				const target = hyperlinks && segment.href !== undefined ? openable(segment.href) : null;
				return target === null ? painted : `${OSC_8}${target}${BEL}${painted}${OSC_8}${BEL}`;
			})
			.join('');
}

/** Without colours only matches differ from plain text: they are underlined, the one that is looked at is inverse. */
function withMarks({ segments }: Line): string {
	return segments.map(({ text, mark }) => (mark ? MARK[mark] + text + UNMARK : text)).join('');
}

const MARK = { match: '\u001b[4m', here: '\u001b[7m', cursor: '\u001b[7m' } as const;
const UNMARK = '\u001b[27;24m';

// Terminals have understood BEL as the end of OSC 8 longest; the standard's end is ESC \.
const BEL = '\u0007';
const OSC_8 = '\u001b]8;;';

type Styles = Readonly<Record<Role | 'here', ChalkInstance>>;

/**
 * One accent of the sixteen colours of the terminal, which reads on dark and light backgrounds; what is quiet is dim, and
 * the match that is looked at stands on yellow. What must be told apart differs in weight or underline too.
 */
function stylesOf(chalk: ChalkInstance): Styles {
	return {
		text: chalk,
		name: chalk.bold,
		headline: chalk,
		contact: chalk,
		section: chalk.bold.magenta,
		title: chalk.bold,
		organization: chalk,
		dates: chalk.dim,
		heading: chalk.bold,
		bullet: chalk.magenta,
		quote: chalk.magenta,
		code: chalk.magenta,
		rule: chalk.dim,
		link: chalk.underline,
		address: chalk.underline,
		reference: chalk.dim,
		here: chalk.black.bgYellow.bold,
	};
}

function styleOf({ role, strong, emphasis, strike, href, mark }: Segment, styles: Styles): ChalkInstance {
	let style = styles[role];
	if (strong) style = style.bold;
	if (emphasis) style = style.italic;
	if (strike) style = style.strikethrough;
	if (mark) return mark === 'here' ? styles.here : style.inverse;
	// A linked title keeps the look of a title.
	return href !== undefined && role !== 'reference' && role !== 'link' && role !== 'address' ? style.underline : style;
}
