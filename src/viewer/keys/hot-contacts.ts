import { contactName } from '../../model/contact-name.ts';
import type { Contact } from '../../model/index.ts';
import type { Action } from '../state/actions.ts';
import { BINDINGS, type Binding } from './bindings.ts';

/** Letters with a meaning of their own. */
const RESERVED = new Set([...'hjklnoqsvy', ...BINDINGS.flatMap(({ keys }) => keys)]);

/** A contact of the header: its key, when it has one, and what it is called there. */
export type HotContact = { readonly contact: Contact; readonly key: string | null; readonly label: string };

/** Gives each contact the first free letter of its short name. */
export function hotContacts(contacts: readonly Contact[]): readonly HotContact[] {
	const taken = new Set(RESERVED);
	return contacts
		.filter(({ url }) => url !== null)
		.map((contact) => {
			const name = contactName(contact);
			const key = [...name].find((letter) => /[a-z]/.test(letter) && !taken.has(letter)) ?? null;
			if (key !== null) taken.add(key);
			return { contact, key, label: NAMES.get(name) ?? contact.label };
		});
}

const NAMES: ReadonlyMap<string, string> = new Map([
	['blog', 'Blog'],
	['email', 'Email'],
	['github', 'GitHub'],
	['gitlab', 'GitLab'],
	['linkedin', 'LinkedIn'],
	['phone', 'Phone'],
	['twitter', 'Twitter'],
]);

/** The rows of the key table that open the contacts. */
export function contactBindings(contacts: readonly HotContact[]): readonly Binding[] {
	return contacts.flatMap(({ contact, key, label }) =>
		key === null
			? []
			: [
					{
						keys: [key],
						shown: key,
						help: contact.kind === 'phone' ? `show and copy the number: ${label}` : `open ${label}`,
						group: 'open' as const,
						isOnce: true as const,
						modes: ['page'] as const,
						action: (): Action => ({ type: 'contact', contact }),
					},
				],
	);
}
