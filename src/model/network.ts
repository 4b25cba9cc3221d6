import type { Contact } from './index.ts';

/** A site on which people have pages of their own. */
type Network = {
	/** The name one types: `open github`. */
	readonly name: string;
	readonly title: string;
	/** A page of it may also be on a host below these. */
	readonly hosts: readonly string[];
	/** Finds the user in the path and the query of an address, or in its host. The first group is the user. */
	readonly user: RegExp;
};

const FIRST_PART = /^[^/]*\/@?([^/?#]+)\/?(?:\?|$)/;

const NETWORKS: readonly Network[] = [
	{ name: 'github', title: 'GitHub', hosts: ['github.com'], user: FIRST_PART },
	{ name: 'gitlab', title: 'GitLab', hosts: ['gitlab.com'], user: FIRST_PART },
	{
		name: 'linkedin',
		title: 'LinkedIn',
		hosts: ['linkedin.com'],
		user: /\/(?:in|pub|company)\/([^/?#]+)|^[^/]*\/[^/]+\/([^/?#]+)/,
	},
	{ name: 'twitter', title: 'X', hosts: ['x.com'], user: FIRST_PART },
	{ name: 'twitter', title: 'Twitter', hosts: ['twitter.com'], user: FIRST_PART },
	{
		name: 'mastodon',
		title: 'Mastodon',
		hosts: [
			'mastodon.social mastodon.online mstdn.social mas.to fosstodon.org hachyderm.io techhub.social infosec.exchange',
			'mathstodon.xyz scholar.social sigmoid.social ruby.social phpc.social chaos.social indieweb.social',
		].flatMap((hosts) => hosts.split(' ')),
		user: FIRST_PART,
	},
	{ name: 'bluesky', title: 'Bluesky', hosts: ['bsky.app'], user: /\/profile\/([^/?#]+)/ },
	{
		name: 'stackoverflow',
		title: 'Stack Overflow',
		hosts: ['stackoverflow.com'],
		user: /\/users\/(?:\d+\/)?([^/?#]+)/,
	},
	{ name: 'orcid', title: 'ORCID', hosts: ['orcid.org'], user: /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/i },
	{ name: 'scholar', title: 'Google Scholar', hosts: ['scholar.google.com'], user: /[?&]user=([^&#]+)/ },
	{ name: 'blog', title: 'Medium', hosts: ['medium.com'], user: /\/@([^/?#]+)|^(?!www\.)([^./]+)\.medium\.com/ },
	{ name: 'blog', title: 'DEV', hosts: ['dev.to'], user: FIRST_PART },
];

/** A page of a person on a network. */
export type Profile = {
	/** The name one types for the network: `github`. */
	readonly name: string;
	/** The network as it writes itself: `GitHub`. */
	readonly title: string;
	/** Null when the address names nobody: `https://linkedin.com`. */
	readonly user: string | null;
};

/** The network to which a contact belongs, and its user; null for any other page. */
export function profileOf({ kind, label, url }: Pick<Contact, 'kind' | 'label' | 'url'>): Profile | null {
	if (kind !== 'url' || url === null || !URL.canParse(url)) return null;
	const { hostname, pathname, search } = new URL(url);
	const host = hostname.replace(/^scholar\.google\.[a-z.]+$/, 'scholar.google.com');
	const isMastodon = /\bmastodon\b/i.test(`${label} ${host}`) && pathname.startsWith('/@');
	const network = NETWORKS.find(
		({ name, hosts }) =>
			hosts.some((one) => host === one || host.endsWith(`.${one}`)) || (isMastodon && name === 'mastodon'),
	);
	if (!network) return null;
	const [, ...users] = network.user.exec(`${host}${pathname}${search}`) ?? [];
	const user = users.find((found) => found !== undefined);
	return { name: network.name, title: network.title, user: user === undefined ? null : decoded(user) };
}

/** The text without percent-encoding, where that is text. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
