import { type PageData, pageRows } from '../content/page.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = { readonly data: PageData; readonly height: number; readonly paint: Paint };

/** The visible rows of the CV. */
export function Page({ data, height, paint }: Props) {
	return <Lines lines={pageRows(data, height)} paint={paint} />;
}
