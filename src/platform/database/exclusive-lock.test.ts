import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { withExclusiveLock } from './exclusive-lock.ts';

const lockIn = (): string => join(mkdtempSync(join(tmpdir(), 'alzavoz-lock-')), 'folder', 'press.lock');

test('two who want the same wait for each other, and a failure lets go', async () => {
  const path = lockIn();
  const order: string[] = [];
  const first = withExclusiveLock(path, async () => {
    order.push('first begins');
    await pause(80);
    order.push('first ends');
    throw new Error('and fails');
  });
  const second = withExclusiveLock(path, () => Promise.resolve(void order.push('second')));
  await expect(first).rejects.toThrow('and fails');
  await second;
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});

test('another process is waited for, and one that is killed is not waited for any more', async () => {
  const path = lockIn();
  const module = pathToFileURL(join(import.meta.dirname, 'exclusive-lock.ts')).href;
  const script = `import { withExclusiveLock } from ${JSON.stringify(module)};
    await withExclusiveLock(${JSON.stringify(path)}, () => new Promise(() => {
      process.stdout.write('held');
      setInterval(() => undefined, 1000);
    }));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  let mine = false;
  const waiting = withExclusiveLock(path, () => Promise.resolve(void (mine = true)));
  await pause(200);
  expect(mine).toBe(false);
  child.kill('SIGKILL');
  await waiting;
  expect(mine).toBe(true);
});
