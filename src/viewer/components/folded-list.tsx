import { foldedRow, type SectionListData } from '../content/section-list.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = {
	readonly data: SectionListData;
	readonly position: string;
	readonly width: number;
	readonly paint: Paint;
};

/** The section list of a narrow screen: one row. */
export function FoldedList({ data, position, width, paint }: Props) {
	return <Lines lines={[foldedRow(data, position, width)]} paint={paint} />;
}
