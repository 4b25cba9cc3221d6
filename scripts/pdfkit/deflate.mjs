// What packs the streams of a PDF: Node's own zlib, as in pdfkit's edition for Node, in the place of fflate.
export { deflateSync as zlibSync } from 'node:zlib';
