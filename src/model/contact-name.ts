import { bareAddress } from './address.ts';
import type { Contact } from './index.ts';
import { profileOf } from './network.ts';
import { slugify } from './slug.ts';

const BLOG_HOSTS = 'hashnode.com hashnode.dev substack.com wordpress.com blogspot.com ghost.io'.split(' ');

/** The name one types for a contact: `email`, `github`, `blog` …, else the slug of its label or address. */
export function contactName(contact: Contact): string {
	const { kind, label, value, url } = contact;
	if (kind !== 'url') return kind;
	const profile = profileOf(contact);
	if (profile) return profile.name;
	const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
	const isBlog = BLOG_HOSTS.some((name) => host === name || host.endsWith(`.${name}`)) || /\bblog\b/i.test(label);
	return (isBlog ? 'blog' : slugify(bareAddress(label)) || slugify(bareAddress(value))) || 'link';
}
