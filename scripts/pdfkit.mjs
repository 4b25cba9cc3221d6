// pdfkit's edition for bundlers. Its edition for Node looks for its standard fonts in its own folder when it runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = join(dirname(fileURLToPath(import.meta.resolve('pdfkit'))), 'pdfkit.browser.mjs');

const DEFLATE = fileURLToPath(new URL('pdfkit/deflate.mjs', import.meta.url));

/** The aliases for Vite and Vitest: for the name of the package alone, whose other entries are the same in both editions, and for what packs. */
export const PDFKIT_ALIASES = [
	{ find: /^pdfkit$/, replacement: FILE },
	{ find: 'fflate', replacement: DEFLATE },
];

/**
 * The same for the bundler, which leaves out what is `false`: what unpacks web fonts (WOFF2), which `--font` does not take, and
 * what breaks lines, which src/formats/pdf/lines.ts does. Two helpers of fontkit's compiler are our own, and a copier of
 * tables; what packs is Node's.
 */
export const PDFKIT = {
	pdfkit$: FILE,
	'brotli/decompress.js': false,
	'tiny-inflate': false,
	linebreak: false,
	fflate: DEFLATE,
	clone: fileURLToPath(new URL('pdfkit/clone.mjs', import.meta.url)),
	'@swc/helpers/_/_define_property': fileURLToPath(new URL('pdfkit/field.mjs', import.meta.url)),
	'@swc/helpers/_/_ts_decorate': fileURLToPath(new URL('pdfkit/decorate.mjs', import.meta.url)),
};

/**
 * Methods of pdfkit that our PDF never needs, by the class or object that has them: passwords, gradients, curves, lines that it
 * breaks itself, pictures, forms, attached files, tables, notes, PDF/A; and the names of colours, which ours have as numbers.
 */
const UNASKED = new Map([
	['PDFSecurity', /^(?!generateFileID$)/],
	['PDFGradient', /^/],
	['PDFLinearGradient', /^/],
	['PDFRadialGradient', /^/],
	['PDFTilingPattern', /^/],
	['ColorMixin', /^(?:linearGradient|radialGradient|pattern|addSpotColor)$/],
	['VectorMixin', /^(?:path|arc|roundedRect|ellipse|circle|polygon)$/],
	['TextMixin', /^(?:list|boundsOfString|heightOfString)$/],
	['LineWrapper', /^/],
	['ImagesMixin', /^/],
	['AcroFormMixin', /^/],
	['AttachmentsMixin', /^/],
	['TableMixin', /^/],
	['SubsetMixin', /^/],
	['namedColors', null],
	['AnnotationsMixin', /^(?:note|goTo|_markup|highlight|underline|strike|\w+Annotation)$/],
]);

/** pdfkit with these methods empty, since it calls some of them by itself. The bundler drops what then nobody uses. */
export const PDFKIT_AS_ASKED = {
	name: 'pdfkit',
	transform: {
		filter: { id: /\/pdfkit\.browser\.mjs$/ },
		handler(code) {
			return emptied(code, this.parse(code).body.flatMap(ownersIn).flatMap(unaskedBodies));
		},
	},
};

/** Words in the classes of fontkit for forms of fonts that `--font` does not take: those of the web, and of old Macs. */
const UNASKED_FONTS = ["'wOFF'", "'wOF2'", "'DFont'"];

/** Tables of fonts that neither our text nor the fonts in our PDF need: bitmaps, justification, baselines, text from top to bottom, settings of variable fonts. */
const UNASKED_TABLES =
	/^\S+\$tables\.(?:EBLC|CBLC|JSTF|DSIG|gasp|hdmx|LTSH|PCLT|VDMX|bsln|just|opbd|avar|fvar|gvar|HVAR|BASE|VORG|vhea|vmtx) = .*\n/gm;

/** The languages of the names of a font by their numbers. The one name that our PDF asks for is the same in all of them. */
const UNASKED_LANGUAGES = /(?<=^const \S+ = )\[\s+\/\/ unicode\s+\[\],\s+\{\s+0: 'en',[^;]*\];$/m;

/**
 * Methods by which the classes of fontkit are known that draw a variable font at other settings than its own, which nobody
 * asks for.
 */
const UNASKED_DRAWING = ['getBlendVector', 'encodeSimple'];

/** fontkit without the former, which the bundler drops when they are never registered, and with empty methods in the latter. */
export const FONTKIT_AS_ASKED = {
	name: 'fontkit',
	transform: {
		filter: { id: /\/fontkit\/dist\/module\.mjs$/ },
		handler(code) {
			const named = code.replace(UNASKED_LANGUAGES, '[[], [], [], []];');
			let rest = named.replace(UNASKED_TABLES, '');
			if (rest === named || named === code) throw new Error("fontkit's tables are others now");
			// The shapes of tables have no effect but themselves.
			rest = rest.replace(
				/\bnew (?=\$\w+\$\w*(?:Struct|Array|Pointer|String|Bitfield|Reserved|Optional|Fixed|Enum|Boolean|Buffer)\()/g,
				'/* @__PURE__ */ new ',
			);
			for (const word of UNASKED_FONTS) {
				const [name] = [...code.slice(0, code.lastIndexOf(word)).matchAll(/(?<=^class )\S+/gm)].at(-1) ?? [];
				const register = `((0, ${name}));\n`;
				const at = rest.lastIndexOf(register);
				if (at < 0) throw new Error(`fontkit's ${word} is another one now`);
				rest = rest.slice(0, rest.lastIndexOf('\n', at) + 1) + rest.slice(at + register.length);
			}
			const methods = this.parse(rest).body.flatMap(({ type, body }) =>
				type === 'ClassDeclaration' ? [body.body] : [],
			);
			// From the last to the first, whose places stay what they were.
			return UNASKED_DRAWING.reduceRight((source, name) => {
				const own = methods.find((members) => members.some(({ key }) => key?.name === name));
				if (!own) throw new Error(`fontkit's ${name} is another one now`);
				const bodies = own.filter(({ value }) => value?.type === 'FunctionExpression').map(({ value }) => value.body);
				return emptied(source, bodies);
			}, rest);
		},
	},
};

/** The code with empty bodies in the place of these, which stand in their order. */
function emptied(code, bodies) {
	let [rest, end] = ['', 0];
	for (const body of bodies) {
		rest += `${code.slice(end, body.start)}{}`;
		end = body.end;
	}
	return rest + code.slice(end);
}

/** The classes and objects with names that a statement makes, with their members. */
function ownersIn(statement) {
	if (statement.type === 'ClassDeclaration') return [{ name: statement.id.name, members: statement.body.body }];
	return (statement.declarations ?? []).flatMap(({ id, init }) => {
		if (init?.type === 'ClassExpression') return [{ name: init.id?.name, members: init.body.body }];
		return init?.type === 'ObjectExpression' ? [{ name: id.name, members: init.properties, whole: init }] : [];
	});
}

/** The bodies of the methods that are not needed, in their order, or the whole object. Throws when there are none where there should be some. */
function unaskedBodies({ name, members, whole }) {
	const pattern = UNASKED.get(name);
	if (pattern === null) return [whole];
	if (!pattern) return [];
	const bodies = members
		.filter(({ key, value }) => value?.type === 'FunctionExpression' && pattern.test(key.name))
		.map(({ value }) => value.body);
	if (bodies.length === 0) throw new Error(`pdfkit's ${name} is another one now`);
	return bodies;
}
