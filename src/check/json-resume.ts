import { bareAddress } from '../model/address.ts';
import { nearest } from '../model/nearest.ts';
import { isEmail } from '../parse/address.ts';
import { isEmpty } from '../parse/json-resume/fields.ts';
import { readRoot } from '../parse/json-resume/index.ts';
import type { Json, Member } from '../parse/json-resume/json.ts';
import {
	BASICS,
	ISO_DATE,
	LISTS,
	LOCATION,
	PROFILE,
	type Properties,
	type PropertyType,
} from '../parse/json-resume/schema.ts';
import { sanitize } from '../parse/sanitize.ts';
import type { Finding } from './finding.ts';
import { placeOf, readPlaces } from './places.ts';

type JsonObject = Extract<Json, { type: 'object' }>;

/** The rules for JSON Resume, in the order of the README. */
export const jsonRules = [
	{ name: 'json-type', severity: 'error', description: 'a value of another type than JSON Resume has there' },
	{ name: 'json-date', severity: 'error', description: 'a date that is no ISO date: `June 2019` for `2019-06`' },
	{ name: 'json-address', severity: 'error', description: 'an e-mail address or the address of a page that is none' },
	{ name: 'json-dates-reversed', severity: 'error', description: 'an end before the start' },
	{
		name: 'json-property',
		severity: 'warning',
		description: 'a property that JSON Resume does not know, but one much like it',
	},
	{
		name: 'json-duplicate',
		severity: 'warning',
		description: 'a property that stands twice in an object; the last counts',
	},
	{ name: 'json-person', severity: 'warning', description: 'no name, or no e-mail address' },
] as const;

type Rule = (typeof jsonRules)[number]['name'];

/** A problem of a value: `path` leads to it from the root. */
type Problem = {
	readonly rule: Rule;
	readonly value: Pick<Json, 'from' | 'to'>;
	readonly path: readonly (string | number)[];
	readonly message: string;
	readonly fix: string;
};

/** Letters in which a mistyped property may differ from the one that is meant. */
const MAX_SLIP = 2;
/** Properties that this program adds when it writes JSON Resume. */
const OURS = new Set(
	'contacts summaryTitle label value links section sections group columns dates phrase authors'.split(' '),
);
/** Characters of a value in a message. */
const MAX_SAID = 60;

/**
 * Finds what keeps a file from being JSON Resume 1.0. Each finding has the JSON pointer (RFC 6901) of its value. Throws a
 * UserError when the source is no JSON, or no résumé.
 */
