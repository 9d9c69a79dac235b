import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, readDeskConfig, readSiteConfig } from './config.ts';
import { isLoopbackHost, isLoopbackOrigin } from './loopback.ts';

const SITE = 'postgres://site:s3cret@db.example/alzavoz';
const DESK = 'postgres://desk:h1dden@db.example/alzavoz';
const ONION = 'a'.repeat(56) + '.onion';

function refusal(env: Record<string, string>): string {
  const config = readConfig(env);
  return 'refused' in config ? config.refused : 'accepted';
}

test('an empty environment is a small organisation on its own machine', () => {
  const folder = resolve('./data');
  expect(readConfig({})).toEqual({
    port: 8080,
    deskPort: 8081,
    host: '127.0.0.1',
    deskHost: '127.0.0.1',
    dataFolder: folder,
    origin: 'http://localhost:8080',
    deskOrigin: 'http://localhost:8081',
    onion: null,
    trustProxy: false,
    siteDatabases: { engine: 'sqlite', folder },
    deskDatabases: { engine: 'sqlite', folder },
    smtpUrl: null,
    mailFrom: 'alzavoz@localhost',
  });
});

test('every variable is honoured, and an empty one is as if it were not set', () => {
  const env = {
    PORT: '9000',
    DESK_PORT: '9001',
    HOST: '0.0.0.0',
    DESK_HOST: '::1',
    ALZAVOZ_DATA: '/srv/alzavoz',
    ALZAVOZ_ORIGIN: 'https://www.example.org/',
    ALZAVOZ_DESK_ORIGIN: 'https://desk.example.org',
    ALZAVOZ_ONION: ONION,
    TRUST_PROXY: 'yes',
    SITE_DATABASE_URL: SITE,
    DESK_DATABASE_URL: DESK,
    SMTP_URL: 'smtps://user:pass@mail.example.org:465',
    MAIL_FROM: 'Our name <hello@example.org>',
  };
  expect(readConfig(env)).toEqual({
    port: 9000,
    deskPort: 9001,
    host: '0.0.0.0',
    deskHost: '::1',
    dataFolder: '/srv/alzavoz',
    origin: 'https://www.example.org',
    deskOrigin: 'https://desk.example.org',
    onion: `http://${ONION}`,
    trustProxy: true,
    siteDatabases: { engine: 'postgres', url: SITE },
    deskDatabases: { engine: 'postgres', url: DESK },
    smtpUrl: 'smtps://user:pass@mail.example.org:465',
    mailFrom: 'Our name <hello@example.org>',
  });
  expect(readConfig({ PORT: '', HOST: '  ', SMTP_URL: '' })).toEqual(readConfig({}));
});

test.each([
  ['PORT', '80a', /^PORT is "80a"; expected a port number from 1 to 65535\.$/],
  ['PORT', '0', /^PORT is "0"/],
  ['DESK_PORT', '65536', /^DESK_PORT is "65536"/],
  ['DESK_PORT', '8080', /^DESK_PORT is 8080, the same as PORT/],
  ['HOST', '127.0.0.1:8080', /^HOST is .* without a port\.$/],
  ['DESK_HOST', 'http://localhost', /^DESK_HOST is /],
  ['ALZAVOZ_DATA', 's3://bucket', /^ALZAVOZ_DATA is .* a folder/],
  ['ALZAVOZ_ORIGIN', 'www.example.org', /^ALZAVOZ_ORIGIN is "www\.example\.org"; expected an address such as/],
  ['ALZAVOZ_ORIGIN', 'https://example.org/en', /without a path/],
  ['ALZAVOZ_DESK_ORIGIN', 'ftp://example.org', /^ALZAVOZ_DESK_ORIGIN is /],
  ['ALZAVOZ_ONION', 'http://short.onion', /^ALZAVOZ_ONION is .* version 3/],
  ['TRUST_PROXY', 'maybe', /^TRUST_PROXY is "maybe"; expected yes or no\.$/],
  ['MAIL_FROM', 'not an address', /^MAIL_FROM is /],
  ['MAIL_FROM', 'A\r\nBcc: x <a@b.c>', /^MAIL_FROM is /],
  ['SMTP_URL', 'https://mail.example.org', /^SMTP_URL is set to something that is not a mail server/],
  ['SMTP_URL', 'smtp://mail.example.org', /^MAIL_FROM is missing while SMTP_URL is set/],
  ['SITE_DATABASE_URL', SITE, /^SITE_DATABASE_URL is set without DESK_DATABASE_URL/],
  ['DESK_DATABASE_URL', DESK, /^DESK_DATABASE_URL is set without SITE_DATABASE_URL/],
  ['SITE_DATABASE_URL', 'mysql://u:p@h/d', /^SITE_DATABASE_URL is set to something that is not a PostgreSQL address/],
])('%s=%s is refused in one sentence', (name, value, sentence) => {
  expect(refusal({ [name]: value })).toMatch(sentence);
});

describe('secrets', () => {
  test('a refusal never repeats one', () => {
    const told = [
      refusal({ SITE_DATABASE_URL: 'postgres://site:s3cret@/x', DESK_DATABASE_URL: DESK }),
      refusal({ SITE_DATABASE_URL: SITE }),
      refusal({ SMTP_URL: 'mail:s3cret@example.org' }),
      refusal({ ALZAVOZ_ORIGIN: 'https://me:s3cret@example.org' }),
    ].join(' ');
    expect(told).not.toMatch(/s3cret|h1dden|accepted/);
  });

  test('one role for both processes is refused', () => {
    expect(refusal({ SITE_DATABASE_URL: DESK, DESK_DATABASE_URL: DESK })).toMatch(/expected a role of its own/);
  });

  test('each process reads its own database only', () => {
    const site = readSiteConfig({ SITE_DATABASE_URL: SITE });
    expect(site).toMatchObject({ siteDatabases: { engine: 'postgres', url: SITE } });
    expect(site).not.toHaveProperty('deskDatabases');
    const desk = readDeskConfig({ DESK_DATABASE_URL: DESK });
    expect(desk).toMatchObject({ deskDatabases: { engine: 'postgres', url: DESK } });
    expect(desk).not.toHaveProperty('siteDatabases');
  });
});

test('only this machine is loopback', () => {
  for (const host of ['127.0.0.1', '127.3.2.1', 'localhost', '::1']) expect(isLoopbackHost(host)).toBe(true);
  for (const host of ['0.0.0.0', '::', '192.168.1.2', '127.example.org', 'example.org']) {
    expect(isLoopbackHost(host)).toBe(false);
  }
  expect(isLoopbackOrigin('http://[::1]:8080')).toBe(true);
  expect(isLoopbackOrigin('https://example.org')).toBe(false);
});
