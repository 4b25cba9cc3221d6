/** Hosts that people call by a name. */
const HOSTS: ReadonlyMap<string, string> = new Map([
	['github.com', 'GitHub'],
	['gitlab.com', 'GitLab'],
	['linkedin.com', 'LinkedIn'],
	['twitter.com', 'Twitter'],
	['x.com', 'X'],
	['medium.com', 'Medium'],
	['stackoverflow.com', 'Stack Overflow'],
	['youtube.com', 'YouTube'],
	['orcid.org', 'ORCID'],
	['t.me', 'Telegram'],
]);

/**
 * A name for a link without text: `Email`, `Phone`, `GitHub`, `example.org`; the address itself when it has no host.
 */
export function nameOfTarget(href: string): string {
	if (/^mailto:/i.test(href)) return 'Email';
	if (/^tel:/i.test(href)) return 'Phone';
	const host = /^https?:\/\/(?:www\.)?([^/?#:@]+)/i.exec(href)?.[1]?.toLowerCase();
	return host === undefined ? href : (HOSTS.get(host) ?? host);
}
