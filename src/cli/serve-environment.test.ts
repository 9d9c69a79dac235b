import { expect, test } from 'vitest';
import { type Config, readConfig, readDeskConfig, readSiteConfig } from '../platform/config.ts';
import { deskEnvironment, siteEnvironment } from './serve-environment.ts';

const machine = {
  PATH: '/bin',
  AWS_SECRET_ACCESS_KEY: 'shell-secret',
  DESK_DATABASE_URL: 'postgres://desk:desk-secret@h/d',
};

function config(env: Record<string, string>): Config {
  const read = readConfig(env);
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

const full = config({
  PORT: '8081', // the desk's usual port: each process must still be told both
  DESK_PORT: '8082',
  SITE_DATABASE_URL: 'postgres://site:site-secret@h/d',
  DESK_DATABASE_URL: 'postgres://desk:desk-secret@h/d',
  SMTP_URL: 'smtps://u:mail-secret@mail.example.org',
  MAIL_FROM: 'hello@example.org',
  ALZAVOZ_ONION: `${'b'.repeat(56)}.onion`,
});

test('the site gets its own secrets, and no others', () => {
  const env = siteEnvironment(full, machine, true);
  const { deskDatabases: _, ...own } = full;
  expect(readSiteConfig(env)).toEqual(own);
  expect(JSON.stringify(env)).not.toMatch(/desk-secret|shell-secret/);
});

test('the desk gets its own secrets, and no others', () => {
  const env = deskEnvironment(full, machine, true);
  const { siteDatabases: _, ...own } = full;
  expect(readDeskConfig(env)).toEqual(own);
  expect(JSON.stringify(env)).not.toMatch(/site-secret|shell-secret/);
});

test('demonstration data sends no mail', () => {
  expect(readSiteConfig(siteEnvironment(full, machine, false))).toMatchObject({ smtpUrl: null });
  expect(readDeskConfig(deskEnvironment(full, machine, false))).toMatchObject({ smtpUrl: null });
});
