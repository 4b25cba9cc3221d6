import { Box } from 'ink';
import { type HeaderData, headerRows } from '../content/header.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = { readonly data: HeaderData; readonly width: number; readonly height: number; readonly paint: Paint };

/** Name, headline and contacts. */
export function Header({ data, width, height, paint }: Props) {
	return (
		<Box height={height} flexShrink={0}>
			<Lines lines={headerRows(data, width, height)} paint={paint} />
		</Box>
	);
}
