import { type FooterData, footerRows } from '../content/footer.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = { readonly data: FooterData; readonly width: number; readonly height: number; readonly paint: Paint };

/** The last rows: keys, a message of at most `height` rows, or a text field. */
export function Footer({ data, width, height, paint }: Props) {
	return <Lines lines={footerRows(data, width, height)} paint={paint} />;
}
