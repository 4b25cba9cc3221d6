import { type FooterData, footerRow } from '../content/footer.ts';
import { Lines, type Paint } from './lines.tsx';

type Props = { readonly data: FooterData; readonly width: number; readonly paint: Paint };

/** The last row: keys, a message or a text field. */
export function Footer({ data, width, paint }: Props) {
	return <Lines lines={[footerRow(data, width)]} paint={paint} />;
}
