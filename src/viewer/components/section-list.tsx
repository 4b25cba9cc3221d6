import { Box } from 'ink';
import { listRows, type SectionListData } from '../content/section-list.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = { readonly data: SectionListData; readonly width: number; readonly height: number; readonly paint: Paint };

/** The sections beside the CV, the one that is read marked. */
export function SectionList({ data, width, height, paint }: Props) {
	return (
		<Box width={width} flexShrink={0}>
			<Lines lines={listRows(data, width, height)} paint={paint} />
		</Box>
	);
}
