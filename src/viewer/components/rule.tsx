import { ruleRow } from '../content/rows.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = { readonly width: number; readonly ascii: boolean; readonly word?: string; readonly paint: Paint };

/** A rule with a word at its right end. */
export function Rule({ width, ascii, word = '', paint }: Props) {
	return <Lines lines={[ruleRow(width, ascii, word)]} paint={paint} />;
}
