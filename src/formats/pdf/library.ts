import { PDFDocument, registerStdFonts } from 'pdfkit';
import Courier from 'pdfkit/standard-fonts/Courier';
import CourierBold from 'pdfkit/standard-fonts/CourierBold';
import CourierBoldOblique from 'pdfkit/standard-fonts/CourierBoldOblique';
import CourierOblique from 'pdfkit/standard-fonts/CourierOblique';
import Helvetica from 'pdfkit/standard-fonts/Helvetica';
import HelveticaBold from 'pdfkit/standard-fonts/HelveticaBold';
import HelveticaBoldOblique from 'pdfkit/standard-fonts/HelveticaBoldOblique';
import HelveticaOblique from 'pdfkit/standard-fonts/HelveticaOblique';
import TimesBold from 'pdfkit/standard-fonts/TimesBold';
import TimesBoldItalic from 'pdfkit/standard-fonts/TimesBoldItalic';
import TimesItalic from 'pdfkit/standard-fonts/TimesItalic';
import TimesRoman from 'pdfkit/standard-fonts/TimesRoman';

export { create as readFont, type Font } from 'fontkit';
export type { Content, Element, Outline } from 'pdfkit';
export { toBytes } from 'pdfkit/output';
export { PDFDocument };

registerStdFonts(
	...[Courier, CourierBold, CourierBoldOblique, CourierOblique],
	...[Helvetica, HelveticaBold, HelveticaBoldOblique, HelveticaOblique],
	...[TimesRoman, TimesBold, TimesBoldItalic, TimesItalic],
);
