import { existsSync } from 'node:fs';
import { openable } from '../model/address.ts';
import type { Environment } from './facts.ts';

/** What became of a link: handed to a browser, or only shown, and why. */
export type Opened =
	| { readonly outcome: 'opened'; readonly url: string }
	| { readonly outcome: 'shown'; readonly url: string; readonly reason: string };

/** Opens a link; never throws and never waits for the browser to close. */
export type OpenLink = (url: string) => Promise<Opened>;

/** Milliseconds after which a browser counts as started. */
const START_TIME = 300;

/** Opens links with `$BROWSER`, else with the system's browser where there is one. */
export function linkOpener(env: Environment, platform: NodeJS.Platform): OpenLink {
	return async (address) => {
		const url = openable(address);
		if (url === null) return shown(address, 'only web and e-mail addresses are opened');
		const reason = env['BROWSER'] ? null : reasonAgainst(env, platform);
		return reason ? shown(url, reason) : start(url, env['BROWSER']);
	};
}

/** The reason why no browser can be here; null when there may be one. */
function reasonAgainst(env: Environment, platform: NodeJS.Platform): string | null {
	if (env['SSH_CONNECTION'] || env['SSH_TTY']) return 'no browser over SSH';
	if (platform !== 'linux' || env['WSL_DISTRO_NAME']) return null;
	if (env['DISPLAY'] || env['WAYLAND_DISPLAY']) return null;
	return existsSync('/.dockerenv') || existsSync('/run/.containerenv')
		? 'no browser in this container'
		: 'no display for a browser';
}

async function start(url: string, browser: string | undefined): Promise<Opened> {
	try {
		const { default: open } = await import('open');
		const [name, ...args] = browser?.split(':')[0]?.trim().split(/\s+/) ?? [];
		const child = await open(url, name ? { app: { name, arguments: args } } : {});
		const failed = await new Promise<boolean>((resolve) => {
			child.once('error', () => resolve(true));
			child.once('exit', (code) => resolve(code !== 0));
			setTimeout(() => resolve(false), START_TIME);
		});
		child.on('error', () => {});
		child.unref();
		return failed ? shown(url, 'the browser did not start') : { outcome: 'opened', url };
	} catch {
		return shown(url, 'no browser was found');
	}
}

function shown(url: string, reason: string): Opened {
	return { outcome: 'shown', url, reason };
}
