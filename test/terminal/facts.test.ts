import { describe, expect, test } from 'vitest';
import { type ColorChoice, type Output, terminalOf } from '../../src/terminal/facts.ts';

const TTY: Output = { isTTY: true, columns: 120, getColorDepth: () => 8 };
const PIPE: Output = {};

describe('colour is decided by the first that speaks', () => {
	test.each<[string, Output, Record<string, string>, ColorChoice, number]>([
		['a terminal shows what it can', TTY, {}, 'auto', 2],
		['a pipe shows none', PIPE, {}, 'auto', 0],
		['--color always beats NO_COLOR', TTY, { NO_COLOR: '1' }, 'always', 2],
		['--color always colours a pipe', PIPE, {}, 'always', 1],
		['--color never beats FORCE_COLOR', TTY, { FORCE_COLOR: '3' }, 'never', 0],
		['NO_COLOR beats FORCE_COLOR', TTY, { NO_COLOR: '1', FORCE_COLOR: '3' }, 'auto', 0],
		['an empty NO_COLOR says nothing', TTY, { NO_COLOR: '' }, 'auto', 2],
		['FORCE_COLOR colours a pipe', PIPE, { FORCE_COLOR: '3' }, 'auto', 3],
		['FORCE_COLOR=0 colours nothing', TTY, { FORCE_COLOR: '0' }, 'auto', 0],
		['FORCE_COLOR beats CLICOLOR=0', PIPE, { FORCE_COLOR: '1', CLICOLOR: '0' }, 'auto', 1],
		['FORCE_COLOR=0 beats CLICOLOR_FORCE', PIPE, { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, 'auto', 0],
		['an empty FORCE_COLOR says nothing', PIPE, { FORCE_COLOR: '' }, 'auto', 0],
		['CLICOLOR_FORCE=0 says nothing', PIPE, { CLICOLOR_FORCE: '0' }, 'auto', 0],
		['CLICOLOR_FORCE colours a pipe', PIPE, { CLICOLOR_FORCE: '1' }, 'auto', 1],
		['CLICOLOR=0 colours nothing', TTY, { CLICOLOR: '0' }, 'auto', 0],
		['TERM=dumb colours nothing', TTY, { TERM: 'dumb' }, 'auto', 0],
	])('%s', (_, stdout, env, choice, level) => {
		expect(terminalOf(stdout, env, choice).colors).toBe(level);
	});
});

describe('facts about the terminal', () => {
	test('columns are the terminal’s, else those of COLUMNS, else 80', () => {
		expect(terminalOf(TTY, { COLUMNS: '40' }).columns).toBe(120);
		expect(terminalOf(PIPE, { COLUMNS: '40' }).columns).toBe(40);
		expect(terminalOf(PIPE, { COLUMNS: 'many' }).columns).toBe(80);
	});

	test('drawing characters need a UTF-8 locale and a terminal that has them; a pipe takes UTF-8', () => {
		expect(terminalOf(TTY, { LANG: 'en_US.UTF-8' }).unicode).toBe(true);
		expect(terminalOf(TTY, { LANG: 'C' }).unicode).toBe(false);
		expect(terminalOf(TTY, { LC_ALL: 'C', LANG: 'en_US.UTF-8' }).unicode).toBe(false);
		expect(terminalOf(TTY, { LANG: 'C.UTF-8', TERM: 'linux' }).unicode).toBe(false);
		expect(terminalOf(PIPE, { LANG: 'C' }).unicode).toBe(true);
	});

	test('hyperlinks are written only for terminals known to show them, and never into a pipe', () => {
		expect(terminalOf(TTY, { TERM_PROGRAM: 'iTerm.app' }).hyperlinks).toBe(true);
		expect(terminalOf(TTY, { VTE_VERSION: '7200' }).hyperlinks).toBe(true);
		expect(terminalOf(TTY, { TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/tmux' }).hyperlinks).toBe(false);
		expect(terminalOf(TTY, { TERM: 'xterm-256color' }).hyperlinks).toBe(false);
		expect(terminalOf(PIPE, { TERM_PROGRAM: 'iTerm.app' }).hyperlinks).toBe(false);
	});
});
