import { bareAddress, followable, saysAddress } from '../../model/address.ts';
import type { Contact, Span } from '../../model/index.ts';
import { runsOf } from '../../model/references.ts';
import { attributes, escapeHtml, escapeLines } from './escape.ts';

/** Spans with their styles and links. A link that may not be followed becomes plain text. */
export function writeSpans(spans: readonly Span[]): string {
	return runsOf(spans)
		.map(({ href, text, spans: run }) => {
			const inner = run.map(writeSpan).join('');
			const target = href === null ? null : followable(href);
			return target === null
				? inner
				: `<a${attributes({ href: target, 'data-address': shownOn(text, target) })}>${inner}</a>`;
		})
		.join('');
}

/** A contact: its label, unless that is its address, and its address. */
export function writeContact({ kind, label, value, url }: Contact): string {
	const target = url === null ? null : followable(url);
	const shown = escapeHtml(kind === 'url' ? bareAddress(value) : value);
	const rel = kind === 'url' ? 'me' : null;
	const address = target === null ? shown : `<a${attributes({ href: target, rel })}>${shown}</a>`;
	const isNamed = label !== '' && label !== value && !saysAddress(label, value);
	return isNamed ? `<span class="label">${escapeHtml(label)}</span> ${address}` : address;
}

/** The address behind a link on paper; null when the text says it. */
function shownOn(text: string, target: string): string | null {
	return saysAddress(text, target) || target.startsWith('tel:') ? null : bareAddress(target);
}

function writeSpan({ text, strong, emphasis, code, strike }: Span): string {
	const tags = [code && 'code', strike && 's', emphasis && 'em', strong && 'strong'];
	return tags.reduce<string>((inner, tag) => (tag ? `<${tag}>${inner}</${tag}>` : inner), escapeLines(text));
}
