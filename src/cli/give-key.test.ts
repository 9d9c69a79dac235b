import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { readConfig } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { openAccount } from '../staff/open-account.ts';
import type { StaffTables } from '../staff/schema.ts';
import { askForKey } from '../vault/ask-for-key.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import { openVault } from '../vault/open-vault.ts';
import type { VaultTables } from '../vault/schema.ts';
import { foundOrganisation } from './found-organisation.ts';
import { runGiveKey } from './give-key.ts';
import { migrateAll } from './migrate-all.ts';
import { Cancelled, type Terminal } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const rosa = 'siete ríos bajan sin prisa';

function terminalWith(answers: readonly string[]) {
  const [left, said]: [string[], string[]] = [[...answers], []];
  const next = (question: string): Promise<string> => {
    said.push(question);
    const answer = left.shift();
    return answer === undefined ? Promise.reject(new Cancelled('cancelled')) : Promise.resolve(answer);
  };
  const tell = (text: string) => void said.push(text);
  const readAll = () => Promise.resolve('');
  const terminal: Terminal = {
    interactive: true,
    ask: next,
    askSecret: next,
    readAll,
    print: tell,
    tell,
    close: () => undefined,
  };
  return { terminal, text: () => said.join('\n') };
}

test('the recovery key gives a key to whoever asked at the desk, once their digits were heard', async () => {
  const config = readConfig({ ALZAVOZ_DATA: join(folder, 'data') });
  if ('refused' in config) throw new Error(config.refused);
  expect(await runGiveKey(config, terminalWith([]).terminal), 'where there is nothing').toBe(1);
  await migrateAll(config);
  const { deskDatabases: databases, dataFolder } = config;
  const now = Date.now() as Instant;
  const identity = { organisation: 'Comité', shortName: 'Comité', locales: ['es' as Locale] } as const;
  const founded = await foundOrganisation({
    databases,
    dataFolder,
    identity: { ...identity, demonstration: false, headNotice: null, footNotice: null, contactEmail: null },
    admin: { name: 'María', email: 'maria@comite.example' },
    passphrase: 'tres gatos leen en la azotea',
    now,
  });
  if ('refused' in founded) throw new Error(founded.refused);
  await founded.close();
  const staff = openZone<StaffTables>(databases, 'staff');
  const vault = openZone<VaultTables>(databases, 'vault');
  const keyring = openZone<KeyringTables>(databases, 'keyring');
  const account = await openAccount(
    staff,
    { name: 'Rosa', email: 'rosa@comite.example', role: 'researcher', password: rosa },
    now,
    { by: null, audit: unaudited },
  );
  if (typeof account !== 'string') throw new Error(account.refused);

  const nobody = terminalWith([]);
  expect(await runGiveKey(config, nobody.terminal)).toBe(1);
  expect(nobody.text()).toContain('Nobody asks for a key');
  const asked = await askForKey(keyring, { account, passphrase: rosa }, now, unaudited);
  if ('refused' in asked) throw new Error(asked.refused);
  const wrongPaper = terminalWith([asked.fingerprint, founded.recoveryKey.replace(/^..../, '0000')]);
  expect(await runGiveKey(config, wrongPaper.terminal)).toBe(1);
  const wrongDigits = terminalWith(['12345', founded.recoveryKey]);
  expect(await runGiveKey(config, wrongDigits.terminal)).toBe(1);
  expect(wrongDigits.text()).toContain('somebody may have exchanged it');
  expect(await runGiveKey(config, terminalWith([]).terminal), 'Ctrl-C').toBe(130);
  const right = terminalWith([asked.fingerprint, founded.recoveryKey]);
  expect(await runGiveKey(config, right.terminal)).toBe(0);
  expect(right.text()).not.toContain(founded.recoveryKey);
  const opened = await openVault({ vault, keyring }, { passphrase: rosa }, { account, audit: unaudited });
  expect(opened).not.toHaveProperty('refused');
  for (const zone of [staff, vault, keyring]) await zone.close();
});
