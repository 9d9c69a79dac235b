import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Instant } from '../domain/date.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { runServe } from './serve.ts';
import { runStart } from './start.ts';

const NOW = Date.UTC(2024, 0, 1) as Instant;
const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => told.mockClear());
const lastTold = (): string => String(told.mock.lastCall?.[0]);

function config(env: Record<string, string>): Config {
  const read = readConfig(env);
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'alzavoz-'));
}

test('no demonstration is made for other machines', async () => {
  const data = join(folder(), 'data');
  expect(await runStart(config({ ALZAVOZ_DATA: data, HOST: '0.0.0.0' }), NOW)).toBe(1);
  expect(lastTold()).toContain('HOST is 0.0.0.0');
  expect(await runStart(config({ ALZAVOZ_DATA: data, ALZAVOZ_ORIGIN: 'https://www.example.org' }), NOW)).toBe(1);
  expect(lastTold()).toContain('ALZAVOZ_ORIGIN is https://www.example.org');
  expect(existsSync(data)).toBe(false);
});

test('no demonstration is made among files of somebody else', async () => {
  const data = folder();
  writeFileSync(join(data, 'thesis.txt'), 'precious');
  expect(await runStart(config({ ALZAVOZ_DATA: data }), NOW)).toBe(1);
  expect(lastTold()).toContain('holds other files');
  expect(readdirSync(data)).toEqual(['thesis.txt']);
});

test('what an organisation has begun is never overwritten', async () => {
  const data = folder();
  await openZone({ engine: 'sqlite', folder: data }, 'published').close();
  await openZone({ engine: 'sqlite', folder: data }, 'vault').close();
  expect(await runStart(config({ ALZAVOZ_DATA: data }), NOW)).toBe(1);
  expect(lastTold()).toContain('was not completely made');
});

test('"serve" makes nothing where there is nothing', async () => {
  const data = join(folder(), 'data');
  expect(await runServe(config({ ALZAVOZ_DATA: data }))).toBe(1);
  expect(lastTold()).toContain('There is no organisation in');
  expect(existsSync(data)).toBe(false);
});
