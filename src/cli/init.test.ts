import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unaudited } from '../domain/audit.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { readRecoveryKey } from '../platform/keys/recovery-key.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import { openVault } from '../vault/open-vault.ts';
import type { VaultTables } from '../vault/schema.ts';
import { languageOfTerminal, runInit } from './init.ts';
import { Cancelled, type Terminal } from './terminal.ts';

const passphrase = 'tres gatos leen en la azotea';
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function emptyConfig(): Config {
  const config = readConfig({ ALZAVOZ_DATA: join(folder, `data-${made++}`) });
  if ('refused' in config) throw new Error(config.refused);
  return config;
}

/** Someone at a terminal who gives these answers, or nobody. */
function terminalWith(answers: readonly string[] | null, input = '') {
  const left = [...(answers ?? [])];
  const said: string[] = [];
  const next = (question: string): Promise<string> => {
    said.push(question);
    const answer = left.shift();
    return answer === undefined ? Promise.reject(new Cancelled('cancelled')) : Promise.resolve(answer);
  };
  const terminal: Terminal = {
    interactive: answers !== null,
    ask: next,
    askSecret: next,
    readAll: () => Promise.resolve(input),
    print: (text) => void said.push(text),
    tell: (text) => void said.push(text),
    close: () => undefined,
  };
  return { terminal, left, text: () => said.join('\n') };
}

const OPTIONS = {
  '--organisation': 'Comité de Familiares',
  '--locales': 'es,en',
  '--admin-name': 'María',
  '--admin-email': 'maria@comite.example',
};
const options = (passphraseFile: string) => [...Object.entries(OPTIONS).flat(), '--passphrase-file', passphraseFile];

test('asks for everything, again where an answer will not do, and then founds', async () => {
  const config = emptyConfig();
  const names = ['', 'Comité  de Familiares', 'es, xx', 'es en es', 'María', 'maria', 'maria@comite.example'];
  const phrases = ['short', 'Comité de Familiares', passphrase, 'something else', passphrase, passphrase];
  const someone = terminalWith([...names, ...phrases]);
  expect(await runInit([], config, someone.terminal)).toBe(0);
  expect(someone.left).toEqual([]);
  for (const words of [
    'needs a name',
    '"xx" is not among them',
    '"maria" is not an e-mail',
    'too short',
    'not the same',
  ]) {
    expect(someone.text()).toContain(words);
  }
  expect(someone.text()).not.toContain(passphrase);
  const published = openZone<PublishedTables>(config.deskDatabases, 'published');
  expect(await identityOf(published)).toMatchObject({ organisation: 'Comité de Familiares', locales: ['es', 'en'] });
  await published.close();
});

test('the recovery key that it prints opens the vault, and is nowhere in the data folder', async () => {
  const config = emptyConfig();
  const nobody = terminalWith(null, `${passphrase}\nsecond line`);
  expect(await runInit(options('-'), config, nobody.terminal)).toBe(0);
  const printed = /RECOVERY KEY\s+((?:[\w*~$=]+[-\s]+)+)This key/.exec(nobody.text())?.[1] ?? '';
  const recoveryKey = readRecoveryKey(printed);
  if ('refused' in recoveryKey) throw new Error(`${recoveryKey.refused}: ${printed}`);
  const vault = openZone<VaultTables>(config.deskDatabases, 'vault');
  const keyring = openZone<KeyringTables>(config.deskDatabases, 'keyring');
  for (const secret of [{ recoveryKey }, { passphrase }]) {
    expect(await openVault({ vault, keyring }, secret, { audit: unaudited })).not.toHaveProperty('refused');
  }
  await vault.close();
  await keyring.close();
  expect(statSync(config.dataFolder).mode & 0o777).toBe(0o700);
  const files = readdirSync(config.dataFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(config.dataFolder, file))
    .filter((file) => statSync(file).isFile());
  for (const file of files) {
    const bytes = readFileSync(file);
    expect(bytes.includes(Buffer.from(recoveryKey)) || bytes.includes(passphrase), file).toBe(false);
  }
});

test('a folder that holds an organisation is left as it is', async () => {
  const config = emptyConfig();
  const file = join(folder, 'passphrase');
  writeFileSync(file, `${passphrase}\n`);
  expect(await runInit(options(file), config, terminalWith(null).terminal)).toBe(0);
  const again = terminalWith(['Another']);
  expect(await runInit([], config, again.terminal)).toBe(1);
  expect(again.text()).toContain('already. Nothing was changed.');
  expect(again.left).toEqual(['Another']);
});

test.each([
  [['--passphrase', 'visible to everyone'], /Unknown option/],
  [['--organisation', 'A'], /--locales, --admin-name, --admin-email, --passphrase-file is missing/],
  [options('/nowhere/at/all'), /cannot be read: ENOENT/],
  [[...options('-'), '--admin-email', 'maria'], /"maria" is not an e-mail address/],
  [[...options('-'), '--locales', 'de'], /"de" is not among them/],
  [[...options('-'), '--locales', ''], /Choose among/],
  [[...options('-'), '--organisation', 'x'.repeat(201)], /at most 200/],
  [options('-'), /too short/],
] as const)('refuses %j and makes nothing', async (argv, sentence) => {
  const config = emptyConfig();
  const nobody = terminalWith(null, 'short');
  expect(await runInit(argv, config, nobody.terminal)).toBe(2);
  expect(nobody.text()).toMatch(sentence);
  expect(existsSync(config.dataFolder)).toBe(false);
});

test('whoever stops at a question has made nothing', async () => {
  const config = emptyConfig();
  const someone = terminalWith(['Comité', 'es']);
  expect(await runInit([], config, someone.terminal)).toBe(130);
  expect(someone.text()).toContain('Nothing was made');
  expect(existsSync(config.dataFolder)).toBe(false);
});

test.each([
  [{ LANG: 'es_MX.UTF-8' }, 'es'],
  [{ LC_ALL: 'fr_CA.UTF-8', LANG: 'es_MX.UTF-8' }, 'fr'],
  [{ LC_ALL: '', LANG: 'de_DE' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
])('in the environment %j it speaks %s', (env, language) => {
  expect(languageOfTerminal(env)).toBe(language);
});
