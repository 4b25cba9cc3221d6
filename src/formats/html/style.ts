/**
 * The style sheet of the page. On paper dates stand at the right edge of the last row of a head, and nothing else in
 * columns, so that programs which read the text of a PDF meet it in order. Colours of text have a contrast of at least 4.5 : 1, in light and dark.
 */
export const STYLE = `
:root {
	color-scheme: light dark;
	--paper: #fdfcfa;
	--ink: #24221f;
	--strong: #0f0e0d;
	--muted: #67625b;
	--line: #dedad3;
	--wash: #f3f1ec;
	--accent: #14596b;
	--serif: Charter, "Bitstream Charter", "Sitka Text", "Noto Serif", Cambria, Georgia, serif;
	--sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
	--mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #161719;
		--ink: #d9d6d0;
		--strong: #f4f2ee;
		--muted: #a19c94;
		--line: #35363a;
		--wash: #202225;
		--accent: #86c5d6;
	}
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
	max-width: 62rem;
	margin: 0 auto;
	padding: clamp(1.75rem, 6vw, 5rem) clamp(1.25rem, 5vw, 3rem);
	background: var(--paper);
	color: var(--ink);
	overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, pre, blockquote { margin: 0; }
h1, h2, h3, h4, h5, h6 { color: var(--strong); line-height: 1.3; text-wrap: balance; }
h1 { font: 600 clamp(2.1rem, 1.6rem + 2.6vw, 3.25rem)/1.1 var(--serif); letter-spacing: -.02em; }
h2 { font: 600 1.2rem/1.35 var(--serif); }
h3, h4, h5, h6 { font-size: 1.0625rem; font-weight: 650; }
.beside { font-weight: 400; }
p, li, dd { text-wrap: pretty; }
a {
	color: var(--accent);
	text-decoration-thickness: 1px;
	text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
	text-underline-offset: .2em;
	overflow-wrap: anywhere;
}
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
::selection { background: color-mix(in srgb, var(--accent) 25%, transparent); }

.headline { margin-top: .5rem; max-width: 40rem; font: 1.2rem/1.5 var(--serif); color: var(--muted); }
.contacts {
	display: flex;
	flex-wrap: wrap;
	gap: .35rem 1.75rem;
	margin-top: 1.35rem;
	padding: 0;
	list-style: none;
	font-size: .9375rem;
}
.contacts a { text-decoration: none; }
.contacts a:hover { text-decoration: underline; }
.contacts li { margin: 0; padding: 0; }
.label { color: var(--muted); }
.intro { margin-top: 1.75rem; max-width: 42rem; }

section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
section > h2 { margin-bottom: 1rem; }
@media (min-width: 54rem) {
	section { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 2.5rem; }
	section > h2 { margin: 0; }
	.intro { margin-inline-start: 14.5rem; }
}
div > * + *, article > * + *, blockquote > * + *, dd > * + *, .loose > li > * + * { margin-top: .75rem; }
article > header + * { margin-top: .5rem; }
div > * + h3, div > * + h4 { margin-top: 2rem; }
div > * + article { margin-top: 2rem; }
div > h3 + article { margin-top: 1rem; }
div > h3:not(:first-child) { padding-top: .25rem; }

article > header { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1.5rem; align-items: baseline; }
article > header > * { grid-column: 1; }
article > header > .dates { grid-area: 1 / 2; }
article > header > .dates:first-child { grid-area: 1 / 1; }
.dates { color: var(--muted); font-size: .9375rem; font-variant-numeric: tabular-nums; }
.place { color: var(--muted); }
.place a, h3 a, h4 a { color: inherit; }
@media (max-width: 36rem) {
	article > header { display: block; }
	h2 { font-size: 1.3rem; }
}

ul { padding-inline-start: 1.25rem; }
ol { padding-inline-start: 2.1rem; }
li { padding-inline-start: .15rem; }
li + li { margin-top: .3rem; }
li > ul, li > ol { margin-top: .3rem; }
.loose > li + li { margin-top: .75rem; }
li::marker { color: var(--muted); font-variant-numeric: tabular-nums; }
dl { display: grid; gap: .35rem 1.25rem; }
dt { font-weight: 600; color: var(--strong); }
@media (min-width: 36rem) {
	dl { grid-template-columns: fit-content(12rem) minmax(0, 1fr); }
}
@media (max-width: 36rem) {
	dd + dt { margin-top: .4rem; }
}
strong { font-weight: 600; color: var(--strong); }
a strong { color: inherit; }
code, pre { font-family: var(--mono); font-size: .875em; }
code { padding: .1em .3em; border-radius: 3px; background: var(--wash); }
pre { padding: .9rem 1.1rem; border-radius: 4px; background: var(--wash); white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
pre code { padding: 0; background: none; font-size: 1em; }
blockquote { padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--line); font-family: var(--serif); font-style: italic; }
hr { height: 0; margin: 1.5rem 0; border: 0; border-top: 1px solid var(--line); }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { padding-block: .4rem; padding-inline: 0 1.75rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { color: var(--muted); font-weight: 600; }
tr:last-child > td { border-bottom: 0; }
table > :first-child > tr:first-child > * { padding-top: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }

@page { margin: 14mm 16mm; }
@media print {
	:root {
		color-scheme: light;
		--paper: #fff;
		--ink: #1b1a18;
		--strong: #000;
		--muted: #55514b;
		--line: #c9c5be;
		--wash: #f4f3f0;
		--accent: #14596b;
	}
	html { font-size: 9.75pt; line-height: 1.4; }
	body { max-width: none; padding: 0; }
	h1 { font-size: 22pt; }
	.headline { margin-top: .2rem; font-size: 11.5pt; }
	.contacts { gap: .1rem .9rem; margin-top: .5rem; }
	.intro { margin: .8rem 0 0; max-width: none; }
	section { display: block; margin-top: 1rem; padding-top: .55rem; }
	section > h2 { margin: 0 0 .4rem; font-size: 12.5pt; }
	h3, h4, h5, h6 { font-size: 10.25pt; }
	article > header { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(50%); }
	article > header > :has(+ .place) { grid-column: 1 / -1; }
	article > header > .place + .dates { grid-area: 2 / 2; }
	.dates { font-size: 1em; text-align: end; }
	.dates:first-child { text-align: start; }
	dl { display: block; }
	dd + dt { margin-top: .3rem; }
	div > * + *, article > * + *, blockquote > * + *, dd > * + * { margin-top: .4rem; }
	article > header + * { margin-top: .15rem; }
	div > * + article, div > * + h3, div > * + h4 { margin-top: .75rem; }
	li + li, li > ul, li > ol { margin-top: .1rem; }
	.loose > li + li { margin-top: .35rem; }
	a { text-decoration: none; }
	a[data-address]::after { content: " (" attr(data-address) ")"; color: var(--muted); font-size: .85em; font-weight: 400; overflow-wrap: anywhere; }
	h1, h2, h3, h4, h5, h6, dt, thead, article > header { break-after: avoid; }
	article > header, li, dd, tr, blockquote, pre { break-inside: avoid; }
	p, li { orphans: 2; widows: 2; }
	.table { overflow: visible; }
	pre { border: 1px solid var(--line); }
}
`;

/**
 * What the page may do: show its style sheet, known by its hash. https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export async function policyOf(style: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
	const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
	return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
