import { widthOf } from './measure.ts';

/**
 * ECMA-48 control sequences (`ESC [ … m`) and OSC strings with either end, of which the viewer writes OSC 8 links
 * (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda): `ESC ] 8 ; ; address BEL`.
 */
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))/g;

/**
 * Columns of a text with escape sequences. The build gives it to Ink in place of the package string-width, so that
 * everybody measures alike and text of plain letters is measured without that package's large expressions.
 */
export default function stringWidth(text: string): number {
	return widthOf(text.includes('\x1b') ? text.replace(ESCAPES, '') : text);
}
