import { type PaneData, paneRows } from '../content/pane-rows.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = { readonly data: PaneData; readonly width: number; readonly height: number; readonly paint: Paint };

/** A list that stands in the place of the page: links, timeline, skills, help. */
export function Pane({ data, width, height, paint }: Props) {
	return <Lines lines={paneRows(data, width, height)} paint={paint} />;
}
