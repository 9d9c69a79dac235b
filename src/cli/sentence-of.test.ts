import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentenceOf } from './sentence-of.ts';

function alzavoz(env: Record<string, string>): { code: number | null; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/alzavoz.ts', 'status'], {
    encoding: 'utf8',
    env,
  });
  return { code: status, told: stdout + stderr };
}

test('a database server that does not answer is told in one sentence, without its password', () => {
  const { code, told } = alzavoz({
    SITE_DATABASE_URL: 'postgres://site:s3cret@127.0.0.1:1/alzavoz',
    DESK_DATABASE_URL: 'postgres://desk:h1dden@127.0.0.1:1/alzavoz',
  });
  expect(told).toBe('A server does not answer: connect ECONNREFUSED 127.0.0.1:1.\n');
  expect(code).toBe(1);
});

test('so is a file that is no database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  writeFileSync(join(folder, 'actions.db'), 'no database at all, but long enough to look at: '.repeat(20));
  chmodSync(folder, 0o700);
  const { code, told } = alzavoz({ ALZAVOZ_DATA: folder });
  expect(told).toBe('A database in the data folder could not be used: file is not a database.\n');
  expect(code).toBe(1);
});

test('a bug keeps its stack', () => {
  expect(sentenceOf(new TypeError('x is not a function'))).toBeNull();
  expect(sentenceOf('thrown by mistake')).toBeNull();
});
