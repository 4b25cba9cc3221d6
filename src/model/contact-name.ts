import { bareAddress } from './address.ts';
import type { Contact } from './index.ts';
import { slugify } from './slug.ts';

const HOST_NAMES: readonly (readonly [name: string, hosts: readonly string[]])[] = [
	['github', ['github.com']],
	['gitlab', ['gitlab.com']],
	['linkedin', ['linkedin.com']],
	['twitter', ['twitter.com', 'x.com']],
	['blog', 'medium.com dev.to hashnode.com hashnode.dev substack.com wordpress.com blogspot.com ghost.io'.split(' ')],
];

/** The name one types for a contact: `email`, `github`, `blog` …, else the slug of its label or address. */
export function contactName({ kind, label, value, url }: Contact): string {
	if (kind !== 'url') return kind;
	const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
	const known = HOST_NAMES.find(([, hosts]) => hosts.some((name) => host === name || host.endsWith(`.${name}`)));
	if (known) return known[0];
	if (/\bblog\b/i.test(label)) return 'blog';
	return slugify(bareAddress(label)) || slugify(bareAddress(value)) || 'link';
}
