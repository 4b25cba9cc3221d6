import { afterEach, expect, test } from 'vitest';
import { CV, endSessions, open, PROGRAM } from '../helpers/viewer.ts';

afterEach(endSessions);

const program = `"${PROGRAM.join('" "')}"`;
const inShell = (line: string) => open({ command: ['bash', '-c', line] });

test('a pipe that is not read is told in the status line of the viewer, until a key is pressed', async () => {
	const session = inShell(`cat "${CV}" | ${program}`);
	await session.waitFor('standard input is not read: darxtrix -');
	session.press('down');
	await session.waitFor('q quit');
	session.press('q');
	expect(await session.exit).toMatchObject({ code: 0 });
});

test('a file on standard input is viewed', async () => {
	const session = inShell(`${program} < "${CV}"`);
	await session.waitFor((rows) => rows.join('\n').includes('Imogen Thorne') && rows.join('\n').includes('q quit'));
	session.press('q');
	expect(await session.exit).toMatchObject({ code: 0 });
});

test('a person who prints is told about the pipe on stderr', async () => {
	const session = inShell(`cat "${CV}" | ${program} -s education > /dev/null; echo end`);
	await session.waitFor(/darxtrix: standard input is not read: darxtrix -\n+end/);
});

test('a dumb terminal gets neither escape codes nor drawing characters', async () => {
	const session = open({ env: { TERM: 'dumb', FORCE_HYPERLINK: '1' } }, [CV]);
	expect(await session.exit).toMatchObject({ code: 0 });
	expect(session.output()).toMatch(/^[\x20-\x7e\r\n]+$/);
});

test('a search marks its matches on a terminal', async () => {
	const session = open({}, [CV, '-f', 'ansi', '--search', 'moon']);
	expect(await session.exit).toMatchObject({ code: 0 });
	expect(session.marked().join(' ').toLowerCase()).toMatch(/^moon( moon)*$/);
});