export function checkJsonResume(source: string, name: string): Finding[] {
	const text = source.replace(/\r\n?/g, '\n');
	const places = readPlaces(text);
	return [...problemsIn(readRoot(text, name))]
		.map(({ rule, value, path, message, fix }) => {
			const start = placeOf(places, value.from);
			const end = placeOf(places, value.to);
			const endColumn = end.line === start.line ? end.column : (places.lines[start.line - 1] ?? '').length + 1;
			const severity = jsonRules.find((one) => one.name === rule)?.severity ?? 'error';
			return {
				...start,
				endColumn,
				severity,
				rule,
				message: sanitize(message).replace(/\s+/g, ' '),
				fix,
				pointer: pointerOf(path),
			};
		})
		.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The place as JavaScript writes it: `work[2].startDate` for `/work/2/startDate`. */
export function placeOfPointer(pointer: string): string {
	const steps = pointer.split('/').slice(1);
	const place = steps.map((step, at) => (/^\d+$/.test(step) ? `[${step}]` : at > 0 ? `.${step}` : step)).join('');
	return place.replaceAll('~1', '/').replaceAll('~0', '~');
}

function pointerOf(path: readonly (string | number)[]): string {
	return sanitize(path.map((step) => `/${`${step}`.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')).replace(
		/\n/g,
		' ',
	);
}

function* problemsIn(root: JsonObject): Generator<Problem> {
	yield* problemsOfNames(root, [], new Map([...['basics', 'meta'], ...LISTS.keys()].map((name) => [name, 'objects'])));
	let basics: JsonObject | null = null;
	for (const { key, value } of root.members) {
		const properties = LISTS.get(key);
		if (key === 'basics' && value.type === 'object') {
			basics = value;
			yield* problemsOfBasics(value);
		} else if (key === 'basics') yield wrongType(value, [key], 'an object');
		else if (properties && value.type !== 'list') yield wrongType(value, [key], 'a list');
		else if (properties && value.type === 'list')
			for (const [at, item] of value.items.entries()) yield* problemsOfObject(item, [key, at], properties);
	}
	const said = (name: string) => basics?.members.some(({ key, value }) => key === name && !isEmpty(value)) ?? false;
	const where = {
		value: basics ?? { from: root.from, to: root.from + 1 },
		path: ['basics'],
		rule: 'json-person',
	} as const;
	const start = { ...where, value: { from: where.value.from, to: where.value.from + 1 } };
	if (!said('name')) yield { ...start, message: 'no name', fix: 'add "name"' };
	if (!said('email')) yield { ...start, message: 'no e-mail address', fix: 'add "email"' };
}

function* problemsOfBasics(basics: JsonObject): Generator<Problem> {
	yield* problemsOfObject(basics, ['basics'], BASICS);
	for (const { key, value } of basics.members) {
		if (key === 'location') yield* problemsOfObject(value, ['basics', key], LOCATION);
		if (key === 'profiles' && value.type === 'list')
			for (const [at, item] of value.items.entries()) yield* problemsOfObject(item, ['basics', key, at], PROFILE);
	}
}

type Path = readonly (string | number)[];

function* problemsOfObject(value: Json, path: Path, properties: Properties): Generator<Problem> {
	if (value.type !== 'object') {
		// `location` as a text is told below its own name.
		if (!isEmpty(value)) yield wrongType(value, path, 'an object');
		return;
	}
	yield* problemsOfNames(value, path, properties);
	for (const { key, value: inner } of value.members) {
		const type = properties.get(key);
		if (type !== undefined && type !== 'object' && !isNull(inner)) yield* problemsOfValue(inner, [...path, key], type);
	}
	yield* problemsOfRange(value.members, path);
}

function isNull(value: Json): boolean {
	return value.type === 'word' && value.value === 'null';
}

/** Properties that stand twice, and those that seem to be a slip for another. */
function* problemsOfNames({ members }: JsonObject, path: Path, properties: Properties): Generator<Problem> {
	const seen = new Set<string>();
	for (const { key, value } of members) {
		const here = { value, path: [...path, key] };
		if (seen.has(key)) yield { ...here, rule: 'json-duplicate', message: 'it stands twice', fix: 'keep one of them' };
		seen.add(key);
		const isKnown = properties.has(key) || OURS.has(key) || key.length <= MAX_SLIP * 2;
		const [meant] = isKnown ? [] : nearest(key, [...properties.keys()], MAX_SLIP);
		if (meant !== undefined && !seen.has(meant) && !key.includes(meant))
			yield {
				...here,
				rule: 'json-property',
				message: 'JSON Resume has no such property',
				fix: `did you mean ${meant}?`,
			};
	}
}

const CALLED: Readonly<Partial<Record<PropertyType, string>>> = { texts: 'a list of texts', objects: 'a list' };

function* problemsOfValue(value: Json, path: Path, type: PropertyType): Generator<Problem> {
	if (type === 'objects' || type === 'texts') {
		if (value.type !== 'list') yield wrongType(value, path, CALLED[type] ?? '');
		else if (type === 'texts')
			for (const [at, item] of value.items.entries())
				if (item.type !== 'text') yield wrongType(item, [...path, at], 'a text');
		return;
	}
	if (value.type !== 'text') {
		yield wrongType(value, path, 'a text');
		return;
	}
	// Empty texts are what forms and templates leave; they are as good as none.
	const said = value.value.trim();
	if (said === '') return;
	if (type === 'date' && !ISO_DATE.test(said))
		yield {
			rule: 'json-date',
			value,
			path,
			message: `${quoted(said)} is no ISO date`,
			fix: 'write 2019, 2019-06 or 2019-06-01',
		};
	if (type === 'email' && !isEmail(said))
		yield {
			rule: 'json-address',
			value,
			path,
			message: `${quoted(said)} is no e-mail address`,
			fix: 'write it as ada@example.org',
		};
	if (type === 'uri' && !/^[a-z][a-z\d+.-]*:\S+$/i.test(said))
		yield {
			rule: 'json-address',
			value,
			path,
			message: `${quoted(said)} is no address`,
			fix: `write https://${/\s/.test(said) ? 'example.org' : bareAddress(said)}`,
		};
}

function* problemsOfRange(members: readonly Member[], path: Path): Generator<Problem> {
	const dateOf = (name: string) => members.find(({ key, value }) => key === name && value.type === 'text')?.value;
	const [start, end] = [dateOf('startDate'), dateOf('endDate')];
	if (start?.type !== 'text' || end?.type !== 'text' || !ISO_DATE.test(start.value) || !ISO_DATE.test(end.value))
		return;
	const length = Math.min(start.value.length, end.value.length);
	if (end.value.slice(0, length) < start.value.slice(0, length))
		yield {
			rule: 'json-dates-reversed',
			value: end,
			path: [...path, 'endDate'],
			message: `${end.value} is before the start, ${start.value}`,
			fix: 'exchange them or correct one',
		};
}

function wrongType(value: Json, path: Path, expected: string): Problem {
	return {
		rule: 'json-type',
		value,
		path,
		message: `it is ${typeOf(value)}, not ${expected}`,
		fix: `make it ${expected}`,
	};
}

function typeOf(value: Json): string {
	if (value.type === 'word') return /^[-\d]/.test(value.value) ? 'a number' : value.value;
	return value.type === 'text' ? 'a text' : value.type === 'list' ? 'a list' : 'an object';
}

function quoted(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return `"${line.length > MAX_SAID ? `${line.slice(0, MAX_SAID)}…` : line}"`;
}
