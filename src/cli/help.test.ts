import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COMMANDS, helpFor, OVERVIEW } from './help.ts';

test.each([...COMMANDS])('%s is explained with an example, and the overview names it', (command) => {
  expect(OVERVIEW).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(helpFor(command)).toContain(`Usage: alzavoz ${command}`);
  expect(helpFor(command)).toMatch(/Examples?:\n\n {2}.*alzavoz /);
});

test('no line is wider than a terminal, and none promises what does not exist', () => {
  for (const text of [OVERVIEW, ...COMMANDS.map((command) => helpFor(command) ?? '')]) {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    expect(text).not.toMatch(/\b(backup|restore|mirror)\b/);
  }
  expect(helpFor('mirror')).toBeNull();
});

test.each([
  [['--help'], 0, 'Usage: alzavoz <command>'],
  [[], 0, 'Usage: alzavoz <command>'],
  [['serve', '--help'], 0, 'Usage: alzavoz serve'],
  [['help', 'init'], 0, 'Usage: alzavoz init'],
  [['--version'], 0, '0.'],
  [['dance'], 2, 'There is no command "dance". The commands are: serve, init, demo, status, verify, give-key.'],
  [['serve', '--port=80'], 2, '"serve" takes no options'],
])('alzavoz %j', (args, code, text) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/alzavoz.ts', ...args], { encoding: 'utf8' });
  expect(stdout + stderr).toContain(text);
  expect(status).toBe(code);
});
