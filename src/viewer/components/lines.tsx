import { Text } from 'ink';
import type { Line } from '../../layout/line.ts';

/** Draws a line as a string with colours and links. */
export type Paint = (line: Line) => string;

/** Rows of text, one below the other. No row is wrapped. */
export function Lines({ lines, paint }: { readonly lines: readonly Line[]; readonly paint: Paint }) {
	// An empty string would have no height.
	return <Text wrap="truncate-end">{lines.map((line) => paint(line) || ' ').join('\n')}</Text>;
}
